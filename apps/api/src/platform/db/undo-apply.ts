import { sql, type Transaction } from "kysely";

import type { Database } from "./tables/database.ts";

export interface LoggedChange {
  readonly tenant: number;
  readonly table: string;
  readonly rowId: string;
  readonly op: "insert" | "update" | "delete";
  /** The whole row before an update or delete. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** null after a delete. */
  readonly afterVersion: number | null;
}

export interface StuckChange {
  readonly change: LoggedChange;
  readonly error: unknown;
}

const LARGEST_RUN = 1_000;

/**
 * Takes changes back in the order given (last first), neighbours of one kind in one statement. When a constraint objects, the
 * run is done again row by row, because the order within a statement is not ours; the first row that still fails is returned.
 */
export async function applyUndo(trx: Transaction<Database>, changes: readonly LoggedChange[]): Promise<StuckChange | null> {
  for (const run of runsOf(changes)) {
    if ((await attempt(trx, run)) === null) continue;
    for (const change of run) {
      const error = await attempt(trx, [change]);
      if (error !== null) return { change, error };
    }
  }
  return null;
}

/** The error of the statement, after which the transaction still lives; null when it went through. */
async function attempt(trx: Transaction<Database>, run: readonly LoggedChange[]): Promise<unknown> {
  await sql`savepoint undo_run`.execute(trx);
  try {
    await takeBack(trx, run);
    await sql`release savepoint undo_run`.execute(trx);
    return null;
  } catch (error) {
    await sql`rollback to savepoint undo_run`.execute(trx);
    return error;
  }
}

/** Neighbours that share table, kind and columns, none of them twice the same row. */
function runsOf(changes: readonly LoggedChange[]): readonly (readonly LoggedChange[])[] {
  const runs: LoggedChange[][] = [];
  let rows = new Set<string>();
  let shape = "";
  for (const change of changes) {
    const next = `${change.table} ${change.op} ${change.tenant} ${Object.keys(change.before ?? {}).join(" ")}`;
    const run = runs.at(-1);
    if (run === undefined || next !== shape || rows.has(change.rowId) || run.length === LARGEST_RUN) {
      runs.push([change]);
      rows = new Set([change.rowId]);
      shape = next;
    } else {
      run.push(change);
      rows.add(change.rowId);
    }
  }
  return runs;
}

async function takeBack(trx: Transaction<Database>, run: readonly LoggedChange[]): Promise<void> {
  const [first] = run;
  if (first === undefined) return;
  const table = sql.table(`app.${first.table}`);
  if (first.op === "insert") {
    const ids = run.map(({ rowId }) => rowId);
    await sql`delete from ${table} where tenant = ${first.tenant} and id = any(${ids}::uuid[])`.execute(trx);
    return;
  }
  const rows = sql`jsonb_populate_recordset(null::${table}, ${JSON.stringify(run.map(({ before }) => before))}::jsonb) as r`;
  // A column dropped since is not restored; one added since keeps what it has.
  const present = await columnsOf(trx, first.table);
  const columns = Object.keys(first.before ?? {}).filter((column) => present.has(column) && column !== "version" && column !== "recorded_from");
  if (first.op === "delete") {
    const names = sql.join(columns.map((column) => sql.ref(column)));
    const values = sql.join(columns.map((column) => sql.ref(`r.${column}`)));
    await sql`insert into ${table} (${names}, version) select ${values}, r.version + 1 from ${rows}`.execute(trx);
    return;
  }
  const settable = columns.filter((column) => column !== "tenant" && column !== "id");
  const assignments = sql.join(settable.map((column) => sql`${sql.id(column)} = ${sql.ref(`r.${column}`)}`));
  await sql`update ${table} as t set ${assignments} from ${rows} where t.tenant = r.tenant and t.id = r.id`.execute(trx);
}

async function columnsOf(trx: Transaction<Database>, table: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = to_regclass(${`app.${table}`}) and attnum > 0 and not attisdropped and attgenerated = ''`.execute(trx);
  return new Set(rows.map(({ name }) => name));
}
