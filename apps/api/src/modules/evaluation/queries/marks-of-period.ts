import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

export interface MarkRow {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly indicator: string;
  readonly value: string;
  readonly basis: string;
  readonly enteredOn: string;
  /** The account. */
  readonly enteredBy: string | null;
}

/** The marks of these people in a period, entered by `today`. */
export async function marksOfPeriod(
  db: ReadHandle,
  q: { readonly tenant: number; readonly people: readonly string[]; readonly period: string; readonly today: string },
): Promise<readonly MarkRow[]> {
  if (q.people.length === 0) return [];
  return readSql(
    db,
    sql<MarkRow>`
      select m.id, m.version, m.person_id as "personId", m.indicator, m.value::text as value, m.basis, m.entered_on as "enteredOn", m.entered_by as "enteredBy"
      from ${scopedTable("entered_mark", systemScope("evaluation", q.tenant))} as m
      where m.person_id = any(${q.people}::uuid[]) and m.period = ${q.period} and m.entered_on <= ${q.today}
      order by m.person_id, m.indicator`,
  );
}
