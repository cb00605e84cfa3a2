import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from "kysely";

import type { Engine, EngineLease } from "../embedded/engine.ts";
import type { EngineResult } from "../embedded/engine-messages.ts";
import { parserFor } from "../values/parse-value.ts";
import { wireParameters } from "../values/wire-value.ts";
import { assertCommitted, beginStatement, type SavepointCommand, savepointStatement } from "./transaction-statements.ts";

/** One turn on the engine's only connection. */
export class EmbeddedConnection implements DatabaseConnection {
  readonly lease: EngineLease;

  constructor(lease: EngineLease) {
    this.lease = lease;
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    // Statements of the `sql` tag without parameters may be several at once, as with pg's simple protocol.
    const simple = compiled.parameters.length === 0 && compiled.query.kind === "RawNode";
    const result = simple ? await this.lease.script(compiled.sql) : await this.lease.query(compiled.sql, wireParameters(compiled.parameters));
    const rows = rowsOf<R>(result);
    return result.affected === null ? { rows } : { rows, numAffectedRows: BigInt(result.affected) };
  }

  // oxlint-disable-next-line require-yield -- the engine cannot stream; the interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("the embedded engine cannot stream; read by pages");
  }
}

function rowsOf<R>(result: EngineResult): R[] {
  const fields = result.fields.map((field) => ({ name: field.name, parse: parserFor(field.type) }));
  return result.rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [index, field] of fields.entries()) {
      const text = values[index];
      row[field.name] = text === null || text === undefined ? null : field.parse(text);
    }
    return row as R;
  });
}

export class EmbeddedDriver implements Driver {
  readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<EmbeddedConnection> {
    return new EmbeddedConnection(await this.engine.acquire());
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    leaseOf(connection).release();
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await leaseOf(connection).script(beginStatement(settings));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const { command } = await leaseOf(connection).script("commit");
    assertCommitted(command);
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const lease = leaseOf(connection);
    // A restarted engine has rolled back already; the error that mattered is on its way to the caller.
    if (!lease.lost) await lease.script("rollback");
  }

  savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    return this.#savepoint(connection, "savepoint", name);
  }

  rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    return this.#savepoint(connection, "rollback to savepoint", name);
  }

  releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    return this.#savepoint(connection, "release savepoint", name);
  }

  destroy(): Promise<void> {
    return this.engine.close();
  }

  async #savepoint(connection: DatabaseConnection, command: SavepointCommand, name: string): Promise<void> {
    await leaseOf(connection).script(savepointStatement(command, name));
  }
}

function leaseOf(connection: DatabaseConnection): EngineLease {
  if (connection instanceof EmbeddedConnection) return connection.lease;
  throw new TypeError("a connection of another driver");
}
