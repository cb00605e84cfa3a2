import type { PGlite } from "@electric-sql/pglite";

/** PGlite's own signal for an ordinary SQL error; every other exception out of the engine is a trap. */
const SQL_ERROR = 100;

/**
 * PGlite catches every exception of the engine and goes on: a stack overflow then reads as "no rows, no error", and the next
 * queries are wrong too. This wraps the engine's loop and remembers what was thrown, so that the caller can stop the engine.
 */
export class TrapWatch {
  #trap: Error | null = null;

  constructor(pg: PGlite) {
    const engine = pg.Module as unknown as { _PostgresMainLoopOnce?: () => void };
    const loop = engine._PostgresMainLoopOnce;
    if (typeof loop !== "function") throw new Error("PGlite's engine changed inside: no _PostgresMainLoopOnce");
    engine._PostgresMainLoopOnce = () => {
      try {
        loop();
      } catch (error) {
        if (!isSqlError(error)) this.#trap ??= error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    };
  }

  /** The trap since the last call, once. */
  take(): Error | null {
    const trap = this.#trap;
    this.#trap = null;
    return trap;
  }
}

function isSqlError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "status" in error && error.status === SQL_ERROR;
}
