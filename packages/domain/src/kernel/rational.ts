import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";

/** An exact number n/d in lowest terms, d > 0. Made by the functions here, so that equal numbers have equal fields. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** 四舍五入 (halves away from zero) or 截断 (towards zero). */
export type Rounding = "halfUp" | "truncate";

/** A share as two counts; never stored as a percentage. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

const DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/;
const FRACTION = /^(-?\d{1,400})(?:\/(\d{1,400}))?$/;

/** n/d in lowest terms; numbers must be safe integers. Throws on a fraction or d = 0. KRN-15 */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [whole(n), whole(d)];
  if (bottom === 0n) throw new RangeError("denominator 0");
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / common, d: bottom / common };
}

/** The exact sum. KRN-15 */
export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** The exact difference, `a` less `b`. KRN-15 */
export function sub(a: Rational, b: Rational): Rational {
  return add(a, neg(b));
}

/** The exact product. KRN-15 */
export function mul(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** Throws when `b` is 0. */
export function div(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** The number with the other sign. */
export function neg(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

/** The exact sum of all terms; 0 for none. */
export function sum(terms: readonly Rational[]): Rational {
  return terms.reduce(add, ZERO);
}

/** Negative when `a` is smaller, 0 when equal; usable as a sort order, exact for fractions of any size. KRN-15 */
export function cmp(a: Rational, b: Rational): -1 | 0 | 1 {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The smaller of the two; `a` when they are equal. */
export function min(a: Rational, b: Rational): Rational {
  return cmp(a, b) <= 0 ? a : b;
}

/** The greater of the two; `a` when they are equal. */
export function max(a: Rational, b: Rational): Rational {
  return cmp(a, b) >= 0 ? a : b;
}

/** `x` moved into [lo, hi]. Throws when lo > hi. */
export function clamp(x: Rational, lo: Rational, hi: Rational): Rational {
  if (cmp(lo, hi) > 0) throw new RangeError("clamp bounds are reversed");
  return max(lo, min(x, hi));
}

/** Whether it is exactly 0. */
export function isZero(a: Rational): boolean {
  return a.n === 0n;
}

/** The greatest whole number not above `a`. */
export function floor(a: Rational): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

/** Reads plain decimal text such as `12.50`; no exponent, sign `+`, separators or spaces. Refuses `decimal.malformed`. KRN-16 */
export function parseDecimal(text: string): Result<Rational, "decimal.malformed"> {
  const match = DECIMAL.exec(text);
  if (match === null) return refuse("decimal.malformed", { text });
  const [, sign = "", units = "", decimals = ""] = match;
  return ok(rational(BigInt(`${sign}${units}${decimals}`), 10n ** BigInt(decimals.length)));
}

/** `"599/615"`, or `"3"` when whole; equal numbers have equal text. KRN-16 */
export function toText(r: Rational): string {
  return r.d === 1n ? r.n.toString() : `${r.n}/${r.d}`;
}

/** Reads what `toText` wrote; other terms are reduced. Refuses `rational.malformed`. KRN-16 */
export function fromText(text: string): Result<Rational, "rational.malformed"> {
  const match = FRACTION.exec(text);
  if (match === null) return refuse("rational.malformed", { text });
  const bottom = BigInt(match[2] ?? "1");
  return bottom === 0n ? refuse("rational.malformed", { text }) : ok(rational(BigInt(match[1] ?? ""), bottom));
}

/** `r` to `places` decimals (≥ 0), exactly. KRN-17 */
export function roundTo(r: Rational, places: number, mode: Rounding): Rational {
  return rational(scaled(r, places, mode), 10n ** BigInt(places));
}

/** `r` rounded to exactly `places` decimals, zeros kept: `"97.30"`. KRN-17 */
export function formatDecimal(r: Rational, places: number, mode: Rounding): string {
  const value = scaled(r, places, mode);
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
  const sign = value < 0n ? "-" : "";
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** `"97.3%"`, or `"–"` when there is nothing to divide by. KRN-18 */
export function formatPercent(ratio: Ratio, places: number, mode: Rounding): string {
  if (ratio.denominator === 0) return "–";
  return `${formatDecimal(mul(rational(ratio.numerator, ratio.denominator), rational(100)), places, mode)}%`;
}

function scaled(r: Rational, places: number, mode: Rounding): bigint {
  const value = r.n * 10n ** BigInt(places);
  const size = value < 0n ? -value : value;
  const rounded = mode === "halfUp" ? (size * 2n + r.d) / (r.d * 2n) : size / r.d;
  return value < 0n ? -rounded : rounded;
}

function whole(n: bigint | number): bigint {
  if (typeof n === "bigint") return n;
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no exact whole number`);
  return BigInt(n);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
