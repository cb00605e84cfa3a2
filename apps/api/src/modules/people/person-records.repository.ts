import type { PersonRecordRow, RecordKind } from "@yanzhen/domain/people";
import type { Insertable, Updateable } from "kysely";

import type { CommandTx } from "../../platform/command.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";
import type { Database } from "../../platform/db/tables/database.ts";

const tableOf = { education: "education", training: "training", grade: "annual_grade", sanction: "sanction" } as const satisfies Record<RecordKind, keyof Database>;

/** The table of a kind, typed as one of them: key, person and version are alike in all four. */
const aTable = (of: RecordKind): "training" => tableOf[of] as "training";

function columnsOf(row: PersonRecordRow): Readonly<Record<string, unknown>> {
  switch (row.of) {
    case "education":
      return { mode: row.mode, level: row.level, degree: row.degree, school: row.school, major: row.major, entered: row.entered, graduated: row.graduated };
    case "training":
      return { title: row.title, hours: row.hours, held_on: row.heldOn };
    case "grade":
      return { year: row.year, grade: row.grade };
    case "sanction":
      return { kind: row.kind, approved_on: row.approvedOn, restored_on: row.restoredOn, document_no: row.documentNo };
  }
}

/** Locks a row of a person's file; null where that person has none by this id. */
export async function lockRecord(tx: CommandTx, of: RecordKind, personId: string, id: string): Promise<{ readonly version: number } | null> {
  const row = await tx.trx
    .selectFrom(`${aTable(of)} as r`)
    .select("r.version")
    .where(inScope("r", tableOf[of], systemScope("repository", tx.tenant)))
    .where("r.id", "=", id)
    .where("r.person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function insertRecord(tx: CommandTx, personId: string, row: PersonRecordRow): Promise<string> {
  const id = tx.ctx.services.ids.next();
  // Each kind's columns are those of its own table, by `columnsOf`.
  const values = { tenant: tx.tenant, id, person_id: personId, ...columnsOf(row) } as unknown as Insertable<Database["training"]>;
  await tx.trx.insertInto(aTable(row.of)).values(values).execute();
  return id;
}

/** Replaces a row; it must be locked and its version compared. */
export async function updateRecord(tx: CommandTx, id: string, row: PersonRecordRow): Promise<void> {
  await tx.trx
    .updateTable(`${aTable(row.of)} as r`)
    .set(columnsOf(row) as Updateable<Database["training"]>)
    .where(inScope("r", tableOf[row.of], systemScope("repository", tx.tenant)))
    .where("r.id", "=", id)
    .execute();
}

export async function deleteRecord(tx: CommandTx, of: RecordKind, id: string): Promise<void> {
  await tx.trx
    .deleteFrom(`${aTable(of)} as r`)
    .where(inScope("r", tableOf[of], systemScope("repository", tx.tenant)))
    .where("r.id", "=", id)
    .execute();
}

/** The years a person has a grade for, one row left out. */
export async function gradedYears(tx: CommandTx, personId: string, except: string | null): Promise<readonly number[]> {
  const rows = await tx.trx
    .selectFrom("annual_grade as y")
    .select("y.year")
    .where(inScope("y", "annual_grade", systemScope("repository", tx.tenant)))
    .where("y.person_id", "=", personId)
    .where("y.id", "is distinct from", except)
    .execute();
  return rows.map(({ year }) => year);
}
