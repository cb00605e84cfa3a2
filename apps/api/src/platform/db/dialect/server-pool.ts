import pg from "pg";

import { SESSION_SETTINGS } from "../session-settings.ts";
import { parserFor } from "../values/parse-value.ts";

export interface ServerOptions {
  readonly url: string;
  readonly maxConnections?: number;
  readonly queueTimeoutMs?: number;
  readonly queryTimeoutMs?: number | null;
}

function startupOptions(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replaceAll("\\", "\\\\").replaceAll(" ", "\\ ")}`)
    .join(" ");
}

/** A pool whose sessions read and write values exactly as the embedded engine does. */
export function serverPool(options: ServerOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: options.queueTimeoutMs ?? 30_000,
    ...(options.queryTimeoutMs === undefined || options.queryTimeoutMs === null ? {} : { statement_timeout: options.queryTimeoutMs }),
    // JIT costs more than it brings on the short queries of a console.
    options: startupOptions({ ...SESSION_SETTINGS, jit: "off" }),
    types: { getTypeParser: (oid: number) => parserFor(oid) },
    application_name: "yanzhen",
  });
  // An idle connection that breaks (server restart) is dropped by the pool; the next query opens another.
  pool.on("error", () => undefined);
  return pool;
}
