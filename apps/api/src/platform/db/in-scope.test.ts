import { randomUUID } from "node:crypto";

import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { inScope, scopedTable } from "./in-scope.ts";
import { scopedColumnsOf } from "./read-scoped-columns.ts";
import { read, reader, readSql } from "./reading.ts";
import { pathRange, type Scope, systemScope } from "./scope.ts";
import { SCOPED_COLUMNS } from "./scoped-columns.ts";
import { SCOPED_TABLES, type ScopedTable } from "./scoped-tables.ts";
import { describeEachEngine } from "./testing/test-database.ts";
import { momentNow } from "./testing/moment-now.ts";

const D = "2026-10-31";

test("the range of a path excludes look-alikes", () => {
  const { from, before } = pathRange("/1/1/");
  const inside = (path: string): boolean => path >= from && path < before;
  expect(["/1/1/", "/1/1/0/", "/1/1/zz/9/"].every(inside)).toBe(true);
  expect(["/1/10/", "/1/1", "/1/0/", "/1/2/", "/1/1a/", "/11/1/"].some(inside)).toBe(false);
  expect(() => pathRange("/1/1")).toThrow();
});

describeEachEngine("rows in scope", (database) => {
  const people = new Map<string, string>();
  const units = new Map<string, string>();

  const addUnit = async (key: string, paths: readonly (readonly [path: string, from: string, to: string | null])[]): Promise<void> => {
    const { unguarded } = database();
    const id = randomUUID();
    units.set(key, id);
    await unguarded.insertInto("unit").values({ tenant: 1, id, level: "community", kind: "community", path_key: key, valid_from: "2020-01-01" }).execute();
    for (const [path, valid_from, valid_to] of paths) {
      await unguarded
        .insertInto("unit_path")
        .values({ tenant: 1, id: randomUUID(), unit_id: id, path, depth: path.split("/").length - 2, valid_from, valid_to })
        .execute();
    }
  };
  const addPerson = async (name: string, keptBy: readonly (readonly [unit: string, from: string, to: string | null])[]): Promise<void> => {
    const { unguarded } = database();
    const id = randomUUID();
    people.set(name, id);
    await unguarded.insertInto("person").values({ tenant: 1, id, name, name_key: name, pinyin: "", initials: "", sex: "1" }).execute();
    for (const [unit, valid_from, valid_to] of keptBy) {
      await unguarded
        .insertInto("person_unit")
        .values({ tenant: 1, id: randomUUID(), person_id: id, unit_id: units.get(unit) ?? "", valid_from, valid_to })
        .execute();
    }
  };

  beforeAll(async () => {
    await addUnit("street1", [["/1/1/", "2020-01-01", null]]);
    await addUnit("street10", [["/1/10/", "2020-01-01", null]]);
    await addUnit("a", [["/1/1/a/", "2020-01-01", null]]);
    // Moved from street 1 to street 10 on 2026-01-01.
    await addUnit("b", [
      ["/1/1/b/", "2020-01-01", "2026-01-01"],
      ["/1/10/b/", "2026-01-01", null],
    ]);
    await addPerson("street", [["street1", "2020-01-01", null]]);
    await addPerson("community", [["a", "2020-01-01", null]]);
    await addPerson("movedUnit", [["b", "2020-01-01", null]]);
    await addPerson("movedPerson", [
      ["a", "2020-01-01", "2026-06-01"],
      ["street10", "2026-06-01", null],
    ]);
    await addPerson("left", [["a", "2020-01-01", "2026-06-01"]]);
    await addPerson("nobody", []);
  });

  const names = async (scope: Scope): Promise<readonly string[]> => {
    const rows = await database()
      .db.selectFrom("person as p")
      .select("p.name")
      .where(inScope("p", "person", scope))
      .orderBy("p.name")
      .execute();
    const viaRaw = await readSql<{ name: string }>(reader(database().db), sql`select p.name from ${scopedTable("person", scope)} as p order by p.name`);
    expect(viaRaw).toEqual(rows);
    return rows.map((row) => row.name);
  };

  test("people follow the unit that keeps their file, the unit its dated path", async () => {
    expect(await names({ tenant: 1, paths: ["/1/1/"], onDate: D })).toEqual(["community", "street"]);
    expect(await names({ tenant: 1, paths: ["/1/10/"], onDate: D })).toEqual(["movedPerson", "movedUnit"]);
    expect(await names({ tenant: 1, paths: ["/1/1/"], onDate: "2025-12-31" })).toEqual(["community", "left", "movedPerson", "movedUnit", "street"]);
    expect(await names({ tenant: 1, paths: ["/1/1/a/", "/1/10/"], onDate: D })).toEqual(["community", "movedPerson", "movedUnit"]);
  });

  test("another tenant, no path, the whole tenant", async () => {
    expect(await names({ tenant: 2, paths: ["/1/"], onDate: D })).toEqual([]);
    expect(await names({ tenant: 1, paths: [], onDate: D })).toEqual([]);
    expect(await names(systemScope("diagnostics", 1))).toHaveLength(6);
    expect(await names(systemScope("diagnostics", 2))).toEqual([]);
  });

  test("a row with two ways is seen through either", async () => {
    const { db, unguarded } = database();
    const id = randomUUID();
    const compound = units.get("b") ?? "";
    await unguarded
      .insertInto("posting")
      .values({ tenant: 1, id, person_id: people.get("community") ?? "", compound_id: compound, role: "lead", duty_days: 5, valid_from: "2026-02-01" })
      .execute();
    const seen = async (path: string): Promise<number> =>
      (
        await db
          .selectFrom("posting as t")
          .select("t.id")
          .where(inScope("t", "posting", { tenant: 1, paths: [path], onDate: D }))
          .execute()
      ).length;
    expect(await seen("/1/1/a/")).toBe(1);
    expect(await seen("/1/10/")).toBe(1);
    expect(await seen("/1/2/")).toBe(0);
  });

  test("an update reaches only rows in scope", async () => {
    const { db } = database();
    const result = await db
      .updateTable("person")
      .set({ note: "seen" })
      .where(inScope("person", "person", { tenant: 1, paths: ["/1/1/"], onDate: D }))
      .executeTakeFirstOrThrow();
    expect(result.numUpdatedRows).toBe(2n);
  });

  test("the past is scoped by the same condition", async () => {
    const { db } = database();
    const at = await momentNow(db);
    const scope: Scope = { tenant: 1, paths: ["/1/10/"], onDate: D };
    const past = await read(db, { knownAt: at }, (handle) =>
      handle
        .selectFrom("person as p")
        .select("p.name")
        .where(inScope("p", "person", scope))
        .orderBy("p.name")
        .execute(),
    );
    expect(past.map((row) => row.name)).toEqual(["movedPerson", "movedUnit"]);
  });

  test("every scoped table compiles and runs, with its columns", async () => {
    const { db } = database();
    const scope: Scope = { tenant: 1, paths: ["/1/1/"], onDate: D };
    for (const table of Object.keys(SCOPED_TABLES) as ScopedTable[]) {
      await readSql(reader(db), sql`select count(*) from ${scopedTable(table, scope)} as t`);
    }
    expect(await scopedColumnsOf(db)).toEqual(SCOPED_COLUMNS);
  });
});
