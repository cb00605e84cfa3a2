import { Worker } from "node:worker_threads";

import { DatabaseFault } from "../database-fault.ts";
import { EngineClosed, EngineCrashed, QueryTimedOut } from "./engine-faults.ts";
import type { EngineOutcome, EngineReply, EngineRequest, EngineStart } from "./engine-messages.ts";

const ENTRY = new URL("./engine-worker.ts", import.meta.url);

interface Waiting {
  readonly resolve: (value: EngineOutcome[keyof EngineOutcome]) => void;
  readonly reject: (error: Error) => void;
  readonly watchdog: NodeJS.Timeout | null;
}

export interface ThreadOptions {
  readonly stackSizeMb: number;
  /** null: no limit. PGlite ignores statement_timeout, so the thread itself has to be stopped. */
  readonly queryTimeoutMs: number | null;
}

type RequestOf<K extends EngineRequest["kind"]> = Extract<EngineRequest, { readonly kind: K }>;

/** One life of the engine's thread. When it dies, it stays dead; `Engine` opens another. */
export class EngineThread {
  readonly #worker: Worker;
  readonly #options: ThreadOptions;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #death: Error | null = null;

  private constructor(worker: Worker, options: ThreadOptions) {
    this.#worker = worker;
    this.#options = options;
  }

  static async open(start: EngineStart, options: ThreadOptions): Promise<EngineThread> {
    const worker = new Worker(ENTRY, {
      workerData: start,
      // Below 16 MB deep recursion traps instead of raising PostgreSQL's own "stack depth limit exceeded".
      resourceLimits: { stackSizeMb: options.stackSizeMb },
      execArgv: [],
      name: "database",
    });
    const thread = new EngineThread(worker, options);
    await new Promise<void>((resolve, reject) => {
      worker.once("message", () => resolve());
      worker.once("error", reject);
      worker.once("exit", () => reject(new EngineCrashed("the engine's thread ended while opening")));
    });
    worker.on("message", (reply: EngineReply) => thread.#receive(reply));
    worker.on("error", (error) => thread.#die(new EngineCrashed("the engine's thread failed", { cause: error })));
    worker.on("exit", () => thread.#die(new EngineCrashed("the engine's thread ended")));
    // An idle engine does not keep the process alive.
    worker.unref();
    return thread;
  }

  get dead(): boolean {
    return this.#death !== null;
  }

  call<K extends EngineRequest["kind"]>(request: RequestOf<K>): Promise<EngineOutcome[K]> {
    if (this.#death !== null) return Promise.reject(this.#death);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        resolve: resolve as Waiting["resolve"],
        reject,
        watchdog: this.#watch(request.kind),
      });
      this.#worker.ref();
      this.#worker.postMessage({ ...request, id });
    });
  }

  async close(): Promise<void> {
    if (this.#death !== null) return;
    const ended = new Promise<void>((resolve) => this.#worker.once("exit", () => resolve()));
    await this.call<"close">({ kind: "close" });
    // The last message unreferenced the thread; wait for its end all the same.
    this.#worker.ref();
    const patience = setTimeout(() => void this.#worker.terminate(), 500);
    await ended;
    clearTimeout(patience);
    this.#die(new EngineClosed());
  }

  /** Stops the thread at once, whatever it is doing. */
  kill(reason: Error): void {
    this.#die(reason);
  }

  /** Loading, dumping and closing may take as long as they need. */
  #watch(kind: EngineRequest["kind"]): NodeJS.Timeout | null {
    const limit = this.#options.queryTimeoutMs;
    if (limit === null || kind !== "query") return null;
    return setTimeout(() => this.#die(new QueryTimedOut(limit)), limit).unref();
  }

  #receive(reply: EngineReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (waiting.watchdog !== null) clearTimeout(waiting.watchdog);
    if (reply.ok) waiting.resolve(reply.value);
    else if (reply.fatal) {
      const crash = new EngineCrashed(reply.facts.message);
      waiting.reject(crash);
      this.#die(crash);
    } else waiting.reject(new DatabaseFault(reply.facts));
  }

  #die(reason: Error): void {
    if (this.#death !== null) return;
    this.#death = reason;
    void this.#worker.terminate();
    for (const waiting of this.#waiting.values()) {
      if (waiting.watchdog !== null) clearTimeout(waiting.watchdog);
      waiting.reject(reason);
    }
    this.#waiting.clear();
  }
}
