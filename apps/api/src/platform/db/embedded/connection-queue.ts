/** A caller waited too long for the only connection; most often somebody holds a transaction open across slow work. */
export class QueueTimedOut extends Error {
  override readonly name = "QueueTimedOut";
  constructor(milliseconds: number) {
    super(`waited ${milliseconds} ms for the database connection`);
  }
}

interface Turn {
  readonly grant: () => void;
  readonly refuse: (error: Error) => void;
}

/** First come, first served: one holder at a time. */
export class ConnectionQueue {
  readonly #waiting: Turn[] = [];
  #held = false;

  get idle(): boolean {
    return !this.#held && this.#waiting.length === 0;
  }

  /** Resolves when it is the caller's turn; `leave` must be called once afterwards. */
  enter(timeoutMs: number): Promise<void> {
    if (!this.#held) {
      this.#held = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(new QueueTimedOut(timeoutMs));
      }, timeoutMs);
      const turn: Turn = {
        grant: () => {
          clearTimeout(timer);
          resolve();
        },
        refuse: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.#waiting.push(turn);
    });
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#held = false;
    else next.grant();
  }

  refuseAll(error: Error): void {
    for (const turn of this.#waiting.splice(0)) turn.refuse(error);
  }
}
