import { join } from "node:path";

import { makeFolder } from "../../make-folder.ts";
import { SESSION_SETTINGS } from "../session-settings.ts";
import type { WireValue } from "../values/wire-value.ts";
import type { FsyncCount } from "./durable-fs.ts";
import { ConnectionQueue } from "./connection-queue.ts";
import { requireRoom, roomToOpen } from "./disk-room.ts";
import { DiskFull, EngineClosed, EngineCrashed, EngineRestarted } from "./engine-faults.ts";
import type { EngineResult } from "./engine-messages.ts";
import { DATA_FOLDER, inspectFolder, writeEngineRecord } from "./engine-record.ts";
import { EngineThread } from "./engine-thread.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { proveDurable } from "./prove-durable.ts";

export interface EngineOptions {
  /** null: in memory. */
  readonly folder: string | null;
  readonly template?: string | null;
  readonly queueTimeoutMs?: number;
  readonly queryTimeoutMs?: number | null;
  /** Tests only: a shallow stack provokes traps. */
  readonly stackSizeMb?: number;
}

/** The turn of one holder on the only connection. It belongs to one life of the engine: after a restart its transaction is gone. */
export class EngineLease {
  readonly #thread: EngineThread;
  readonly #folder: string | null;
  readonly #end: () => void;

  constructor(thread: EngineThread, folder: string | null, end: () => void) {
    this.#thread = thread;
    this.#folder = folder;
    this.#end = end;
  }

  get lost(): boolean {
    return this.#thread.dead;
  }

  async query(sql: string, parameters: readonly WireValue[]): Promise<EngineResult> {
    requireRoom(this.#folder, sql);
    return this.#alive().call<"query">({ kind: "query", sql, parameters });
  }

  /** Several statements at once, without parameters. */
  async script(sql: string): Promise<EngineResult> {
    requireRoom(this.#folder, sql);
    return this.#alive().call<"script">({ kind: "script", sql });
  }

  async copyIn(sql: string, text: string): Promise<EngineResult> {
    requireRoom(this.#folder, sql);
    return this.#alive().call<"copyIn">({ kind: "copyIn", sql, text });
  }

  fsyncs(): Promise<FsyncCount> {
    return this.#alive().call<"fsyncs">({ kind: "fsyncs" });
  }

  dump(): Promise<Uint8Array> {
    return this.#alive().call<"dump">({ kind: "dump" });
  }

  release(): void {
    this.#end();
  }

  #alive(): EngineThread {
    if (this.#thread.dead) throw new EngineRestarted();
    return this.#thread;
  }
}

/** The embedded PostgreSQL: one process, one connection, one folder. */
export class Engine {
  readonly #options: EngineOptions;
  readonly #lock: FolderLock | null;
  readonly #queue = new ConnectionQueue();
  #thread: EngineThread;
  #closed = false;

  private constructor(options: EngineOptions, lock: FolderLock | null, thread: EngineThread) {
    this.#options = options;
    this.#lock = lock;
    this.#thread = thread;
  }

  static async open(options: EngineOptions): Promise<Engine> {
    if (options.folder === null) return new Engine(options, null, await openThread(options));
    makeFolder(options.folder);
    if (!roomToOpen(options.folder)) throw new DiskFull(options.folder);
    const lock = lockFolder(options.folder);
    try {
      const state = inspectFolder(options.folder);
      const thread = await openThread(state === "fresh" ? options : { ...options, template: null });
      await proveDurable(thread, join(options.folder, DATA_FOLDER), state);
      if (state === "fresh") writeEngineRecord(options.folder);
      return new Engine(options, lock, thread);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  get idle(): boolean {
    return this.#queue.idle;
  }

  get closed(): boolean {
    return this.#closed;
  }

  async acquire(): Promise<EngineLease> {
    if (this.#closed) throw new EngineClosed();
    await this.#queue.enter(this.#options.queueTimeoutMs ?? 30_000);
    try {
      if (this.#closed) throw new EngineClosed();
      if (this.#thread.dead) this.#thread = await this.#reopen();
      return new EngineLease(this.#thread, this.#options.folder, () => this.#queue.leave());
    } catch (error) {
      this.#queue.leave();
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#queue.refuseAll(new EngineClosed());
    try {
      await this.#thread.close();
    } finally {
      this.#lock?.release();
    }
  }

  async #reopen(): Promise<EngineThread> {
    if (this.#options.folder === null) throw new EngineCrashed("the engine stopped and its in-memory database is lost");
    if (!roomToOpen(this.#options.folder)) throw new DiskFull(this.#options.folder);
    const thread = await openThread({ ...this.#options, template: null });
    await proveDurable(thread, join(this.#options.folder, DATA_FOLDER), "existing");
    return thread;
  }
}

async function openThread(options: EngineOptions): Promise<EngineThread> {
  const thread = await EngineThread.open(
    {
      dataFolder: options.folder === null ? null : join(options.folder, DATA_FOLDER),
      template: options.template ?? null,
    },
    { stackSizeMb: options.stackSizeMb ?? 16, queryTimeoutMs: options.queryTimeoutMs ?? null },
  );
  const settings = Object.entries(SESSION_SETTINGS).map(([name, value]) => `select set_config('${name}', '${value}', false)`);
  try {
    await thread.call<"script">({ kind: "script", sql: settings.join(";") });
  } catch (error) {
    thread.kill(new EngineClosed());
    throw error;
  }
  return thread;
}
