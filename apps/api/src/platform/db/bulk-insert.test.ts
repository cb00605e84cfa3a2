import { randomUUID } from "node:crypto";

import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";

import { bulkInsert } from "./bulk-insert.ts";
import { logChangesUnder } from "./change-log.ts";
import { describeEachEngine } from "./testing/test-database.ts";

describeEachEngine("bulk insert", (database) => {
  beforeEach(() => database().reset());

  test("awkward values arrive as they are", async () => {
    const { unguarded: db } = database();
    const texts = ["plain", "tab\there", "line\nbreak", "back\\slash", "\\N", "", "引号\"'", "{a,b}", "\r"];
    const rows = texts.map((note, index) => ({ tenant: 1, id: randomUUID(), name: String(index), name_key: "", pinyin: "", initials: "", sex: "1", note }));
    const nothing = { ...rows[0], id: randomUUID(), name: "99", note: null };
    expect(await bulkInsert(db, "person", ["tenant", "id", "name", "name_key", "pinyin", "initials", "sex", "note"], [...rows, nothing])).toBe(texts.length + 1);
    const stored = await db
      .selectFrom("person")
      .select("note")
      .orderBy(sql`name::int`)
      .execute();
    expect(stored.map(({ note }) => note)).toEqual([...texts, null]);
  });

  test("JSON, arrays, dates and numbers keep their types", async () => {
    const { unguarded: db } = database();
    const year = { tenant: 1, id: randomUUID(), year: 2026, off: ["2026-10-01", "2026-10-02"], work: [], notice: "n", status: "official" };
    await bulkInsert(db, "calendar_year", ["tenant", "id", "year", "off", "work", "notice", "status"], [year]);
    expect(await db.selectFrom("calendar_year").select(["off", "work", "year"]).execute()).toEqual([{ off: year.off, work: [], year: 2026 }]);
    const values = [[1, "a"], { a: null }, '"text"', 5];
    const rows = values.map((value, index) => ({ tenant: 1, id: randomUUID(), key: `k${index}`, value, basis: "-", valid_from: "2020-01-01" }));
    await bulkInsert(db, "parameter", ["tenant", "id", "key", "value", "basis", "valid_from"], rows);
    const stored = await db.selectFrom("parameter").select("value").orderBy("key").execute();
    expect(stored.map(({ value }) => value)).toEqual([[1, "a"], { a: null }, "text", 5]);
  });

  test("a simulated past can be written, and is read back as known then", async () => {
    const { unguarded: db } = database();
    const base = { tenant: 1, id: randomUUID(), name: "甲", name_key: "", pinyin: "", initials: "", sex: "1", version: 1 };
    const columns = ["tenant", "id", "name", "name_key", "pinyin", "initials", "sex", "version", "recorded_from"] as const;
    await bulkInsert(db, "hist.person", [...columns, "recorded_to"], [{ ...base, recorded_from: "2024-01-01T00:00:00Z", recorded_to: "2025-01-01T00:00:00Z" }]);
    await bulkInsert(db, "person", columns, [{ ...base, name: "乙", version: 2, recorded_from: "2025-01-01T00:00:00Z" }]);
    const { read } = await import("./reading.ts");
    const name = (knownAt: string) => read(db, { knownAt }, (at) => at.selectFrom("person").select("name").execute());
    expect(await name("2023-12-31T00:00:00Z")).toEqual([]);
    expect(await name("2024-06-01T00:00:00Z")).toEqual([{ name: "甲" }]);
    expect(await name("2025-06-01T00:00:00Z")).toEqual([{ name: "乙" }]);
  });

  test("inside a transaction it belongs to it, and the log sees it", async () => {
    const { unguarded: db } = database();
    const set = randomUUID();
    const rows = Array.from({ length: 6_000 }, (_, index) => ({ tenant: 1, id: randomUUID(), unit_id: "", name: String(index) }));
    const columns = ["tenant", "id", "name", "name_key", "pinyin", "initials", "sex"] as const;
    const people = rows.map((row) => ({ ...row, name_key: "", pinyin: "", initials: "", sex: "1" }));
    const work = db.transaction().execute(async (trx) => {
      await trx.insertInto("change_set").values({ tenant: 1, id: set, command: "import", label: "x", actor_name: "x" }).execute();
      await logChangesUnder(trx, set);
      expect(await bulkInsert(trx, "person", columns, people)).toBe(6_000);
      expect(await trx.selectFrom("change").select(trx.fn.countAll<number>().as("n")).execute()).toEqual([{ n: 6_000 }]);
      throw new Error("back");
    });
    await expect(work).rejects.toThrow("back");
    expect(await db.selectFrom("person").select("id").execute()).toEqual([]);
  });

  test("a column that does not exist is refused by name", async () => {
    const wrong = bulkInsert(database().unguarded, "tenant", ["id", "nothing" as "name"], []);
    await expect(wrong).rejects.toThrow("tenant has no column nothing");
  });
});
