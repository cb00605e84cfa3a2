/** What starting uses of the clock module. */
export { CLOCK_SETTING } from "./use-cases/move-clock.ts";
