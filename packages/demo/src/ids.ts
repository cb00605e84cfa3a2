import { milliseconds } from "./days.ts";
import type { Random } from "./random.ts";

const hex = (n: number, width: number): string => n.toString(16).padStart(width, "0").slice(-width);

/** Ids of the shape of UUIDv7, with the day the row was recorded as their time. */
export class Ids {
  readonly #random: Random;
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  next(recordedOn: number): string {
    const ms = milliseconds(recordedOn) + 3_600_000 + (this.#count++ % 28_800_000);
    const time = hex(Math.floor(ms / 0x1_0000_0000), 4) + hex(ms >>> 0, 8);
    const [a, b, c] = [this.#random.next(), this.#random.next(), this.#random.next()];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a & 0xfff, 3)}-${hex(0x8000 | (a >>> 18), 4)}-${hex(b, 8)}${hex(c & 0xffff, 4)}`;
  }
}
