import fc from "fast-check";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import { violationOf } from "./database-fault.ts";
import { type ReadHandle, read, readSql } from "./reading.ts";
import { momentNow } from "./testing/moment-now.ts";
import { describeEachEngine, type TestDatabase } from "./testing/test-database.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Days and rows are few, so that histories collide often. */
const day = fc.integer({ min: 0, max: 9 });
const dateOf = (n: number): string => `2026-01-${String(10 + n)}`;
const tables = ["posting", "person_unit"] as const;
type Table = (typeof tables)[number];

interface Write {
  readonly op: "add" | "change" | "remove";
  readonly table: Table;
  readonly slot: number;
  readonly person: number;
  readonly unit: number;
  readonly from: number;
  readonly length: number | null;
}

interface Row {
  readonly person: number;
  readonly unit: number;
  readonly from: string;
  readonly to: string | null;
}

const write: fc.Arbitrary<Write> = fc.record({
  op: fc.constantFrom("add", "add", "change", "remove"),
  table: fc.constantFrom(...tables),
  slot: fc.nat(5),
  person: fc.nat(2),
  unit: fc.nat(1),
  from: day,
  length: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
});
/** Writes of one transaction; all or nothing. */
const history = fc.array(fc.array(write, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });

/** The naive model: everything that was committed, in order, replayed from the start for every question. */
class Replay {
  readonly #committed: { readonly before: string; readonly writes: readonly Write[] }[] = [];

  commit(before: string, writes: readonly Write[]): void {
    this.#committed.push({ before, writes });
  }

  ask(table: Table, knownAt: string | undefined, asOf: string): readonly string[] {
    const rows = new Map<number, Row>();
    for (const { before, writes } of this.#committed) {
      if (knownAt !== undefined && before >= knownAt) break;
      for (const w of writes.filter((candidate) => candidate.table === table)) {
        if (w.op === "remove") rows.delete(w.slot);
        else if (w.op === "add" ? !rows.has(w.slot) : rows.has(w.slot)) rows.set(w.slot, rowOf(w));
      }
    }
    return [...rows]
      .filter(([, row]) => row.from <= asOf && (row.to === null || row.to > asOf))
      .map(([slot, row]) => `${slot} ${row.person} ${row.unit} ${row.from} ${row.to ?? "-"}`)
      .toSorted();
  }
}

function rowOf(w: Write): Row {
  return { person: w.person, unit: w.unit, from: dateOf(w.from), to: w.length === null ? null : dateOf(w.from + w.length) };
}

const column = (table: Table): "compound_id" | "unit_id" => (table === "posting" ? "compound_id" : "unit_id");

describeEachEngine("as of and as known, against a replay of everything", (database) => {
  const id = (kind: number, n: number): string => `01930000-0000-7000-8000-${String(kind)}${String(n).padStart(11, "0")}`;
  const slotId = (table: Table, slot: number): string => id(table === "posting" ? 1 : 2, slot);

  async function prepare({ unguarded: db, reset }: TestDatabase): Promise<void> {
    await reset();
    for (const n of [0, 1, 2]) {
      await db
        .insertInto("person")
        .values({ tenant: 1, id: id(3, n), name: "x", name_key: "", pinyin: "", initials: "", sex: "1" })
        .execute();
    }
    for (const n of [0, 1]) {
      await db
        .insertInto("unit")
        .values({ tenant: 1, id: id(4, n), level: "compound", kind: "estate", path_key: String(n), valid_from: "2020-01-01" })
        .execute();
    }
  }

  /** Whether the database took the transaction; exclusion constraints refuse some, and then the model forgets it too. */
  async function commit({ unguarded: db }: TestDatabase, writes: readonly Write[]): Promise<boolean> {
    try {
      await db.transaction().execute(async (trx) => {
        for (const w of writes) {
          const row = rowOf(w);
          const key = slotId(w.table, w.slot);
          const target = sql.table(`app.${w.table}`);
          const unit = sql.id(column(w.table));
          if (w.op === "remove") await sql`delete from ${target} where tenant = 1 and id = ${key}`.execute(trx);
          else if (w.op === "change") {
            await sql`update ${target} set person_id = ${id(3, row.person)}, ${unit} = ${id(4, row.unit)}, valid_from = ${row.from}, valid_to = ${row.to}
              where tenant = 1 and id = ${key}`.execute(trx);
          } else {
            const extra = w.table === "posting" ? { names: sql`, role, duty_days`, values: sql`, 'lead', 5` } : { names: sql``, values: sql`` };
            await sql`insert into ${target} (tenant, id, person_id, ${unit}, valid_from, valid_to${extra.names})
              values (1, ${key}, ${id(3, row.person)}, ${id(4, row.unit)}, ${row.from}, ${row.to}${extra.values}) on conflict (tenant, id) do nothing`.execute(trx);
          }
        }
      });
      return true;
    } catch (error) {
      if (violationOf(error)?.kind === "exclusion") return false;
      throw error;
    }
  }

  const query = (table: Table, asOf: string) => async (handle: ReadHandle) => {
    const rows = await readSql<{ row: string }>(
      handle,
      sql`select concat_ws(' ', right(id::text, 11)::int, right(person_id::text, 1), right(${sql.id(column(table))}::text, 1), valid_from, coalesce(valid_to::text, '-')) as row
      from ${sql.table(table)} where valid_from <= ${asOf} and (valid_to is null or valid_to > ${asOf})`,
    );
    return rows.map(({ row }) => row).toSorted();
  };

  test("random histories", async () => {
    const shared = database();
    await fc.assert(
      fc.asyncProperty(history, fc.array(day, { minLength: 2, maxLength: 3 }), async (transactions, days) => {
        await prepare(shared);
        const replay = new Replay();
        const moments = [await momentNow(shared.unguarded)];
        for (const writes of transactions) {
          const before = moments.at(-1) ?? "";
          if (await commit(shared, writes)) replay.commit(before, writes);
          moments.push(await momentNow(shared.unguarded));
        }
        for (const table of tables) {
          for (const asOf of days.map(dateOf)) {
            for (const knownAt of [undefined, ...moments]) {
              const answer = await read(shared.unguarded, { asOf, knownAt }, query(table, asOf));
              expect(answer, `${table} as of ${asOf}, known at ${knownAt}`).toEqual(replay.ask(table, knownAt, asOf));
            }
          }
        }
      }),
      { seed: 20261031, numRuns: 25 },
    );
  });

  test("history and present never overlap and leave no gap in a row's known time", async () => {
    const { unguarded: db } = database();
    for (const table of tables) {
      const { rows } = await sql`
        select id from (
          select id, recorded_from, recorded_to, lead(recorded_from) over (partition by id order by recorded_from, recorded_to) as next
          from (select id, recorded_from, recorded_to from ${sql.table(`hist.${table}`)}
                union all select id, recorded_from, 'infinity' from ${sql.table(`app.${table}`)}) v
        ) v where recorded_to > next or recorded_from >= recorded_to`.execute(db);
      expect(rows).toEqual([]);
    }
  });
});
