import { type Kysely, sql } from "kysely";
import pg from "pg";

import type { Database } from "./tables/database.ts";

const AGAIN_MS = 1_000;
const STILL_THERE_MS = 10_000;

/** Short words from process to process over one server; who was away has missed them. */
export class Notices {
  readonly #url: string;
  readonly #db: Kysely<Database>;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(url: string, db: Kysely<Database>) {
    this.#url = url;
    this.#db = db;
  }

  async send(channel: string, text: string): Promise<void> {
    if (!this.#closed) await sql`select pg_notify(${channel}, ${text})`.execute(this.#db);
  }

  /** Hears what is sent to a channel until `close`. `missed` is called when the line was down for a while and stands again. */
  async listen(channel: string, heard: (text: string) => void, missed: () => void): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: "yanzhen notices", keepAlive: true, query_timeout: 5_000 });
    this.#client = client;
    let over = false;
    const again = (): void => {
      if (over || this.#closed) return;
      over = true;
      client.end().catch(() => undefined);
      this.#after(AGAIN_MS, () => {
        this.listen(channel, heard, missed).then(missed, () => undefined);
      });
    };
    client.on("error", again);
    client.on("end", again);
    client.on("notification", ({ payload }) => heard(payload ?? ""));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      again();
      throw error;
    }
    // A line cut silently between two machines is noticed by asking.
    const ask = (): void => {
      if (over || this.#closed) return;
      client.query("select").then(() => this.#after(STILL_THERE_MS, ask), again);
    };
    this.#after(STILL_THERE_MS, ask);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  #after(ms: number, work: () => void): void {
    if (this.#closed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(work, ms).unref();
  }
}
