import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { DatabaseFault } from "../database-fault.ts";
import { embeddedTemplate } from "../testing/template.ts";
import { QueueTimedOut } from "./connection-queue.ts";
import { Engine, type EngineLease, type EngineOptions } from "./engine.ts";
import { EngineClosed, EngineCrashed, EngineMajorMismatch, EngineRestarted, FolderInUse, QueryTimedOut } from "./engine-faults.ts";
import { ENGINE_MAJOR } from "./engine-record.ts";
import { Maintenance } from "./maintenance.ts";

vi.setConfig({ testTimeout: 60_000 });

const template = await embeddedTemplate();

describe("the embedded engine on a folder", () => {
  let folder = "";
  const opened: Engine[] = [];

  // A first start syncs a thousand files; the tests start from a copy of one.
  const prepared = mkdtempSync(join(tmpdir(), "engine-prepared-"));
  beforeAll(async () => {
    await (await Engine.open({ folder: prepared, template })).close();
  }, 60_000);
  afterAll(() => rmSync(prepared, { recursive: true, force: true }));

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "engine-")), "data");
    cpSync(prepared, folder, { recursive: true });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((engine) => engine.close()));
    rmSync(join(folder, ".."), { recursive: true, force: true });
  });

  const open = async (options: Partial<EngineOptions> = {}): Promise<Engine> => {
    const engine = await Engine.open({ folder, template, ...options });
    opened.push(engine);
    return engine;
  };
  const holding = async <T>(engine: Engine, work: (lease: EngineLease) => Promise<T>): Promise<T> => {
    const lease = await engine.acquire();
    try {
      return await work(lease);
    } finally {
      lease.release();
    }
  };
  const rows = (engine: Engine, sql: string) => holding(engine, async (lease) => (await lease.query(sql, [])).rows);

  test("keeps what was committed, and records which PostgreSQL wrote it", async () => {
    const first = await open();
    await holding(first, (lease) => lease.script("create table kept (a int); insert into kept values (1)"));
    await first.close();
    const second = await open();
    expect(await rows(second, "select a from kept")).toEqual([["1"]]);
    expect(JSON.parse(readFileSync(join(folder, "engine.json"), "utf8"))).toEqual({ postgresMajor: ENGINE_MAJOR });
    expect(readFileSync(join(folder, "pgdata", "PG_VERSION"), "utf8").trim()).toBe(String(ENGINE_MAJOR));
  });

  test("survives the end of its thread without a shutdown", async () => {
    const engine = await open({ queryTimeoutMs: 400 });
    await holding(engine, (lease) => lease.script("create table kept (a int); insert into kept values (1)"));
    const runaway = holding(engine, (lease) => lease.query("select count(*) from generate_series(1, 100000000000)", []));
    await expect(runaway).rejects.toThrow(QueryTimedOut);
    expect(await rows(engine, "select a from kept")).toEqual([["1"]]);
  });

  test("a transaction that was open when the engine stopped stays lost", async () => {
    const engine = await open({ queryTimeoutMs: 400 });
    const lease = await engine.acquire();
    await lease.script("create table lost (a int)");
    await lease.script("begin; insert into lost values (1)");
    await expect(lease.query("select count(*) from generate_series(1, 100000000000)", [])).rejects.toThrow(QueryTimedOut);
    expect(lease.lost).toBe(true);
    await expect(lease.query("commit", [])).rejects.toThrow(EngineRestarted);
    lease.release();
    expect(await rows(engine, "select a from lost")).toEqual([]);
  });

  test("a second opener is refused, in this process and in another", async () => {
    const engine = await open();
    await expect(open()).rejects.toThrow(FolderInUse);
    await expect(open()).rejects.toThrow(folder);
    const lockModule = new URL("./folder-lock.ts", import.meta.url).href;
    const script = `import { lockFolder } from ${JSON.stringify(lockModule)}; try { lockFolder(${JSON.stringify(folder)}); console.log("free") } catch (e) { console.log(e.name) }`;
    const other = () => spawnSync(process.execPath, ["--input-type=module-typescript", "-e", script], { encoding: "utf8" });
    expect(other().stdout.trim()).toBe("FolderInUse");
    await engine.close();
    expect(other().stdout.trim()).toBe("free");
  });

  test("refuses a folder of another PostgreSQL major and leaves it as it was", async () => {
    writeFileSync(join(folder, "engine.json"), JSON.stringify({ postgresMajor: ENGINE_MAJOR - 1 }));
    const before = readdirSync(join(folder, "pgdata"));
    await expect(open()).rejects.toThrow(EngineMajorMismatch);
    expect(readdirSync(join(folder, "pgdata"))).toEqual(before);
    writeFileSync(join(folder, "engine.json"), JSON.stringify({ postgresMajor: ENGINE_MAJOR }));
    writeFileSync(join(folder, "pgdata", "PG_VERSION"), `${ENGINE_MAJOR + 1}\n`);
    await expect(open()).rejects.toThrow(EngineMajorMismatch);
  });

  test("starts over when a first start never finished", async () => {
    rmSync(join(folder, "engine.json"));
    rmSync(join(folder, "pgdata", "global"), { recursive: true });
    expect(await rows(await open(), "select 1")).toEqual([["1"]]);
  });

  test("every commit reaches fsync", async () => {
    const engine = await open();
    const lease = await engine.acquire();
    await lease.script("create table kept (a int)");
    const before = await lease.fsyncs();
    for (let i = 0; i < 5; i += 1) await lease.query("insert into kept values (1)", []);
    const after = await lease.fsyncs();
    lease.release();
    expect(after.files - before.files).toBeGreaterThanOrEqual(5);
  });

  test("maintenance vacuums, analyzes and checkpoints what needs it, and only that", async () => {
    const engine = await open();
    const maintenance = new Maintenance(engine, { walBytes: 1_000_000, checkpointEveryMs: 3_600_000 });
    await maintenance.runOnce();
    expect(await maintenance.runOnce()).toEqual({ checkpoint: false, vacuumed: [], analyzed: [] });
    await holding(engine, (lease) =>
      lease.script("create table busy as select g as a, 'x' as b from generate_series(1, 20000) g; update busy set b = 'y'; create table fresh as select generate_series(1, 500)"),
    );
    const done = await maintenance.runOnce();
    expect(done).toEqual({ checkpoint: true, vacuumed: ["app.busy"], analyzed: ["app.fresh"] });
    expect(await rows(engine, "select n_dead_tup, last_vacuum is not null, last_analyze is not null from pg_stat_user_tables where relname = 'busy'")).toEqual([["0", "t", "t"]]);
    expect((await maintenance.runOnce()).checkpoint).toBe(false);
  });

  test("maintenance leaves the database to whoever uses it", async () => {
    const engine = await open();
    const lease = await engine.acquire();
    await lease.script("create table busy as select generate_series(1, 20000) as a");
    expect(await new Maintenance(engine).runOnce()).toEqual({ checkpoint: false, vacuumed: [], analyzed: [] });
    lease.release();
  });
});

describe("the embedded engine in memory", () => {
  let engine: Engine;

  afterEach(() => engine.close());
  const openMemory = async (options: Partial<EngineOptions> = {}): Promise<void> => {
    engine = await Engine.open({ folder: null, template, ...options });
  };

  test("an SQL error is an error with its code, and the engine goes on", async () => {
    await openMemory();
    const lease = await engine.acquire();
    await expect(lease.query("select 1 / $1::int", ["0"])).rejects.toMatchObject({ name: "DatabaseFault", code: "22012" });
    await expect(lease.query("select nothing from nowhere", [])).rejects.toBeInstanceOf(DatabaseFault);
    expect((await lease.query("select $1 as a", ["x"])).rows).toEqual([["x"]]);
    expect((await lease.query("", [])).rows).toEqual([]);
    lease.release();
  });

  test("deep recursion is a clean error on the deep stack", async () => {
    await openMemory();
    const lease = await engine.acquire();
    await lease.script(RECURSIVE);
    await expect(lease.query("select deep(10000)", [])).rejects.toMatchObject({ code: "54001" });
    expect((await lease.query("select deep(50)", [])).rows).toEqual([["50"]]);
    lease.release();
  });

  test("a trap that PGlite swallows is fatal, never an empty answer", async () => {
    await openMemory({ stackSizeMb: 2 });
    const lease = await engine.acquire();
    await lease.script(RECURSIVE);
    await expect(lease.query("select deep(5000)", [])).rejects.toThrow(EngineCrashed);
    expect(lease.lost).toBe(true);
    lease.release();
    await expect(engine.acquire()).rejects.toThrow(EngineCrashed);
  });

  test("waits in turn, and not for ever", async () => {
    await openMemory({ queueTimeoutMs: 50 });
    const lease = await engine.acquire();
    await expect(engine.acquire()).rejects.toThrow(QueueTimedOut);
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (n) => {
      const mine = await engine.acquire();
      order.push(n);
      mine.release();
    });
    lease.release();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  test("closing refuses who waits and who comes", async () => {
    await openMemory();
    const lease = await engine.acquire();
    const waiting = expect(engine.acquire()).rejects.toThrow(EngineClosed);
    const closing = engine.close();
    await waiting;
    await closing;
    await expect(engine.acquire()).rejects.toThrow(EngineClosed);
    lease.release();
  });

  const RECURSIVE = `create function deep(n int) returns int language plpgsql as $$
    begin return case when n = 0 then 0 else 1 + deep(n - 1) end; end $$`;
});
