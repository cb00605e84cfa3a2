/** What starting and the command line use of the demo district. */
export { seedDemo, type SeedOptions } from "./use-cases/seed-demo.ts";
