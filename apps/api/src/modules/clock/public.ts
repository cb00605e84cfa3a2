/** What starting uses of the clock module. */
export { followClock } from "./follow-clock.ts";
