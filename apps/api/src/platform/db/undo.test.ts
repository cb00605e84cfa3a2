import { randomUUID } from "node:crypto";

import { sql, type Transaction } from "kysely";
import { beforeEach, expect, test } from "vitest";

import { logChangesUnder } from "./change-log.ts";
import { stateHash, tableHashes } from "./state-hash.ts";
import type { Database } from "./tables/database.ts";
import { describeEachEngine } from "./testing/test-database.ts";
import { undoChangeSet, type UndoOptions } from "./undo.ts";

const person = (id: string, name = "甲") => ({ tenant: 1, id, name, name_key: name, pinyin: "", initials: "", sex: "1" as const });

/** Of the engines run so far. */
const seen: unknown[] = [];

describeEachEngine("undo of a change set", (database) => {
  const unit = randomUUID();

  beforeEach(async () => {
    await database().reset();
    await database().unguarded.insertInto("unit").values({ tenant: 1, id: unit, level: "compound", kind: "estate", path_key: "u", valid_from: "2020-01-01" }).execute();
  });

  const posting = (personId: string, from: string, to: string | null = null) => ({
    ...{ tenant: 1, id: randomUUID(), person_id: personId, compound_id: unit, role: "lead" as const, duty_days: 5 },
    ...{ valid_from: from, valid_to: to },
  });
  const command = async (work: (trx: Transaction<Database>) => Promise<void>): Promise<string> => {
    const id = randomUUID();
    await database()
      .unguarded.transaction()
      .execute(async (trx) => {
        await trx.insertInto("change_set").values({ tenant: 1, id, command: "test", label: "test", actor_name: "试" }).execute();
        await logChangesUnder(trx, id);
        await work(trx);
      });
    return id;
  };
  const undo = (id: string, options?: UndoOptions) =>
    database()
      .unguarded.transaction()
      .execute((trx) => undoChangeSet(trx, id, options));
  const hash = () => stateHash(database().db);

  test("inserts, updates and deletes are logged once each, with what was before and whom they concern", async () => {
    const { unguarded: db } = database();
    const [a, b] = [randomUUID(), randomUUID()];
    await db
      .insertInto("person")
      .values([person(a), person(b)])
      .execute();
    const held = posting(a, "2026-01-01");
    const id = await command(async (trx) => {
      await trx.insertInto("posting").values(held).execute();
      await trx.updateTable("person").set({ name: "乙" }).where("id", "=", a).execute();
      await trx.updateTable("person").set({ name: "乙" }).where("id", "=", a).execute();
      await trx.deleteFrom("person").where("id", "=", b).execute();
    });
    const changes = await db.selectFrom("change").selectAll().where("change_set_id", "=", id).orderBy("seq").execute();
    expect(changes).toMatchObject([
      { table_name: "posting", row_id: held.id, op: "insert", before: null, after_version: 1 },
      { table_name: "person", row_id: a, op: "update", before: { name: "甲", version: 1 }, after_version: 2 },
      { table_name: "person", row_id: b, op: "delete", before: { id: b }, after_version: null },
    ]);
    expect(changes[0]?.subjects.toSorted()).toEqual([held.id, a, unit].toSorted());
  });

  test("nothing is logged outside a change set", async () => {
    const { unguarded: db } = database();
    await db.insertInto("person").values(person(randomUUID())).execute();
    expect(await db.selectFrom("change").select("seq").execute()).toEqual([]);
  });

  test("undo restores the state hash: rows made, changed twice and removed in one command", async () => {
    const { unguarded: db } = database();
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    await db
      .insertInto("person")
      .values([person(a), person(b)])
      .execute();
    const held = posting(b, "2026-01-01");
    await db.insertInto("posting").values(held).execute();
    const before = await hash();
    const tables = await tableHashes(db);
    const id = await command(async (trx) => {
      await trx.deleteFrom("posting").where("id", "=", held.id).execute();
      await trx.deleteFrom("person").where("id", "=", b).execute();
      await trx.insertInto("person").values(person(c)).execute();
      await trx.insertInto("posting").values(posting(c, "2026-02-01")).execute();
      await trx.updateTable("person").set({ name: "一" }).where("id", "in", [a, c]).execute();
      await trx.updateTable("person").set({ name: "二" }).where("id", "=", a).execute();
    });
    expect(await hash()).not.toBe(before);
    const outcome = await undo(id);
    expect(outcome.obstacles).toEqual([]);
    expect(outcome.undone).toBe(7);
    expect(await tableHashes(db)).toEqual(tables);
    expect(await hash()).toBe(before);
    expect(await db.selectFrom("person").select("version").where("id", "=", a).executeTakeFirst()).toEqual({ version: 5 });
  });

  test("rows whose order matters to an exclusion constraint go back in reverse order", async () => {
    const { unguarded: db } = database();
    const a = randomUUID();
    await db.insertInto("person").values(person(a)).execute();
    const held = posting(a, "2026-01-01");
    await db.insertInto("posting").values(held).execute();
    const before = await hash();
    const id = await command(async (trx) => {
      await trx.updateTable("posting").set({ valid_to: "2026-06-01" }).where("id", "=", held.id).execute();
      await trx.insertInto("posting").values(posting(a, "2026-06-01")).execute();
    });
    expect((await undo(id)).undone).toBe(2);
    expect(await hash()).toBe(before);
  });

  test("a whole import goes back", async () => {
    const before = await hash();
    const id = await command(async (trx) => {
      await trx
        .insertInto("person")
        .values(Array.from({ length: 2_500 }, () => person(randomUUID())))
        .execute();
      await trx.updateTable("person").set({ name: "改" }).execute();
    });
    expect((await undo(id)).undone).toBe(5_000);
    expect(await hash()).toBe(before);
  });

  test("a row edited later is refused by name and nothing changes; in part, the rest goes back", async () => {
    const { unguarded: db } = database();
    const [a, b] = [randomUUID(), randomUUID()];
    await db
      .insertInto("person")
      .values([person(a), person(b)])
      .execute();
    const id = await command(async (trx) => {
      await trx.updateTable("person").set({ name: "改" }).where("id", "in", [a, b]).execute();
    });
    await db.updateTable("person").set({ note: "later" }).where("id", "=", a).execute();
    const edited = await hash();
    const obstacles = [{ table: "person", rowId: a, because: "edited" }];
    expect(await undo(id)).toEqual({ undone: 0, obstacles });
    expect(await hash()).toBe(edited);
    expect(await undo(id, { partial: true })).toEqual({ undone: 1, obstacles });
    expect(await db.selectFrom("person").select(["id", "name"]).orderBy("name").execute()).toEqual(
      [
        { id: a, name: "改" },
        { id: b, name: "甲" },
      ].toSorted((x, y) => (x.name < y.name ? -1 : 1)),
    );
  });

  test("a row removed later, and a removed row made again, are refused", async () => {
    const { unguarded: db } = database();
    const [a, b] = [randomUUID(), randomUUID()];
    await db
      .insertInto("person")
      .values([person(a), person(b)])
      .execute();
    const id = await command(async (trx) => {
      await trx.updateTable("person").set({ name: "改" }).where("id", "=", a).execute();
      await trx.deleteFrom("person").where("id", "=", b).execute();
    });
    await db.deleteFrom("person").where("id", "=", a).execute();
    await db.insertInto("person").values(person(b)).execute();
    const { undone, obstacles } = await undo(id);
    expect(undone).toBe(0);
    expect(obstacles.map(({ rowId, because }) => [rowId, because]).toSorted()).toEqual(
      [
        [a, "edited"],
        [b, "edited"],
      ].toSorted(),
    );
  });

  test("a row that later rows rest on is refused by name", async () => {
    const { unguarded: db } = database();
    const [a, b] = [randomUUID(), randomUUID()];
    const id = await command(async (trx) => {
      await trx
        .insertInto("person")
        .values([person(a), person(b)])
        .execute();
    });
    await db.insertInto("posting").values(posting(a, "2026-01-01")).execute();
    const before = await hash();
    const obstacles = [{ table: "person", rowId: a, because: "needed" }];
    expect(await undo(id)).toEqual({ undone: 0, obstacles });
    expect(await hash()).toBe(before);
    expect(await undo(id, { partial: true })).toEqual({ undone: 1, obstacles });
  });

  test("an undo under a change set of its own can be undone", async () => {
    const { unguarded: db } = database();
    const a = randomUUID();
    await db.insertInto("person").values(person(a)).execute();
    const first = await command(async (trx) => {
      await trx.updateTable("person").set({ name: "乙" }).where("id", "=", a).execute();
      await trx.deleteFrom("person").where("id", "=", a).execute();
    });
    const gone = await hash();
    const second = await command(async (trx) => {
      await undoChangeSet(trx, first);
    });
    expect(await db.selectFrom("person").select("name").execute()).toEqual([{ name: "甲" }]);
    await undo(second);
    expect(await hash()).toBe(gone);
  });

  test("commands on one row are taken back one after the other, the newest first; out of order they are refused", async () => {
    const { unguarded: db } = database();
    const a = randomUUID();
    const before = await hash();
    const rename = (name: string) =>
      command(async (trx) => {
        await trx.updateTable("person").set({ name }).where("id", "=", a).execute();
      });
    const made = await command(async (trx) => {
      await trx.insertInto("person").values(person(a)).execute();
    });
    const [second, third] = [await rename("乙"), await rename("丙")];
    const obstacles = [{ table: "person", rowId: a, because: "edited" }];
    expect(await undo(second)).toEqual({ undone: 0, obstacles });
    for (const id of [third, second]) {
      await command(async (trx) => {
        expect((await undoChangeSet(trx, id)).undone).toBe(1);
      });
    }
    expect(await db.selectFrom("person").select("name").execute()).toEqual([{ name: "甲" }]);
    expect((await undo(made)).undone).toBe(1);
    expect(await hash()).toBe(before);
  });

  test("equal state has an equal hash on every engine", async () => {
    const { unguarded: db } = database();
    const id = "01930000-0000-7000-8000-000000000001";
    await db.updateTable("unit").set({ code: "x" }).execute();
    await db
      .insertInto("person")
      .values({ ...person(id), party_confirmed: "2001-07-01", note: 'a"b\\c\n' })
      .execute();
    await db
      .insertInto("parameter")
      .values({ tenant: 1, id, key: "k", value: JSON.stringify({ b: [1.5, null], a: "x" }), basis: "-", valid_from: "2020-01-01" })
      .execute();
    await db.insertInto("entered_mark").values({ tenant: 1, id, person_id: id, period: "2026", indicator: "i", value: "12.50", basis: "-", entered_on: "2026-01-01" }).execute();
    const hashes = await tableHashes(db);
    seen.push(["person", "parameter", "entered_mark"].map((table) => hashes.get(table)));
    for (const other of seen) expect(other).toEqual(seen[0]);
  });

  test("the hash does not depend on how the rows are paged", async () => {
    const { unguarded: db } = database();
    await db
      .insertInto("person")
      .values([1, 2, 3, 4, 5].map(() => person(randomUUID())))
      .execute();
    const whole = await tableHashes(db);
    for (const size of [1, 2, 5, 6]) expect(await tableHashes(db, size)).toEqual(whole);
  });

  test("the hash does not see version or known time, and sees every value", async () => {
    const { unguarded: db } = database();
    const a = randomUUID();
    await db.insertInto("person").values(person(a)).execute();
    const before = await hash();
    await db.updateTable("person").set({ name: "乙" }).where("id", "=", a).execute();
    expect(await hash()).not.toBe(before);
    await db.updateTable("person").set({ name: "甲" }).where("id", "=", a).execute();
    expect(await hash()).toBe(before);
    await sql`update person set note = ''`.execute(db);
    expect(await hash()).not.toBe(before);
  });
});
