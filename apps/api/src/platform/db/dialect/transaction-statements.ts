import { AbortedTransactionError, type TransactionSettings } from "kysely";

/** `begin`, with what was asked for; both drivers honour it, which Kysely's own for PGlite does not. */
export function beginStatement(settings: TransactionSettings): string {
  const isolation = settings.isolationLevel === undefined ? "" : ` isolation level ${settings.isolationLevel}`;
  const access = settings.accessMode === undefined ? "" : ` ${settings.accessMode}`;
  return `begin${isolation}${access}`;
}

export type SavepointCommand = "savepoint" | "rollback to savepoint" | "release savepoint";

export function savepointStatement(command: SavepointCommand, name: string): string {
  return `${command} "${name.replaceAll('"', '""')}"`;
}

/** After an error inside the transaction PostgreSQL answers COMMIT with ROLLBACK; that must not look like success. */
export function assertCommitted(command: string | null): void {
  if (command === "ROLLBACK") throw new AbortedTransactionError();
}
