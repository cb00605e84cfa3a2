import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { fixedStatement } from "./fixed-statement.ts";
import { inScope, scopedTable } from "./in-scope.ts";
import { reader, type ReadHandle } from "./reading.ts";
import { systemScope } from "./scope.ts";
import { derived, Slot } from "./slot.ts";
import { describeEachEngine } from "./testing/test-database.ts";
import { UnscopedQuery } from "./unscoped-query.ts";

describeEachEngine("a statement of fixed shape", (database) => {
  let db: ReadHandle;
  beforeAll(() => {
    db = reader(database().db);
  });

  test("is built once a shape and answers each time for its own values, each of them sent once", async () => {
    let built = 0;
    const numbers = fixedStatement<{ n: number; list: string; word: string }, { n: number; names: readonly string[]; word: string }, "up" | "down">((q, way) => {
      built += 1;
      const plus = way === "up" ? sql`+` : sql`-`;
      return sql`select (${q.n}::int ${plus} ${q.n}::int * 2) as n, concat(${sql.join(q.names.map((name) => sql`${name}::text`))}) as list, ${derived(q.word, "long", (word) => `${word}!`)}::text as word`;
    });
    expect(await numbers(db, { n: 2, names: ["a", "b"], word: "x" }, "up")).toEqual([{ n: 6, list: "ab", word: "x!" }]);
    expect(await numbers(db, { n: 5, names: ["c", "d"], word: "y" }, "up")).toEqual([{ n: 15, list: "cd", word: "y!" }]);
    expect(built).toBe(1);
    expect(await numbers(db, { n: 5, names: ["c", "d"], word: "y" }, "down")).toEqual([{ n: -5, list: "cd", word: "y!" }]);
    expect(await numbers(db, { n: 5, names: ["c"], word: "y" }, "up")).toEqual([{ n: 15, list: "c", word: "y!" }]);
    expect(built).toBe(3);
  });

  test("is refused without a scope, also on a handle without the guard, and each time it is asked for", async () => {
    const open = fixedStatement<{ id: string }, { tenant: number }>((q) => sql`select p.id from person as p where p.tenant = ${q.tenant}`);
    for (const handle of [db, reader(database().unguarded), db]) await expect(open(handle, { tenant: 1 })).rejects.toThrow(UnscopedQuery);
  });

  test("carries a scope whose values come later", async () => {
    const scoped = fixedStatement<{ id: string }, { tenant: number }>(
      (q) => sql`select p.id from ${scopedTable("person", systemScope("search", q.tenant))} as p where p.name = 'nobody of this name'`,
    );
    expect(await scoped(db, { tenant: 1 })).toEqual([]);
    expect(() => inScope("p", "person", { ...systemScope("search", 1), paths: ["no path"] })).toThrow("not a unit path");
  });

  test("whoever reads a value while building is stopped", async () => {
    const reads = fixedStatement<{ a: string }, { word: string }>((q) => sql`select ${`${q.word}%`}::text as a`);
    await expect(reads(db, { word: "x" })).rejects.toThrow("word is not known");
    const slot = new Slot("word", () => "x");
    expect(() => JSON.stringify({ slot })).toThrow("word is not known");
    expect(() => Number(slot)).toThrow("word is not known");
  });

  test("a literal that looks like a parameter stays what it is", async () => {
    const priced = fixedStatement<{ a: string; b: string }, { one: string; two: string }>(
      (q) => sql`select ${q.two}::text || '$1' || ${q.one}::text as a, 'it''s $2' || ${q.two}::text as b`,
    );
    expect(await priced(db, { one: "x", two: "y" })).toEqual([{ a: "y$1x", b: "it's $2y" }]);
  });
});
