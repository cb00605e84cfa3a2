import type { Engine, EngineLease } from "./engine.ts";

export interface MaintenanceOptions {
  readonly everyMs: number;
  /** A checkpoint at the next idle moment once this much WAL would have to be replayed after a crash … */
  readonly walBytes: number;
  /** … or once this long has passed since the last, when there is anything new. */
  readonly checkpointEveryMs: number;
}

export interface MaintenanceDone {
  readonly checkpoint: boolean;
  readonly vacuumed: readonly string[];
  readonly analyzed: readonly string[];
}

const DEFAULTS: MaintenanceOptions = { everyMs: 60_000, walBytes: 16_000_000, checkpointEveryMs: 300_000 };
/** A checkpoint itself writes a little; below this nothing happened. */
const QUIET_BYTES = 4_096;

/**
 * The embedded engine has no background workers: nothing checkpoints, analyzes or vacuums unless we do. Without it the WAL
 * grows without end and a start after a crash takes seconds. Works only when nobody uses the database, a step at a time.
 */
export class Maintenance {
  readonly #engine: Engine;
  readonly #options: MaintenanceOptions;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine, options: Partial<MaintenanceOptions> = {}) {
    this.#engine = engine;
    this.#options = { ...DEFAULTS, ...options };
  }

  start(): void {
    this.#timer ??= setInterval(() => {
      // A failed round is not worth stopping the server for; the next request meets the same engine and reports.
      this.#running = this.runOnce().catch(() => undefined);
    }, this.#options.everyMs).unref();
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  /** One round: what autovacuum and the checkpointer would do now, until somebody wants the database. */
  async runOnce(): Promise<MaintenanceDone> {
    const vacuumed: string[] = [];
    const analyzed: string[] = [];
    const due = (await this.#step(dueTables)) ?? [];
    for (const table of due) {
      const command = table.vacuum ? "vacuum (analyze)" : "analyze";
      const done = await this.#step((lease) => lease.script(`${command} ${table.name}`));
      if (done !== null) (table.vacuum ? vacuumed : analyzed).push(table.name);
    }
    const checkpoint = (await this.#step((lease) => checkpointIfDue(lease, this.#options))) ?? false;
    return { checkpoint, vacuumed, analyzed };
  }

  /** null: somebody is using the database, so not now. */
  async #step<T>(work: (lease: EngineLease) => Promise<T>): Promise<T | null> {
    if (!this.#engine.idle || this.#engine.closed) return null;
    const lease = await this.#engine.acquire();
    try {
      return await work(lease);
    } finally {
      lease.release();
    }
  }
}

interface DueTable {
  readonly name: string;
  readonly vacuum: boolean;
}

/** The thresholds are autovacuum's own defaults. */
async function dueTables(lease: EngineLease): Promise<readonly DueTable[]> {
  await lease.script("select pg_stat_force_next_flush()");
  const { rows } = await lease.query(
    `select format('%I.%I', s.schemaname, s.relname),
       s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
     from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0) or s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
     order by 1`,
    [],
  );
  return rows.map(([name, vacuum]) => ({ name: name ?? "", vacuum: vacuum === "t" }));
}

async function checkpointIfDue(lease: EngineLease, options: MaintenanceOptions): Promise<boolean> {
  const { rows } = await lease.query(
    `select pg_current_wal_insert_lsn() - redo_lsn, extract(epoch from clock_timestamp() - checkpoint_time) * 1000
     from pg_control_checkpoint()`,
    [],
  );
  const [bytes, age] = (rows[0] ?? []).map(Number);
  if (bytes === undefined || age === undefined || bytes <= QUIET_BYTES) return false;
  if (bytes < options.walBytes && age < options.checkpointEveryMs) return false;
  await lease.script("checkpoint");
  return true;
}
