import type { Notices } from "./db/notices.ts";
import { LocalLive } from "./live.ts";

/** What is published within this time goes out as one notice: a job tells its progress often. */
const GATHER_MS = 50;
/** PostgreSQL takes 8,000 bytes. */
const LONGEST = 7_000;

interface Notice {
  readonly from: string;
  readonly keys: readonly string[];
}

/**
 * Several processes on one server tell one another what changed: each forgets what it remembers of it, and its consoles refetch. A
 * notice may be lost with the process that would send it, so nothing remembered is believed for longer than seconds.
 */
export class SharedLive extends LocalLive {
  readonly #notices: Notices;
  readonly #channel: string;
  readonly #self: string;
  #waiting = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #sent: Promise<void> = Promise.resolve();

  constructor(notices: Notices, tenant: number, self: string) {
    super();
    this.#notices = notices;
    this.#channel = `yanzhen_live_${tenant}`;
    this.#self = self;
  }

  override publish(keys: readonly string[]): void {
    super.publish(keys);
    for (const key of keys) this.#waiting.add(key);
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => this.#send(), GATHER_MS);
  }

  override async listen(): Promise<void> {
    await this.#notices.listen(
      this.#channel,
      (text) => {
        const notice = JSON.parse(text) as Notice;
        if (notice.from !== this.#self) super.publish(notice.keys);
      },
      // Nobody knows what was missed.
      () => super.publish(["all"]),
    );
  }

  override async close(): Promise<void> {
    this.#send();
    await this.#sent;
    await this.#notices.close();
  }

  #send(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const keys = [...this.#waiting];
    this.#waiting = new Set();
    if (keys.length === 0) return;
    const text = JSON.stringify({ from: this.#self, keys } satisfies Notice);
    const told = text.length <= LONGEST ? text : JSON.stringify({ from: this.#self, keys: ["all"] } satisfies Notice);
    this.#sent = this.#sent.then(() => this.#notices.send(this.#channel, told)).catch((error: unknown) => console.error("live", error));
  }
}
