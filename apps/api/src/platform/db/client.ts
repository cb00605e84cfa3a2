import type { Kysely } from "kysely";
import { sql } from "kysely";

import { EmbeddedDriver } from "./dialect/embedded-driver.ts";
import { kyselyOver } from "./dialect/kysely-over.ts";
import { ServerDriver } from "./dialect/server-driver.ts";
import { serverPool } from "./dialect/server-pool.ts";
import { Engine } from "./embedded/engine.ts";
import { Maintenance } from "./embedded/maintenance.ts";
import { Notices } from "./notices.ts";
import { ScopeGuard } from "./scope-guard.ts";
import type { Database } from "./tables/database.ts";

export interface DatabaseLimits {
  /** How long a caller waits for a connection. Default 30 s. */
  readonly queueTimeoutMs?: number;
  /** How long one statement may run; null for no limit. Embedded: the engine is stopped and opened again. Default null. */
  readonly queryTimeoutMs?: number | null;
}

export type DatabaseConfig = DatabaseLimits &
  (
    | { readonly kind: "embedded"; readonly folder: string }
    | { readonly kind: "server"; readonly url: string; readonly maxConnections?: number }
    | { readonly kind: "memory"; readonly template?: string }
  );

export interface OpenDatabase {
  /** Refuses queries on scoped tables without a scope. */
  readonly db: Kysely<Database>;
  /** The same store without that guard: for migration, backup, maintenance and the arrangements of tests. */
  readonly unguarded: Kysely<Database>;
  readonly kind: DatabaseConfig["kind"];
  /** The embedded engine, for maintenance and backup; null on a server. */
  readonly engine: Engine | null;
  /** Between processes on one server; null where one process has the store to itself. */
  readonly notices: Notices | null;
  close(): Promise<void>;
}

const OLDEST_SERVER = 15;

/** The server named by DATABASE_URL does not answer, does not let us in, or is too old. Its message names no password. */
export class ServerUnusable extends Error {
  override readonly name = "ServerUnusable";
}

/** Opens the store; the schema is not touched (see `migrate`). */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  return config.kind === "server" ? openServer(config) : openEmbedded(config);
}

async function openServer(config: Extract<DatabaseConfig, { kind: "server" }>): Promise<OpenDatabase> {
  const db = kyselyOver<Database>(new ServerDriver(serverPool(config)), [new ScopeGuard()]);
  try {
    const { rows } = await sql<{ major: number }>`select current_setting('server_version_num')::integer / 10000 as major`.execute(db);
    const major = rows[0]?.major ?? 0;
    if (major < OLDEST_SERVER) throw new Error(`PostgreSQL ${OLDEST_SERVER} or later is needed; the server is ${major}`);
  } catch (error) {
    await db.destroy();
    throw new ServerUnusable(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const notices = new Notices(config.url, db.withoutPlugins());
  const close = async (): Promise<void> => {
    await notices.close();
    await db.destroy();
  };
  return { db, unguarded: db.withoutPlugins(), kind: "server", engine: null, notices, close };
}

async function openEmbedded(config: Exclude<DatabaseConfig, { kind: "server" }>): Promise<OpenDatabase> {
  const engine = await Engine.open({
    folder: config.kind === "embedded" ? config.folder : null,
    template: config.kind === "memory" ? (config.template ?? null) : null,
    ...(config.queueTimeoutMs === undefined ? {} : { queueTimeoutMs: config.queueTimeoutMs }),
    ...(config.queryTimeoutMs === undefined ? {} : { queryTimeoutMs: config.queryTimeoutMs }),
  });
  const db = kyselyOver<Database>(new EmbeddedDriver(engine), [new ScopeGuard()]);
  const maintenance = new Maintenance(engine);
  if (config.kind === "embedded") maintenance.start();
  const close = async (): Promise<void> => {
    await maintenance.stop();
    await db.destroy();
  };
  return { db, unguarded: db.withoutPlugins(), kind: config.kind, engine, notices: null, close };
}
