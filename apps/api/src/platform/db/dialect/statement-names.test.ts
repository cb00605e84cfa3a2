import { expect, test } from "vitest";

import { StatementNames } from "./statement-names.ts";

/** The name a text has once it came twice. */
const named = (names: StatementNames, sql: string, mode: "app" | "known" = "app"): string | undefined => {
  names.nameFor(sql, mode);
  return names.nameFor(sql, mode);
};

test("a statement has one name per schema mode, short enough for the server", () => {
  const names = new StatementNames(10);
  const now = named(names, "select 1");
  expect(now?.length).toBeLessThan(64);
  expect(names.nameFor("select 1", "app")).toBe(now);
  expect(named(names, "select 1", "known")).not.toBe(now);
  expect(named(names, "select 2")).not.toBe(now);
});

test("a text that comes once has no name", () => {
  const names = new StatementNames(1);
  for (let n = 0; n < 100; n++) expect(names.nameFor(`select ${n}`, "app")).toBeUndefined();
  expect(named(names, "select again")).toBeDefined();
});

test("beyond the cap statements run unnamed; those that have a name keep it", () => {
  const names = new StatementNames(1);
  const first = named(names, "select 1");
  expect(named(names, "select 2")).toBeUndefined();
  expect(names.nameFor("select 1", "app")).toBe(first);
});
