import { expect, test, vi } from "vitest";
import { oneOf, orderOf, resetTo } from "./list-question.ts";

test.each([
  ["name", { sort: "name", descending: false }],
  ["-since", { sort: "since", descending: true }],
  ["-password", { sort: "name", descending: true }],
  ["", { sort: "name", descending: false }],
])("the order %j asks the server for %j", (sort, order) => {
  expect(orderOf(sort, ["name", "since"], "name")).toEqual(order);
});

test("what an address cannot mean is not asked", () => {
  expect([oneOf(["lead", "deputy"], "lead"), oneOf(["lead", "deputy"], "chief"), oneOf(["lead", "deputy"], null)]).toEqual(["lead", undefined, undefined]);
});

test("conditions are put back to rest together, and only where one of them narrows the list", () => {
  const cleared = { q: "", state: null };
  const setQuery = vi.fn();
  expect(resetTo<{ q: string; state: string | null; sort: string }>(cleared, { q: "", state: null, sort: "-name" }, setQuery)).toBeNull();
  resetTo<{ q: string; state: string | null; sort: string }>(cleared, { q: "", state: "open", sort: "name" }, setQuery)?.();
  expect(setQuery.mock.calls).toEqual([[cleared]]);
});
