import { sql } from "kysely";
import { expect, test } from "vitest";

import { migrate, MigrationMismatch } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/migration-list.ts";
import { read } from "./reading.ts";
import { describeEachEngine } from "./testing/test-database.ts";
import { momentNow } from "./testing/moment-now.ts";

describeEachEngine("migrations", (database) => {
  test("running again applies nothing and changes nothing", async () => {
    const { unguarded: db } = database();
    const catalogue = () => sql`select schemaname, tablename from pg_tables where schemaname in ('app', 'hist') order by 1, 2`.execute(db);
    const before = await catalogue();
    expect(await migrate(db)).toEqual([]);
    expect((await catalogue()).rows).toEqual(before.rows);
  });

  test("an edited, a renamed and an unknown migration are refused", async () => {
    const { unguarded: db } = database();
    const [first, ...rest] = MIGRATIONS;
    if (first === undefined) throw new Error("no migrations");
    await expect(migrate(db, [{ ...first, sql: `${first.sql} ` }, ...rest])).rejects.toThrow(MigrationMismatch);
    await expect(migrate(db, [{ ...first, name: "0001-other" }, ...rest])).rejects.toThrow(MigrationMismatch);
    await expect(migrate(db, [])).rejects.toThrow(/newer program/);
  });

  test("a failing migration leaves nothing; a good one gets its history", async () => {
    const { unguarded: db } = database();
    const note = {
      name: "9001-note",
      sql: "create table note (tenant integer, id uuid, body text, version integer not null default 1, recorded_from timestamptz not null default now(), primary key (tenant, id));",
    };
    const bad = { name: "9002-bad", sql: "create table half (id int); select 1 / 0;" };
    await expect(migrate(db, [...MIGRATIONS, note, bad])).rejects.toThrow(/division by zero/);
    const { rows } = await sql<{ half: string | null; note: string | null }>`select to_regclass('app.half')::text as half, to_regclass('hist.note')::text as note`.execute(db);
    expect(rows).toEqual([{ half: null, note: "hist.note" }]);
    try {
      await sql`insert into note values (1, gen_random_uuid(), 'old')`.execute(db);
      const at = await momentNow(db);
      await sql`update note set body = 'new'`.execute(db);
      const past = await read(db, { knownAt: at }, (handle) => handle.selectNoFrom(sql<string>`(select body from note)`.as("body")).execute());
      expect(past).toEqual([{ body: "old" }]);
    } finally {
      await sql`drop view known.note; drop table app.note; drop table hist.note; delete from engine.migration where name = '9001-note'`.execute(db);
    }
  });

  test("two processes migrating at once do it once", async () => {
    const { unguarded: db } = database();
    const extra = { name: "9003-extra", sql: "create table extra (id int);" };
    try {
      const applied = await Promise.all([migrate(db, [...MIGRATIONS, extra]), migrate(db, [...MIGRATIONS, extra])]);
      expect(applied.flat()).toEqual(["9003-extra"]);
    } finally {
      await sql`drop table app.extra; delete from engine.migration where name = '9003-extra'`.execute(db);
    }
  });

  test("a business table without the columns history needs is refused", async () => {
    const { unguarded: db } = database();
    const bare = { name: "9004-bare", sql: "create table bare (id uuid, recorded_from timestamptz not null default now());" };
    await expect(migrate(db, [...MIGRATIONS, bare])).rejects.toThrow(/lacks tenant, version/);
  });
});
