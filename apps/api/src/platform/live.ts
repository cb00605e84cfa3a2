/** Tells open consoles which keys changed, e.g. `posting`, `person:<id>`; their queries refetch. Nothing else travels here. */
export interface Live {
  publish(keys: readonly string[]): void;
  subscribe(listener: (keys: readonly string[]) => void): () => void;
}

export class LocalLive implements Live {
  readonly #listeners = new Set<(keys: readonly string[]) => void>();

  publish(keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const listener of this.#listeners) listener(keys);
  }

  subscribe(listener: (keys: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
