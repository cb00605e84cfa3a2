import { randomUUID } from "node:crypto";

import { AbortedTransactionError, sql } from "kysely";
import { beforeEach, expect, test } from "vitest";

import { violationOf } from "../database-fault.ts";
import { describeEachEngine } from "../testing/test-database.ts";
import { NestedDatabaseUse } from "./guarded-connection-provider.ts";

describeEachEngine("the dialect", (database) => {
  beforeEach(() => database().reset());
  const setting = (name: string) => sql<{ value: string }>`select current_setting(${name}) as value`;

  test("values come back alike, whatever the engine's own habits", async () => {
    const { db } = database();
    const { rows } = await sql`select
      date '2026-10-31' as date, timestamptz '2026-10-31 08:00:00.123456+08' as tz, timestamptz 'infinity' as forever,
      timestamp '2026-10-31 08:00:00' as plain, 9007199254740991::int8 as big, 12.50::numeric as exact, 0.5::float8 as float,
      '{"a":[1,null]}'::jsonb as json, 'null'::jsonb as json_null, true as yes, null::int as nothing,
      '\\x00ff'::bytea as bytes, array[1,null]::int[] as ints, array['a,b','"\\',null,'']::text[] as texts, array['2026-10-31']::date[] as dates,
      array[5]::int8[] as bigs, array[[1,2],[3,4]] as grid, '{}'::uuid[] as none, count(*) as n, interval '90 minutes' as span,
      daterange('2026-01-01', null) as range, time '08:30' as time`.execute(db);
    expect(rows).toEqual([
      {
        ...{ date: "2026-10-31", tz: "2026-10-31T00:00:00.123456Z", forever: "infinity", plain: "2026-10-31 08:00:00" },
        ...{ big: 9007199254740991, exact: "12.50", float: 0.5, json: { a: [1, null] }, json_null: null, yes: true, nothing: null },
        ...{ bytes: new Uint8Array([0, 255]), ints: [1, null], texts: ["a,b", '"\\', null, ""], dates: ["2026-10-31"], bigs: [5] },
        ...{
          grid: [
            [1, 2],
            [3, 4],
          ],
          none: [],
          n: 1,
          span: "PT1H30M",
          range: "[2026-01-01,)",
          time: "08:30:00",
        },
      },
    ]);
  });

  test("an int8 beyond the safe range is an error, not a wrong number", async () => {
    await expect(sql`select 9007199254740993::int8 as n`.execute(database().db)).rejects.toThrow(/safe range/);
  });

  test("parameters go in alike", async () => {
    const { rows } = await sql`select ${1}::int as i, ${2n}::int8 as b, ${true}::bool as t, ${false}::bool as f, ${null}::text as n,
      ${"x"}::text as s, ${{ a: [1] }}::jsonb as j, ${JSON.stringify([1, "a"])}::jsonb as ja, ${["a,b", null, '"', "\\"]}::text[] as arr,
      ${new Uint8Array([1, 2])}::bytea as bytes, ${new Date(0)}::timestamptz as at, ${[[1, 2]]}::int[] as grid`.execute(database().db);
    expect(rows).toEqual([
      {
        ...{ i: 1, b: 2, t: true, f: false, n: null, s: "x", j: { a: [1] }, ja: [1, "a"], arr: ["a,b", null, '"', "\\"] },
        ...{ bytes: new Uint8Array([1, 2]), at: "1970-01-01T00:00:00.000000Z", grid: [[1, 2]] },
      },
    ]);
  });

  test("too many parameters are refused with a number, before the engine misleads", async () => {
    const ids = Array.from({ length: 65_536 }, (_, index) => index);
    const query = database().db.selectFrom("tenant").select("id").where("id", "in", ids);
    await expect(query.execute()).rejects.toThrow(/65536 parameters/);
  });

  test("isolation level and access mode are honoured", async () => {
    const { db } = database();
    const seen = await db
      .transaction()
      .setIsolationLevel("serializable")
      .setAccessMode("read only")
      .execute(async (trx) => [(await setting("transaction_isolation").execute(trx)).rows[0]?.value, (await setting("transaction_read_only").execute(trx)).rows[0]?.value]);
    expect(seen).toEqual(["serializable", "on"]);
    const write = db
      .transaction()
      .setAccessMode("read only")
      .execute((trx) => trx.insertInto("tenant").values({ id: 2, name: "x" }).execute());
    await expect(write).rejects.toMatchObject({ code: "25006" });
    expect((await setting("transaction_read_only").execute(db)).rows).toEqual([{ value: "off" }]);
  });

  test("savepoints", async () => {
    const { db } = database();
    const trx = await db.startTransaction().execute();
    await trx.insertInto("tenant").values({ id: 2, name: "kept" }).execute();
    const after = await trx.savepoint("here").execute();
    await after.insertInto("tenant").values({ id: 3, name: "dropped" }).execute();
    await after.rollbackToSavepoint("here").execute();
    await trx.commit().execute();
    expect(await db.selectFrom("tenant").select("id").orderBy("id").execute()).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test("a transaction that throws leaves nothing behind, and the next one works", async () => {
    const { db } = database();
    const failing = db.transaction().execute(async (trx) => {
      await trx.insertInto("tenant").values({ id: 2, name: "x" }).execute();
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await db.selectFrom("tenant").select("id").execute()).toEqual([{ id: 1 }]);
  });

  test("a commit after a swallowed error is not success", async () => {
    const { db } = database();
    const swallowing = db.transaction().execute(async (trx) => {
      await trx.insertInto("tenant").values({ id: 2, name: "x" }).execute();
      await sql`select 1 / 0`.execute(trx).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow(AbortedTransactionError);
    expect(await db.selectFrom("tenant").select("id").execute()).toEqual([{ id: 1 }]);
  });

  test("a transaction has the connection to itself", async () => {
    const { db } = database();
    const order: string[] = [];
    let begun = (): void => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const transaction = db.transaction().execute(async (trx) => {
      await trx.insertInto("tenant").values({ id: 2, name: "x" }).execute();
      begun();
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push("transaction");
    });
    await started;
    const rows = await db.selectFrom("tenant").select("id").execute();
    order.push(`read ${rows.length}`);
    await transaction;
    // Embedded waits for the only connection; a server reads beside it and does not see uncommitted rows.
    expect(order).toEqual(database().kind === "server" ? ["read 1", "transaction"] : ["transaction", "read 2"]);
  });

  test("the outer handle inside a transaction throws instead of hanging", async () => {
    const { db } = database();
    const select = () => db.selectFrom("tenant").select("id").execute();
    await expect(db.transaction().execute(select)).rejects.toThrow(NestedDatabaseUse);
    await expect(db.transaction().execute(() => db.transaction().execute(async () => undefined))).rejects.toThrow(NestedDatabaseUse);
    await expect(db.transaction().execute(async () => Promise.all([1, 2].map(select)))).rejects.toThrow(NestedDatabaseUse);
    expect(await select()).toHaveLength(1);
  });

  test("work that outlives its transaction may use the handle", async () => {
    const { db } = database();
    const later = await db.transaction().execute(async () => ({
      work: new Promise((resolve) => setTimeout(resolve, 20)).then(() => db.selectFrom("tenant").select("id").execute()),
    }));
    expect(await later.work).toHaveLength(1);
  });

  test("constraints are told by kind and name", async () => {
    const { unguarded: db } = database();
    const id = randomUUID();
    const unit = { tenant: 1, id, level: "compound" as const, kind: "estate" as const, path_key: "u", valid_from: "2020-01-01" };
    await db.insertInto("unit").values(unit).execute();
    const violation = async (work: Promise<unknown>) => violationOf(await work.then(() => null).catch((error: unknown) => error));
    expect(
      await violation(
        db
          .insertInto("unit")
          .values({ ...unit, id: randomUUID() })
          .execute(),
      ),
    ).toEqual({ kind: "unique", table: "unit", constraint: "unit_tenant_path_key_key" });
    expect(
      await violation(
        db
          .insertInto("unit")
          .values({ ...unit, id: randomUUID(), path_key: "v", tenant: 9 })
          .execute(),
      ),
    ).toMatchObject({ kind: "foreignKey" });
    expect(
      await violation(
        db
          .insertInto("unit")
          .values({ ...unit, id: randomUUID(), path_key: "v", valid_to: "2019-01-01" })
          .execute(),
      ),
    ).toMatchObject({ kind: "check" });
    const path = { tenant: 1, unit_id: id, path: "/1/", depth: 1, valid_from: "2020-01-01" };
    await db
      .insertInto("unit_path")
      .values({ ...path, id: randomUUID() })
      .execute();
    expect(
      await violation(
        db
          .insertInto("unit_path")
          .values({ ...path, id: randomUUID() })
          .execute(),
      ),
    ).toMatchObject({ kind: "exclusion", table: "unit_path" });
    expect(await violation(sql`insert into unit_path (tenant, id) values (1, gen_random_uuid())`.execute(db))).toMatchObject({ kind: "notNull" });
    expect(await violation(sql`select 1 / 0`.execute(db))).toBeNull();
  });

  test("several statements run as one script", async () => {
    const { db } = database();
    const { rows } = await sql`insert into tenant values (2, 'x'); select count(*) as n from tenant`.execute(db);
    expect(rows).toEqual([{ n: 2 }]);
  });

  test("a plan prepared before a table changed does not fail the next reader", async () => {
    const { unguarded: db } = database();
    await sql`create table app.changing (a int, b int)`.execute(db);
    try {
      await sql`insert into app.changing values (1, 2)`.execute(db);
      const all = () => db.withTables<{ changing: { a: number } }>().selectFrom("changing").selectAll().where("a", "=", 1).execute();
      await all();
      await sql`alter table app.changing add column c int`.execute(db);
      expect(await all()).toEqual([{ a: 1, b: 2, c: null }]);
      expect(await all()).toEqual([{ a: 1, b: 2, c: null }]);
    } finally {
      await sql`drop table app.changing`.execute(db);
    }
  });

  test("a server prepares what the builder writes with parameters, once, and nothing else", async ({ skip }) => {
    const { db, kind } = database();
    skip(kind !== "server", "only a server names its statements");
    await db.connection().execute(async (one) => {
      for (const id of [1, 2, 3]) await one.selectFrom("tenant").select(["id", "name", "demo"]).where("id", "=", id).execute();
      await sql`select ${5}::int as raw_text`.execute(one);
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(one);
      const texts = rows.map(({ statement }) => statement);
      expect(texts.filter((text) => text.includes('select "id", "name", "demo" from "tenant"'))).toHaveLength(1);
      expect(texts.filter((text) => text.includes("raw_text"))).toEqual([]);
    });
  });
});
