/** Tells open consoles which keys changed, e.g. `posting`, `person:<id>`; their queries refetch. Nothing else travels here. */
export interface Live {
  publish(keys: readonly string[]): void;
  subscribe(listener: (keys: readonly string[]) => void): () => void;
  /** Aborted when the process stops: streams that never end by themselves end then. */
  readonly ended: AbortSignal;
  /** Begins to hear what other processes on the same store publish. */
  listen(): Promise<void>;
  endStreams(): void;
  /** Resolves when what was published has gone out; nothing is heard afterwards. */
  close(): Promise<void>;
}

/** Keys that begin so concern what processes remember, not what consoles show; consoles never hear them. */
export const OWN_MEMORY = "~";

export class LocalLive implements Live {
  readonly #listeners = new Set<(keys: readonly string[]) => void>();
  readonly #end = new AbortController();

  get ended(): AbortSignal {
    return this.#end.signal;
  }

  publish(keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const listener of this.#listeners) listener(keys);
  }

  subscribe(listener: (keys: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async listen(): Promise<void> {}

  endStreams(): void {
    this.#end.abort();
  }

  async close(): Promise<void> {}
}
