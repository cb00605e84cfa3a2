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

/** Rows whose present version is not the one the change set left. Locks the rows it finds. */
async function editedRows(trx: Transaction<Database>, changes: readonly LoggedChange[]): Promise<readonly UndoObstacle[]> {
  const lastChange = new Map<string, LoggedChange>();
  for (const change of changes) {
    const key = rowKey(change.table, change.rowId);
    if (!lastChange.has(key)) lastChange.set(key, change);
  }
  const edited: UndoObstacle[] = [];
  for (const [table, last] of Map.groupBy(lastChange.values(), (change) => change.table)) {
    const versions = await presentVersions(trx, table, last);
    for (const { rowId, afterVersion } of last) {
      if ((versions.get(rowId) ?? null) !== afterVersion) edited.push({ table, rowId, because: "edited" });
    }
  }
  return edited;
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
