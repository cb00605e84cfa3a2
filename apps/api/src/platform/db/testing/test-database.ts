import { afterAll, beforeAll, describe } from "vitest";

import { openDatabase, type OpenDatabase } from "../client.ts";
import { emptyTables } from "./empty-tables.ts";
import { serverDatabase } from "./server-database.ts";
import { embeddedTemplate } from "./template.ts";

export interface TestDatabase extends OpenDatabase {
  /** Empties all tables and puts tenant 1 back. */
  reset(): Promise<void>;
}

/** Never DATABASE_URL: tests must not find the installation's own database. */
const SERVER = process.env["TEST_DATABASE_URL"];

/** One in-memory instance per test worker: opening costs half a second, emptying 30 ms. */
let shared: Promise<OpenDatabase> | null = null;

async function openShared(): Promise<OpenDatabase> {
  return openDatabase({ kind: "memory", template: await embeddedTemplate() });
}

function forTests(opened: OpenDatabase): TestDatabase {
  const reset = async (): Promise<void> => {
    await emptyTables(opened.db);
    await opened.db.insertInto("tenant").values({ id: 1, name: "测试区" }).execute();
  };
  return { ...opened, reset };
}

/** The worker's embedded database, emptied, with tenant 1. Real commits, so known time and deferred checks behave as in life. */
export async function testDatabase(): Promise<TestDatabase> {
  shared ??= openShared();
  const database = forTests(await shared);
  await database.reset();
  return database;
}

if (SERVER === undefined) {
  console.warn("TEST_DATABASE_URL is not set: tests on a PostgreSQL server are SKIPPED, only the embedded engine is tested");
}

/** Runs a block of tests on the embedded engine and, when TEST_DATABASE_URL is set, on a PostgreSQL server. */
export function describeEachEngine(title: string, body: (database: () => TestDatabase) => void): void {
  describe(`${title} [embedded]`, () => {
    body(duringTests(testDatabase, async () => undefined));
  });
  if (SERVER === undefined) {
    describe.skip(`${title} [PostgreSQL server: TEST_DATABASE_URL is not set]`, () => body(() => neverOpened()));
    return;
  }
  const server = SERVER;
  describe(`${title} [server]`, () => {
    body(
      duringTests(
        async () => resetted(forTests(await serverDatabase(server))),
        (database) => database.close(),
      ),
    );
  });
}

async function resetted(database: TestDatabase): Promise<TestDatabase> {
  await database.reset();
  return database;
}

function neverOpened(): never {
  throw new Error("a skipped test asked for its database");
}

function duringTests(open: () => Promise<TestDatabase>, end: (database: TestDatabase) => Promise<void>): () => TestDatabase {
  let opened: TestDatabase | null = null;
  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(async () => {
    if (opened !== null) await end(opened);
    opened = null;
  });
  return () => opened ?? neverOpened();
}
