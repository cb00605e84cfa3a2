import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, clamp, cmp, div, floor, formatDecimal, formatPercent, fromText, mul, ONE, parseDecimal, rational, roundTo, sub, sum, toText, ZERO } from "./rational.ts";
import { must } from "./result.ts";

const rationals = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n })).map(([n, d]) => rational(n, d));

describe("arithmetic", () => {
  test("KRN-15 is that of fractions, always in lowest terms", () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(mul(a, add(b, c))).toEqual(add(mul(a, b), mul(a, c)));
        expect(sub(add(a, b), b)).toEqual(a);
        expect(sum([a, b, c])).toEqual(add(a, add(b, c)));
        if (b.n !== 0n) expect(mul(div(a, b), b)).toEqual(a);
        expect(cmp(a, b)).toBe(a.n * b.d < b.n * a.d ? -1 : a.n * b.d > b.n * a.d ? 1 : 0);
        expect(mul(a, b).d > 0n).toBe(true);
        const whole = rational(floor(a));
        expect(cmp(whole, a) <= 0 && cmp(a, add(whole, ONE)) < 0).toBe(true);
      }),
    );
  });

  test.each([
    [rational(6, 4), { n: 3n, d: 2n }],
    [rational(6, -4), { n: -3n, d: 2n }],
    [rational(0, -7), { n: 0n, d: 1n }],
  ])("KRN-15 %o is in lowest terms with d > 0", (made, wanted) => {
    expect(made).toEqual(wanted);
  });

  test("KRN-15 refuses to be inexact", () => {
    expect(() => rational(0.5)).toThrow(RangeError);
    expect(() => rational(2 ** 53)).toThrow(RangeError);
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => div(ONE, ZERO)).toThrow(RangeError);
    expect(() => clamp(ONE, ONE, ZERO)).toThrow(RangeError);
  });
});

describe("text", () => {
  test("KRN-16 reads back what it wrote", () => {
    fc.assert(
      fc.property(rationals, (a) => {
        expect(must(fromText(toText(a)))).toEqual(a);
      }),
    );
  });

  test.each([
    ["12.50", "25/2"],
    ["-0.25", "-1/4"],
    ["100", "100"],
    ["0.000", "0"],
  ])("KRN-16 decimal %s is %s", (text, value) => {
    expect(toText(must(parseDecimal(text)))).toBe(value);
  });

  test.each(["", "1.", ".5", "+1", "1e3", "1,000", " 1", "１", "0x1", "--1"])("KRN-16 refuses decimal %j", (text) => {
    expect(parseDecimal(text)).toMatchObject({ ok: false, refusal: { code: "decimal.malformed" } });
  });

  test.each(["", "1/", "1/0", "1/-2", "a", "1/2/3"])("KRN-16 refuses fraction %j", (text) => {
    expect(fromText(text)).toMatchObject({ ok: false, refusal: { code: "rational.malformed" } });
  });
});

describe("rounding", () => {
  test.each([
    ["2.345", 2, "halfUp", "2.35"],
    ["2.345", 2, "truncate", "2.34"],
    ["-2.345", 2, "halfUp", "-2.35"],
    ["-2.349", 2, "truncate", "-2.34"],
    ["-0.004", 2, "halfUp", "0.00"],
    ["0.5", 0, "halfUp", "1"],
    ["99.995", 2, "halfUp", "100.00"],
    ["7", 1, "halfUp", "7.0"],
    ["0.05", 1, "truncate", "0.0"],
  ] as const)("KRN-17 %s to %i places, %s: %s", (text, places, mode, wanted) => {
    const value = must(parseDecimal(text));
    expect(formatDecimal(value, places, mode)).toBe(wanted);
    expect(roundTo(value, places, mode)).toEqual(must(parseDecimal(wanted)));
  });

  test("KRN-17 half up is never further than half a place, truncate never away from zero", () => {
    fc.assert(
      fc.property(rationals, fc.nat(6), (a, places) => {
        const step = rational(1n, 10n ** BigInt(places));
        const off = sub(roundTo(a, places, "halfUp"), a);
        const cut = sub(a, roundTo(a, places, "truncate"));
        expect(cmp(mul(off, off), mul(mul(step, step), rational(1, 4))) <= 0).toBe(true);
        expect(a.n < 0n ? cut.n <= 0n : cut.n >= 0n).toBe(true);
        expect(cmp(mul(cut, cut), mul(step, step))).toBe(-1);
      }),
    );
  });

  test.each([
    [599, 615, 1, "truncate", "97.3%"],
    [599, 615, 1, "halfUp", "97.4%"],
    [0, 5, 1, "halfUp", "0.0%"],
    [5, 5, 0, "halfUp", "100%"],
    [0, 0, 1, "halfUp", "–"],
  ] as const)("KRN-18 %i of %i to %i places, %s: %s", (numerator, denominator, places, mode, wanted) => {
    expect(formatPercent({ numerator, denominator }, places, mode)).toBe(wanted);
  });
});
