import { expect, test } from "vitest";

import { StatementNames } from "./statement-names.ts";

test("a statement has one name per schema mode, short enough for the server", () => {
  const names = new StatementNames(10);
  const now = names.nameFor("select 1", "app");
  expect(names.nameFor("select 1", "app")).toBe(now);
  expect(names.nameFor("select 1", "known")).not.toBe(now);
  expect(names.nameFor("select 2", "app")).not.toBe(now);
  expect(now?.length).toBeLessThan(64);
});

test("beyond the cap statements run unnamed; those that have a name keep it", () => {
  const names = new StatementNames(1);
  const first = names.nameFor("select 1", "app");
  expect(names.nameFor("select 2", "app")).toBeUndefined();
  expect(names.nameFor("select 1", "app")).toBe(first);
});
