import { expect, test } from "vitest";
import { must, ok, refuse } from "./result.ts";

test("KRN-1 a refusal carries only what it was given", () => {
  expect(refuse("a.b")).toStrictEqual({ ok: false, refusal: { code: "a.b" } });
  expect(refuse("a.b", { n: 1 }, "f")).toStrictEqual({ ok: false, refusal: { code: "a.b", facts: { n: 1 }, field: "f" } });
});

test("KRN-1 must gives the value or throws with code and facts", () => {
  expect(must(ok(3))).toBe(3);
  expect(() => must(refuse("a.b", { n: 1 }))).toThrow('a.b {"n":1}');
});
