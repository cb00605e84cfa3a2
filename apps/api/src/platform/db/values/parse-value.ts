import { parseArray } from "./parse-array.ts";

/**
 * How a value of the database reaches the program, by type number; one table for both engines, because their own defaults differ
 * (Date objects at UTC midnight, BigInt or text for int8, Buffers). What is not named stays text: date, numeric, uuid, ranges.
 */
type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;

/**
 * `2026-10-31 08:00:00.5+00` → `2026-10-31T08:00:00.500000Z`; the session runs in UTC. Always six digits, as exact as stored and
 * so that the text of two moments of the database compares as the moments do.
 */
export function timestampToIso(text: string): string {
  const [, date, time, fraction = ""] = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return date === undefined ? text : `${date}T${time}.${fraction.padEnd(6, "0")}Z`;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond the safe range: ${text}`);
  return value;
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), "hex"));
}

const SCALARS: Readonly<Record<number, Parse>> = {
  16: (text) => text === "t",
  17: bytes,
  20: wholeNumber,
  21: Number,
  23: Number,
  26: Number,
  114: (text) => JSON.parse(text) as unknown,
  700: Number,
  701: Number,
  1184: timestampToIso,
  3802: (text) => JSON.parse(text) as unknown,
};

/** Array type → element type. */
const ARRAYS: Readonly<Record<number, number>> = {
  199: 114,
  1000: 16,
  1001: 17,
  1002: 18,
  1003: 19,
  1005: 21,
  1007: 23,
  1009: 25,
  1014: 1042,
  1015: 1043,
  1016: 20,
  1021: 700,
  1022: 701,
  1028: 26,
  1115: 1114,
  1182: 1082,
  1185: 1184,
  1231: 1700,
  2951: 2950,
  3807: 3802,
};

const cache = new Map<number, Parse>();

export function parserFor(oid: number): Parse {
  const known = cache.get(oid);
  if (known !== undefined) return known;
  const element = ARRAYS[oid];
  const parse: Parse = element === undefined ? (SCALARS[oid] ?? asText) : (text) => parseArray(text, SCALARS[element] ?? asText);
  cache.set(oid, parse);
  return parse;
}
