import { AsyncLocalStorage } from "node:async_hooks";

interface Trail {
  rows: number;
}

const trail = new AsyncLocalStorage<Trail>();

/** Runs one request's work and says afterwards how many rows of the log it wrote. */
export async function withTrail<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly rows: number }> {
  const own: Trail = { rows: 0 };
  const value = await trail.run(own, work);
  return { value, rows: own.rows };
}

export function noteRow(): void {
  const own = trail.getStore();
  if (own !== undefined) own.rows += 1;
}
