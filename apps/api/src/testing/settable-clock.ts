import { type Clock, shanghaiDate } from "../platform/clock.ts";

/** A clock that a test moves; it begins at the real moment, so that what the database stamps is not in its future. */
export class SettableClock implements Clock {
  #now = Date.now();

  now(): string {
    return new Date(this.#now).toISOString();
  }

  businessToday() {
    return shanghaiDate(new Date(this.#now));
  }

  forward(step: { readonly hours?: number; readonly minutes?: number; readonly seconds?: number }): void {
    this.#now += ((step.hours ?? 0) * 3_600 + (step.minutes ?? 0) * 60 + (step.seconds ?? 0)) * 1_000;
  }
}
