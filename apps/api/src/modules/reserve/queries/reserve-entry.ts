import type { ReadinessLevel, ReserveState, StepFacts } from "@yanzhen/domain/reserve";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface EntryStateRow {
  readonly id: string;
  readonly state: ReserveState;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string | null;
  readonly documentNo: string | null;
  readonly facts: StepFacts | null;
}

export interface EntryReadinessRow {
  readonly id: string;
  readonly level: ReadinessLevel;
  readonly basis: string;
  readonly from: string;
  readonly to: string | null;
}

export interface EntryRow {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly name: string;
  readonly sex: string;
  readonly birth: string | null;
  readonly politicalStatus: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly title: string | null;
  readonly class: "secretary" | "member";
  readonly origin: string;
  readonly channel: string | null;
  readonly targetUnitId: string | null;
  readonly targetUnit: string | null;
  readonly filingDocument: string | null;
  readonly mentorId: string | null;
  readonly mentor: string | null;
  readonly note: string | null;
  /** What had begun by the day, the first first. */
  readonly states: readonly EntryStateRow[];
  readonly readiness: readonly EntryReadinessRow[];
  /** The person's other entries on the day. */
  readonly others: readonly { readonly id: string; readonly class: string; readonly state: ReserveState; readonly since: string }[];
}

/** One entry with its history up to a day, in one statement; the caller decides who may see which part. Null when it had not begun. */
export async function reserveEntryRow(db: ReadHandle, q: { scope: Scope; asOf: string; entryId: string }): Promise<EntryRow | null> {
  const on = (alias: string) => sql`${sql.ref(`${alias}.valid_from`)} <= ${q.asOf} and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${q.asOf})`;
  const unitName = (column: string) => sql`(select n.name from unit_name as n where n.tenant = e.tenant and n.unit_id = ${sql.ref(column)} and ${on("n")})`;
  const list = (rows: ReturnType<typeof sql>) => sql`coalesce((select json_agg(r) from (${rows}) as r), '[]'::json)`;
  const [row] = await readSql(
    db,
    sql<EntryRow>`
      select e.id, e.version, e.person_id as "personId", p.name, p.sex, p.birth, p.political_status as "politicalStatus", k.unit_id as "unitId", ${unitName("k.unit_id")} as "unitName",
        (select string_agg(a.title, '、' order by a.kind, a.valid_from, a.title) from ${scopedTable("appointment", q.scope)} as a where a.person_id = e.person_id and ${on("a")}) as title,
        e.class, e.origin, e.channel, e.target_unit_id as "targetUnitId", ${unitName("e.target_unit_id")} as "targetUnit", e.filing_document as "filingDocument",
        e.mentor_id as "mentorId", (select o.name from ${scopedTable("person", q.scope)} as o where o.id = e.mentor_id) as mentor, e.note,
        ${list(sql`select h.id, h.state, h.valid_from as "from", case when h.valid_to <= ${q.asOf} then h.valid_to end as "to", h.reason, h.document_no as "documentNo", h.facts
          from ${scopedTable("reserve_state", q.scope)} as h where h.entry_id = e.id and h.valid_from <= ${q.asOf} order by h.valid_from, h.valid_to nulls last, h.id`)} as states,
        ${list(sql`select h.id, h.level, h.basis, h.valid_from as "from", case when h.valid_to <= ${q.asOf} then h.valid_to end as "to"
          from ${scopedTable("reserve_readiness", q.scope)} as h where h.entry_id = e.id and h.valid_from <= ${q.asOf} order by h.valid_from, h.id`)} as readiness,
        ${list(sql`select t.id, t.class, s.state, s.valid_from as since from ${scopedTable("reserve_entry", q.scope)} as t
          join ${scopedTable("reserve_state", q.scope)} as s on s.tenant = t.tenant and s.entry_id = t.id and ${on("s")}
          where t.person_id = e.person_id and t.id <> e.id order by s.valid_from desc`)} as others
      from ${scopedTable("reserve_entry", q.scope)} as e
      join ${scopedTable("person", q.scope)} as p on p.tenant = e.tenant and p.id = e.person_id
      left join ${scopedTable("person_unit", q.scope)} as k on k.tenant = e.tenant and k.person_id = e.person_id and ${on("k")}
      where e.id = ${q.entryId}`,
  );
  return row === undefined || row.states.length === 0 ? null : row;
}

export interface Recorder {
  readonly rowId: string;
  readonly by: string;
  readonly at: string;
}

/** Who recorded rows, and when: the command that made each. Asked of the log as it is now, whatever is looked at: it has no past, and its schema is named. */
export async function recordersOf(db: ReadHandle, tenant: number, rowIds: readonly string[]): Promise<ReadonlyMap<string, Recorder>> {
  if (rowIds.length === 0) return new Map();
  const rows = await readSql(
    db,
    sql<Recorder>`select distinct on (c.row_id) c.row_id as "rowId", m.actor_name as by, m.at from app.change as c
      join app.change_set as m on m.tenant = c.tenant and m.id = c.change_set_id
      where c.tenant = ${tenant} and c.op = 'insert' and c.row_id in (${sql.join(rowIds)}) order by c.row_id, c.seq`,
  );
  return new Map(rows.map((row) => [row.rowId, row]));
}
