import type { Kysely } from "kysely";

import type { Database } from "../db/tables/database.ts";
import type { IdSource } from "../ids.ts";
import type { Live } from "../live.ts";
import { RefusedError } from "../refused-error.ts";
import type { JobHandler, JobProgress, Jobs } from "./jobs.ts";
import { claimJob, giveBackJobs, reclaimJobs } from "./queries/claim-job.ts";
import { databaseNow, databaseNowPlus } from "./queries/database-time.ts";

export interface JobQueueParts {
  readonly db: Kysely<Database>;
  readonly tenant: number;
  readonly ids: IdSource;
  readonly live: Live;
  /** One process owns an embedded store, so jobs found running at start have lost their owner. */
  readonly embedded: boolean;
}

const LEASE_SECONDS = 30;
const POLL_MS = 500;

/**
 * A durable queue in one table: SKIP LOCKED claims, leases that a heartbeat renews, progress, cancel, retries. A handler that throws a
 * refusal has failed for good; another fault is tried again. Handlers are safe to run again from the start.
 */
export class JobQueue implements Jobs {
  readonly #parts: JobQueueParts;
  readonly #handlers = new Map<string, JobHandler>();
  readonly #owner: string;
  readonly #running = new Map<string, AbortController>();
  #timer: NodeJS.Timeout | null = null;
  #current: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: JobQueueParts) {
    this.#parts = parts;
    this.#owner = parts.ids.next();
  }

  handle(kind: string, handler: JobHandler): void {
    this.#handlers.set(kind, handler);
  }

  async enqueue(job: { readonly kind: string; readonly label: string; readonly input: unknown; readonly accountId: string | null }): Promise<string> {
    const id = this.#parts.ids.next();
    await this.#parts.db
      .insertInto("job")
      .values({ tenant: this.#parts.tenant, id, kind: job.kind, label: job.label, input: JSON.stringify(job.input), account_id: job.accountId, max_attempts: 2 })
      .execute();
    this.#parts.live.publish(["job"]);
    this.#wake(0);
    return id;
  }

  async cancel(id: string): Promise<void> {
    await this.#parts.db.updateTable("job").set({ cancel_requested: true }).where("id", "=", id).where("state", "in", ["queued", "running"]).execute();
    await this.#parts.db.updateTable("job").set({ state: "cancelled", finished_at: databaseNow() }).where("id", "=", id).where("state", "=", "queued").execute();
    this.#running.get(id)?.abort();
    this.#parts.live.publish(["job"]);
  }

  async start(): Promise<void> {
    if (this.#parts.embedded) await reclaimJobs(this.#parts.db);
    this.#wake(0);
  }

  /** Lets the running job finish within the given time; otherwise gives it back, and another process or the next start does it anew. */
  async stop(patienceMs: number): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const finished = await Promise.race([this.#current.then(() => true), new Promise<false>((done) => setTimeout(() => done(false), patienceMs).unref())]);
    if (!finished) await giveBackJobs(this.#parts.db, this.#owner);
  }

  #wake(ms: number): void {
    if (this.#stopped) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#current = this.#current.then(() => this.#work()).catch((error: unknown) => console.error("job queue", error));
    }, ms);
    this.#timer.unref();
  }

  async #work(): Promise<void> {
    try {
      while (!this.#stopped) {
        const job = await claimJob(this.#parts.db, this.#owner, [...this.#handlers.keys()], LEASE_SECONDS);
        if (job === null) break;
        await this.#run(job);
      }
    } finally {
      // A store in trouble for a while, full or away, must not end the queue.
      this.#wake(POLL_MS);
    }
  }

  async #run(job: NonNullable<Awaited<ReturnType<typeof claimJob>>>): Promise<void> {
    const abort = new AbortController();
    this.#running.set(job.id, abort);
    let progress: JobProgress | null = null;
    const beat = setInterval(() => void this.#beat(job.id, progress, abort), 1_000);
    const finish = async (state: "done" | "failed" | "cancelled" | "queued", set: { result?: unknown; error?: unknown }): Promise<void> => {
      await this.#parts.db
        .updateTable("job")
        .set({
          state,
          result: set.result === undefined ? null : JSON.stringify(set.result),
          error: set.error === undefined ? null : JSON.stringify(set.error),
          progress: progress === null ? null : JSON.stringify(progress),
          finished_at: state === "queued" ? null : databaseNow(),
          lease_until: null,
        })
        .where("id", "=", job.id)
        .where("lease_owner", "=", this.#owner)
        .where("state", "=", "running")
        .execute();
    };
    try {
      const handler = this.#handlers.get(job.kind);
      if (handler === undefined) throw new Error(`no handler for job ${job.kind}`);
      const result = await handler({
        id: job.id,
        input: job.input,
        accountId: job.accountId,
        signal: abort.signal,
        report: (next) => {
          progress = next;
          this.#parts.live.publish(["job"]);
        },
      });
      await finish("done", { result });
    } catch (error) {
      if (abort.signal.aborted) await finish("cancelled", {});
      else if (error instanceof RefusedError) await finish("failed", { error: { refusal: error.refusal } });
      else {
        console.error("job", job.kind, job.id, error);
        await finish(job.attempt < job.maxAttempts ? "queued" : "failed", { error: { refusal: { code: "job.failed" } } });
      }
    } finally {
      clearInterval(beat);
      this.#running.delete(job.id);
      this.#parts.live.publish(["job"]);
    }
  }

  async #beat(id: string, progress: JobProgress | null, abort: AbortController): Promise<void> {
    const row = await this.#parts.db
      .updateTable("job")
      .set({ lease_until: databaseNowPlus(LEASE_SECONDS), ...(progress === null ? {} : { progress: JSON.stringify(progress) }) })
      .where("id", "=", id)
      .where("lease_owner", "=", this.#owner)
      .where("state", "=", "running")
      .returning("cancel_requested")
      .executeTakeFirst()
      .catch(() => ({ cancel_requested: false }));
    if (row === undefined || row.cancel_requested) abort.abort();
  }
}
