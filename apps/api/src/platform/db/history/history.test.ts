import { randomUUID } from "node:crypto";

import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";

import { read } from "../reading.ts";
import { describeEachEngine } from "../testing/test-database.ts";
import { momentNow } from "../testing/moment-now.ts";
import { tablesWithKnownTime } from "./business-tables.ts";
import { syncHistory } from "./sync-history.ts";

describeEachEngine("history from the catalogue", (database) => {
  beforeEach(() => database().reset());

  const person = (id: string, name: string) => ({ tenant: 1, id, name, name_key: name, pinyin: "", initials: "", sex: "1" as const });
  const history = (id: string) => sql<{ name: string; version: number }>`select name, version from hist.person where id = ${id} order by version`.execute(database().unguarded);

  test("app, hist and known agree column by column", async () => {
    const { unguarded: db } = database();
    const current = await tablesWithKnownTime(db, "app");
    const kept = new Map((await tablesWithKnownTime(db, "hist")).map((table) => [table.name, table.columns]));
    const known = new Map((await tablesWithKnownTime(db, "known")).map((table) => [table.name, table.columns]));
    expect(current.length).toBeGreaterThan(25);
    expect(known.size).toBe(current.length);
    expect(kept.size).toBe(current.length);
    for (const table of current) {
      expect(kept.get(table.name), table.name).toEqual([...table.columns, { name: "recorded_to", type: "timestamp with time zone" }]);
      expect(known.get(table.name), table.name).toEqual(table.columns);
    }
  });

  test("a column added later lands in all three, whatever its place", async () => {
    const { unguarded: db } = database();
    const id = randomUUID();
    await db.insertInto("person").values(person(id, "甲")).execute();
    await sql`alter table app.person add column later_note text`.execute(db);
    try {
      await syncHistory(db);
      const before = await momentNow(db);
      await sql`update app.person set later_note = 'x', name = '乙' where id = ${id}`.execute(db);
      await sql`update app.person set later_note = 'y' where id = ${id}`.execute(db);
      const { rows } = await sql`select name, later_note from hist.person where id = ${id} order by version`.execute(db);
      expect(rows).toEqual([
        { name: "甲", later_note: null },
        { name: "乙", later_note: "x" },
      ]);
      expect(await read(db, { knownAt: before }, (at) => at.selectFrom("person").select("name").execute())).toEqual([{ name: "甲" }]);
    } finally {
      await sql`drop view known.person`.execute(db);
      await sql`alter table app.person drop column later_note`.execute(db);
      await sql`alter table hist.person drop column later_note`.execute(db);
      await syncHistory(db);
    }
  });

  test("an update bumps the version and keeps the version it replaces", async () => {
    const { unguarded: db } = database();
    const id = randomUUID();
    await db.insertInto("person").values(person(id, "甲")).execute();
    const before = await momentNow(db);
    await db.updateTable("person").set({ name: "乙", version: 77 }).where("id", "=", id).execute();
    const now = await db.selectFrom("person").select(["name", "version", "recorded_from"]).executeTakeFirstOrThrow();
    expect(now).toMatchObject({ name: "乙", version: 2 });
    expect(now.recorded_from > before).toBe(true);
    const { rows } = await sql`select name, version, recorded_to::text = ${now.recorded_from}::timestamptz::text as joined from hist.person`.execute(db);
    expect(rows).toEqual([{ name: "甲", version: 1, joined: true }]);
  });

  test("an update that changes nothing counts as a row but makes no version", async () => {
    const { unguarded: db } = database();
    const id = randomUUID();
    await db.insertInto("person").values(person(id, "甲")).execute();
    await momentNow(db);
    const result = await db.updateTable("person").set({ name: "甲" }).where("id", "=", id).executeTakeFirstOrThrow();
    expect(result.numUpdatedRows).toBe(1n);
    expect(await db.selectFrom("person").select("version").executeTakeFirst()).toEqual({ version: 1 });
    expect((await history(id)).rows).toEqual([]);
  });

  test("versions made and replaced inside one transaction are not kept", async () => {
    const { unguarded: db } = database();
    const id = randomUUID();
    await db.transaction().execute(async (trx) => {
      await trx.insertInto("person").values(person(id, "甲")).execute();
      await trx.updateTable("person").set({ name: "乙" }).where("id", "=", id).execute();
      await trx.updateTable("person").set({ name: "丙" }).where("id", "=", id).execute();
    });
    expect((await history(id)).rows).toEqual([]);
    await momentNow(db);
    await db.deleteFrom("person").where("id", "=", id).execute();
    expect((await history(id)).rows).toEqual([{ name: "丙", version: 3 }]);
  });

  test("a bulk update keeps every row's old version", async () => {
    const { unguarded: db } = database();
    const ids = Array.from({ length: 50 }, () => randomUUID());
    await db
      .insertInto("person")
      .values(ids.map((id) => person(id, "甲")))
      .execute();
    await momentNow(db);
    await db.updateTable("person").set({ name: "乙" }).where("id", "in", ids.slice(0, 30)).execute();
    const { rows } = await sql<{ n: number }>`select count(*) as n from hist.person where name = '甲'`.execute(db);
    expect(rows).toEqual([{ n: 30 }]);
  });

  test("a key cannot change", async () => {
    const { unguarded: db } = database();
    const id = randomUUID();
    await db.insertInto("person").values(person(id, "甲")).execute();
    await expect(db.updateTable("person").set({ id: randomUUID() }).execute()).rejects.toThrow(/immutable/);
  });

  test("the past: before a row, between its versions, after its end; raw SQL reads the same past", async () => {
    const { unguarded: db } = database();
    const id = randomUUID();
    const nothing = await momentNow(db);
    await db.insertInto("person").values(person(id, "甲")).execute();
    const first = await momentNow(db);
    await db.updateTable("person").set({ name: "乙" }).where("id", "=", id).execute();
    const second = await momentNow(db);
    await db.deleteFrom("person").where("id", "=", id).execute();
    const gone = await momentNow(db);
    const names = (knownAt: string) =>
      read(db, { knownAt }, async (at) => {
        const built = await at.selectFrom("person").select("name").execute();
        const raw = await at.selectNoFrom(sql<string | null>`(select name from person)`.as("name")).execute();
        expect(raw).toEqual(built.length === 0 ? [{ name: null }] : built);
        return built.map((row) => row.name);
      });
    expect(await names(nothing)).toEqual([]);
    expect(await names(first)).toEqual(["甲"]);
    expect(await names(second)).toEqual(["乙"]);
    expect(await names(gone)).toEqual([]);
  });

  test("a prepared plan of today is not used for the past, nor the other way round", async () => {
    const { unguarded: db } = database();
    const id = randomUUID();
    await db.insertInto("person").values(person(id, "甲")).execute();
    const past = await momentNow(db);
    await db.updateTable("person").set({ name: "乙" }).where("id", "=", id).execute();
    const name = (knownAt?: string) => read(db, { knownAt }, (at) => at.selectFrom("person").select("name").where("id", "=", id).executeTakeFirst());
    for (let round = 0; round < 8; round += 1) {
      expect(await name()).toEqual({ name: "乙" });
      expect(await name(past)).toEqual({ name: "甲" });
    }
  });

  test("a table without a past is an error in the past, never silently the present", async () => {
    const { unguarded: db } = database();
    const at = await momentNow(db);
    await expect(read(db, { knownAt: at }, (handle) => handle.selectFrom("tenant").select("name").execute())).rejects.toThrow(/does not exist/);
  });

  test("nothing can be written while reading the past", async () => {
    const { unguarded: db } = database();
    const at = await momentNow(db);
    const write = read(db, { knownAt: at }, (handle) => sql`delete from app.person`.execute(handle as unknown as typeof db));
    await expect(write).rejects.toThrow(/read-only/);
  });
});
