import { sql } from "kysely";

import { openDatabase, type OpenDatabase } from "../client.ts";
import { migrate } from "../migrate.ts";
import { schemaHash } from "./template.ts";

const LOCK_KEY = 0x7465_7374;

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function createTemplate(server: string, admin: OpenDatabase, template: string): Promise<void> {
  const { rows } = await sql`select from pg_database where datname = ${template}`.execute(admin.db);
  if (rows.length > 0) return;
  // Built under another name, so that a half-made template is never taken for one.
  const building = `${template}_new`;
  await sql`drop database if exists ${sql.id(building)}`.execute(admin.db);
  await sql`create database ${sql.id(building)}`.execute(admin.db);
  const made = await openDatabase({ kind: "server", url: urlOf(server, building) });
  await migrate(made.db);
  await made.close();
  await sql`alter database ${sql.id(building)} rename to ${sql.id(template)}`.execute(admin.db);
}

/** A database of its own on the test server, copied from a migrated template; dropped when closed. */
export async function serverDatabase(server: string): Promise<OpenDatabase> {
  const template = `yanzhen_template_${schemaHash()}`;
  const name = `yanzhen_test_${process.pid}_${process.hrtime.bigint().toString(36)}`;
  const admin = await openDatabase({ kind: "server", url: server, maxConnections: 1 });
  try {
    // CREATE DATABASE runs outside transactions, so the lock is the session's; the pool has one connection.
    await sql`select pg_advisory_lock(${LOCK_KEY}::bigint)`.execute(admin.db);
    await createTemplate(server, admin, template);
    await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin.db);
  } finally {
    await admin.close();
  }
  const opened = await openDatabase({ kind: "server", url: urlOf(server, name) });
  const close = async (): Promise<void> => {
    await opened.close();
    const dropper = await openDatabase({ kind: "server", url: server, maxConnections: 1 });
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(dropper.db);
    await dropper.close();
  };
  return { ...opened, close };
}
