import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import { isScopedTable } from "../../../platform/db/scoped-tables.ts";

export interface ChangeSetRow {
  readonly id: string;
  readonly at: string;
  readonly accountId: string | null;
  readonly actor: string;
  readonly command: string;
  readonly label: string;
  readonly reason: string | null;
  readonly undoneBy: string | null;
  readonly rows: number;
}

const columns = sql`s.id, s.at, s.account_id as "accountId", s.actor_name as actor, s.command, s.label, s.reason, s.undone_by as "undoneBy"`;

/** Change sets that touched a subject, the newest first; `before` pages on. */
export async function changeSetsOf(db: ReadHandle, q: { tenant: number; subjectId: string; before: string | null; limit: number }): Promise<readonly ChangeSetRow[]> {
  return readSql(
    db,
    sql<ChangeSetRow>`select ${columns}, count(*)::int as rows from change as c
      join change_set as s on s.tenant = c.tenant and s.id = c.change_set_id
      where c.tenant = ${q.tenant} and c.subjects @> array[${q.subjectId}]::uuid[] and ${q.before === null ? sql`true` : sql`s.at < ${q.before}`}
      group by s.tenant, s.id order by s.at desc, s.id desc limit ${q.limit}`,
  );
}

/** What one account changed of late. */
export async function changeSetsBy(db: ReadHandle, q: { tenant: number; accountId: string; limit: number }): Promise<readonly ChangeSetRow[]> {
  return readSql(
    db,
    sql<ChangeSetRow>`select ${columns}, (select count(*)::int from change as c where c.tenant = s.tenant and c.change_set_id = s.id) as rows
      from change_set as s where s.tenant = ${q.tenant} and s.account_id = ${q.accountId} order by s.at desc, s.id desc limit ${q.limit}`,
  );
}

export async function changeSetById(db: ReadHandle, tenant: number, id: string): Promise<ChangeSetRow | null> {
  const [row] = await readSql(
    db,
    sql<ChangeSetRow>`select ${columns}, (select count(*)::int from change as c where c.tenant = s.tenant and c.change_set_id = s.id) as rows from change_set as s where s.tenant = ${tenant} and s.id = ${id}`,
  );
  return row ?? null;
}

export interface RowChange {
  readonly changeSetId: string;
  readonly table: string;
  readonly rowId: string;
  readonly op: "insert" | "update" | "delete";
  readonly before: Readonly<Record<string, unknown>> | null;
  /** What the row held next: before its next change, or now. Null when it is gone. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** The rows of some change sets that touched a subject, each with what it held before; the next change of the row tells what after. */
export async function rowChangesOf(db: ReadHandle, q: { tenant: number; subjectId: string; changeSetIds: readonly string[] }): Promise<readonly RowChange[]> {
  if (q.changeSetIds.length === 0) return [];
  return readSql(
    db,
    sql<RowChange>`
      select c.change_set_id as "changeSetId", c.table_name as "table", c.row_id as "rowId", c.op, c.before,
        (select n.before from change as n where n.tenant = c.tenant and n.table_name = c.table_name and n.row_id = c.row_id and n.seq > c.seq and n.subjects @> array[${q.subjectId}]::uuid[] order by n.seq limit 1) as after
      from change as c
      where c.tenant = ${q.tenant} and c.subjects @> array[${q.subjectId}]::uuid[] and c.change_set_id in (${sql.join(q.changeSetIds)})
      order by c.seq limit 500`,
  );
}

/** Rows as they stand now, by id; the caller has already shown that the subject is in scope. */
export async function currentRows(db: ReadHandle, tenant: number, table: string, ids: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  if (ids.length === 0) return new Map();
  const source = isScopedTable(table) ? scopedTable(table, systemScope("repository", tenant)) : sql.table(table);
  const rows = await readSql(
    db,
    sql<{ id: string; row: Record<string, unknown> }>`select r.id, to_jsonb(r) as row from ${source} as r where r.tenant = ${tenant} and r.id in (${sql.join(ids)})`,
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Names of people, units and accounts, for ids that stand in changed rows; whoever may see the row may read whom it names. */
export async function namesOfIds(db: ReadHandle, tenant: number, ids: readonly string[], on: string): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await readSql(
    db,
    sql<{ id: string; name: string }>`
      select p.id, p.name from ${scopedTable("person", systemScope("repository", tenant))} as p where p.id in (${sql.join(ids)})
      union all
      select n.unit_id as id, n.name from unit_name as n where n.tenant = ${tenant} and n.unit_id in (${sql.join(ids)}) and n.valid_from <= ${on} and (n.valid_to is null or n.valid_to > ${on})
      union all
      select a.id, a.display_name as name from account as a where a.tenant = ${tenant} and a.id in (${sql.join(ids)})`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
