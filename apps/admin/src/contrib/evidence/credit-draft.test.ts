import { expect, test } from "vitest";
import { creditRefusal, leftOver, sharesOf } from "./credit-draft.ts";

const credits = (...percents: string[]) => percents.map((percent, at) => ({ personId: String(at), name: String(at), percent }));

test.each([
  [["100"], null, 0],
  [["33.34", "33.33", "33.33"], null, 0],
  [["60", "40.01"], "evidence.creditOver", -0.01],
  [["60", "30"], null, 10],
  [["0"], "evidence.creditRange", null],
  [["1.234"], "evidence.creditRange", null],
  [["abc"], "evidence.creditRange", null],
  [[], null, 100],
])("EVD-5 percent %j: %s, left %s", (percents, code, left) => {
  expect(creditRefusal(credits(...percents))?.code ?? null).toBe(code);
  expect(leftOver(credits(...percents))).toBe(left);
});

test("EVD-5 percent with two decimals are whole ten-thousandths", () => {
  expect(sharesOf(credits("33.33", "0.07"))?.map((share) => share.shareBp)).toEqual([3333, 7]);
});
