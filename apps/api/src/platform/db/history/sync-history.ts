import { type Kysely, sql } from "kysely";

import { tablesWithKnownTime } from "./business-tables.ts";
import { historyTableDdl, historyTriggersDdl, knownViewDdl, REQUIRED_COLUMNS, STAMP_FUNCTION } from "./history-ddl.ts";

/**
 * Builds history table, triggers and known view of every business table from the catalogue. Run after each migration, in its
 * transaction; running it again changes nothing. A migration that renames a column must rename it in `hist` as well.
 */
export async function syncHistory<DB>(db: Kysely<DB>): Promise<void> {
  const current = await tablesWithKnownTime(db, "app");
  const kept = new Map((await tablesWithKnownTime(db, "hist")).map((table) => [table.name, table]));
  const ddl = [STAMP_FUNCTION];
  for (const table of current) {
    const missing = REQUIRED_COLUMNS.filter((column) => !table.columns.some(({ name }) => name === column));
    if (missing.length > 0) throw new Error(`${table.name} has recorded_from but lacks ${missing.join(", ")}`);
    // The view goes first: a column cannot change its type under it.
    ddl.push(`drop view if exists known."${table.name}";`, historyTableDdl(table, kept.get(table.name)), knownViewDdl(table), historyTriggersDdl(table));
  }
  await sql.raw(ddl.join("\n")).execute(db);
}
