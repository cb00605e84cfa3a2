import { checkSync } from "recheck";
import { describe, expect, test } from "vitest";

import { regexesInProduct } from "./regexes.ts";

/** These read texts of our own only, never what came from outside. */
const OWN_TEXT: Readonly<Record<string, string>> = {
  "apps/api/src/platform/db/scope-guard-raw.ts": "statements that stand in the product's source",
  "packages/ui/src/primitives/generate-icons.ts": "the icon font, when it is generated",
};
/** Where an expression is built at run time, from constants. */
const BUILT = ["apps/api/src/modules/exchange/workbook/formula-guard.ts", "apps/api/src/platform/db/scope-guard-raw.ts", "packages/domain/src/people/read-year-month.ts"];

const { literals, built } = regexesInProduct();
/** By steps counted, not by time: a busy machine makes nothing vulnerable. */
const slow = (source: string, flags: string): string => checkSync(source, flags, { timeout: null, attackTimeout: null, incubationTimeout: null, randomSeed: 1 }).status;

describe("regular expressions of the product", () => {
  test("none takes more than linear time on any text from outside", { timeout: 180_000 }, () => {
    expect(literals.length).toBeGreaterThan(100);
    const found = literals.filter(({ files }) => files.some((file) => OWN_TEXT[file] === undefined)).filter(({ source, flags }) => slow(source, flags) === "vulnerable");
    expect(found).toEqual([]);
  });

  test("the check would notice one", () => {
    expect(slow("^([a-z]+)*$", "u")).toBe("vulnerable");
    expect(slow(String.raw`\s*x\s*$`, "u")).toBe("vulnerable");
  });

  test("none is built at run time but from our own constants", () => {
    expect([...new Set(built)]).toEqual(BUILT);
  });
});
