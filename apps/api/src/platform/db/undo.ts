import { sql, type Transaction } from "kysely";

import { violationOf } from "./database-fault.ts";
import type { Database } from "./tables/database.ts";
import { applyUndo, type LoggedChange } from "./undo-apply.ts";

export interface UndoObstacle {
  readonly table: string;
  readonly rowId: string;
  /** edited: changed, removed or made again since; needed: other rows now rest on it, or took its place. */
  readonly because: "edited" | "needed";
}

export interface UndoOutcome {
  /** Changes taken back; 0 when refused. */
  readonly undone: number;
  readonly obstacles: readonly UndoObstacle[];
}

export interface UndoOptions {
  /** Take back what can be, leaving rows with obstacles as they are. Default: all or nothing. */
  readonly partial?: boolean;
}

/**
 * Takes back a change set in the caller's transaction, last change first, from the log. A row edited later is an obstacle,
 * named, and then nothing changes. Open a change set of its own before (`logChangesUnder`): then the undo can be undone too.
 */
export async function undoChangeSet(trx: Transaction<Database>, changeSetId: string, options: UndoOptions = {}): Promise<UndoOutcome> {
  const bare = trx.withoutPlugins();
  const changes = await loggedChanges(bare, changeSetId);
  const obstacles = new Map<string, UndoObstacle>();
  for (const obstacle of await editedRows(bare, changes)) obstacles.set(rowKey(obstacle.table, obstacle.rowId), obstacle);
  for (;;) {
    if (obstacles.size > 0 && options.partial !== true) return { undone: 0, obstacles: [...obstacles.values()] };
    const wanted = changes.filter((change) => !obstacles.has(rowKey(change.table, change.rowId)));
    await sql`savepoint undo`.execute(bare);
    const stuck = await applyUndo(bare, wanted);
    if (stuck === null) {
      await sql`release savepoint undo`.execute(bare);
      return { undone: wanted.length, obstacles: [...obstacles.values()] };
    }
    await sql`rollback to savepoint undo`.execute(bare);
    if (violationOf(stuck.error) === null) throw stuck.error;
    const { table, rowId } = stuck.change;
    obstacles.set(rowKey(table, rowId), { table, rowId, because: "needed" });
  }
}

const rowKey = (table: string, rowId: string): string => `${table} ${rowId}`;

async function loggedChanges(trx: Transaction<Database>, changeSetId: string): Promise<readonly LoggedChange[]> {
  const rows = await trx
    .selectFrom("change")
    .select(["tenant", "table_name", "row_id", "op", "before", "after_version"])
    .where("change_set_id", "=", changeSetId)
    .orderBy("seq", "desc")
    .execute();
  return rows.map((row) => ({
    tenant: row.tenant,
    table: row.table_name,
    rowId: row.row_id,
    op: row.op,
    before: row.before as LoggedChange["before"],
    afterVersion: row.after_version,
  }));
}

/**
 * Rows that are not as the change set left them. Locks the rows it finds. A later edit that was itself taken back is none: what
 * stood before it stands again, and undoing several commands one after the other must work.
 */
async function editedRows(trx: Transaction<Database>, changes: readonly LoggedChange[]): Promise<readonly UndoObstacle[]> {
  const lastChange = new Map<string, LoggedChange>();
  for (const change of changes) {
    const key = rowKey(change.table, change.rowId);
    if (!lastChange.has(key)) lastChange.set(key, change);
  }
  const edited: UndoObstacle[] = [];
  for (const [table, last] of Map.groupBy(lastChange.values(), (change) => change.table)) {
    const versions = await presentVersions(trx, table, last);
    const moved = last.filter(({ rowId, afterVersion }) => (versions.get(rowId) ?? null) !== afterVersion);
    const restored = await restoredRows(trx, table, moved);
    edited.push(...moved.filter(({ rowId }) => !restored.has(rowId)).map(({ rowId }) => ({ table, rowId, because: "edited" as const })));
  }
  return edited;
}

/** Of some rows with a later version, those whose every value is again what the next change found. */
async function restoredRows(trx: Transaction<Database>, table: string, rows: readonly LoggedChange[]): Promise<ReadonlySet<string>> {
  const left = rows.filter(({ afterVersion }) => afterVersion !== null);
  if (left.length === 0) return new Set();
  const found = await sql<{ id: string }>`
    select t.id from ${sql.table(`app.${table}`)} t
    join unnest(${left.map(({ tenant }) => tenant)}::integer[], ${left.map(({ rowId }) => rowId)}::uuid[], ${left.map(({ afterVersion }) => afterVersion)}::integer[])
      as k (tenant, id, version) on k.tenant = t.tenant and k.id = t.id
    join change as c on c.tenant = k.tenant and c.table_name = ${table} and c.row_id = k.id and (c.before ->> 'version')::integer = k.version
    where to_jsonb(t) - 'version' - 'recorded_from' = c.before - 'version' - 'recorded_from'`.execute(trx);
  return new Set(found.rows.map(({ id }) => id));
}

async function presentVersions(trx: Transaction<Database>, table: string, rows: readonly LoggedChange[]): Promise<ReadonlyMap<string, number>> {
  const tenants = rows.map(({ tenant }) => tenant);
  const ids = rows.map(({ rowId }) => rowId);
  const found = await sql<{ id: string; version: number }>`
    select t.id, t.version from ${sql.table(`app.${table}`)} t
    join unnest(${tenants}::integer[], ${ids}::uuid[]) as k (tenant, id) on k.tenant = t.tenant and k.id = t.id
    for update of t`.execute(trx);
  return new Map(found.rows.map((row) => [row.id, row.version]));
}
