import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from "kysely";
import pg from "pg";

import { DatabaseFault } from "../database-fault.ts";
import { type WireValue, wireParameters } from "../values/wire-value.ts";
import { ENTER_KNOWN_SCHEMA, type SchemaMode } from "./schema-mode.ts";
import { StatementNames } from "./statement-names.ts";
import { assertCommitted, beginStatement, type SavepointCommand, savepointStatement } from "./transaction-statements.ts";

const MOST_STATEMENTS = 500;
const CHANGING = new Set(["INSERT", "UPDATE", "DELETE", "MERGE", "COPY"]);
/** "cached plan must not change result type": the table changed since the statement was prepared. */
const STALE_PLAN = /cached plan must not change result type/;

const NOTHING: pg.QueryResult = { command: "", rowCount: null, oid: 0, fields: [], rows: [] };

/** One connection of the pool, with the statements prepared on it. */
export class ServerConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  #names = new StatementNames(MOST_STATEMENTS);
  #mode: SchemaMode = "app";
  #inTransaction = false;
  #broken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const values = wireParameters(compiled.parameters);
    const name = values.length === 0 ? undefined : this.#names.nameFor(compiled.sql, this.#mode);
    const result = await this.#run(compiled.sql, values, name);
    if (compiled.sql === ENTER_KNOWN_SCHEMA) this.#mode = "known";
    const rows = (result.rows ?? []) as R[];
    return CHANGING.has(result.command) ? { rows, numAffectedRows: BigInt(result.rowCount ?? 0) } : { rows };
  }

  // oxlint-disable-next-line require-yield -- same as the embedded engine: read by pages
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("streaming is not offered; read by pages");
  }

  async begin(settings: TransactionSettings): Promise<void> {
    await this.#run(beginStatement(settings), []);
    this.#inTransaction = true;
  }

  async end(command: "commit" | "rollback"): Promise<void> {
    this.#mode = "app";
    this.#inTransaction = false;
    try {
      const result = await this.#run(command, []);
      if (command === "commit") assertCommitted(result.command);
    } catch (error) {
      if (command === "rollback") this.#broken = true;
      throw error;
    }
  }

  async savepoint(command: SavepointCommand, name: string): Promise<void> {
    await this.#run(savepointStatement(command, name), []);
  }

  release(): void {
    this.#client.release(this.#broken);
  }

  async #run(sql: string, values: readonly WireValue[], name?: string): Promise<pg.QueryResult> {
    try {
      const query = { text: sql, values: [...values], ...(name === undefined ? {} : { name }) };
      const result: pg.QueryResult | pg.QueryResult[] = await this.#client.query(query);
      // Several statements answer with several results; the last one counts, as in the embedded engine.
      return Array.isArray(result) ? ((result.at(-1) as pg.QueryResult | undefined) ?? NOTHING) : result;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) {
        this.#broken = true;
        throw error;
      }
      if (name !== undefined && STALE_PLAN.test(error.message)) return this.#runAgain(sql, values, error);
      throw faultOf(error);
    }
  }

  /** Outside a transaction the statement is simply run again; inside one it is lost, and the connection is not used again. */
  async #runAgain(sql: string, values: readonly WireValue[], error: pg.DatabaseError): Promise<pg.QueryResult> {
    this.#broken = true;
    if (this.#inTransaction) throw faultOf(error);
    return this.#run(sql, values);
  }
}

function faultOf(error: pg.DatabaseError): DatabaseFault {
  const { message, code, detail, hint, schema, table, column, constraint } = error;
  const optional = { detail, hint, schema, table, column, constraint };
  const said = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return new DatabaseFault({ message, code: code ?? "", ...said }, { cause: error });
}

export class ServerDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #connections = new WeakMap<pg.PoolClient, ServerConnection>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<ServerConnection> {
    const client = await this.#pool.connect();
    const known = this.#connections.get(client) ?? new ServerConnection(client);
    this.#connections.set(client, known);
    return known;
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    ours(connection).release();
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return ours(connection).begin(settings);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return ours(connection).end("commit");
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return ours(connection).end("rollback");
  }

  savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    return ours(connection).savepoint("savepoint", name);
  }

  rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    return ours(connection).savepoint("rollback to savepoint", name);
  }

  releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    return ours(connection).savepoint("release savepoint", name);
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

function ours(connection: DatabaseConnection): ServerConnection {
  if (connection instanceof ServerConnection) return connection;
  throw new TypeError("a connection of another driver");
}
