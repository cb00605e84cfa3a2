import type { Refusal } from "@yanzhen/domain/kernel";

export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly note: string | null;
}

/** The server keeps progress as free JSON; anything unreadable is no progress. */
export function readProgress(raw: unknown): JobProgress | null {
  const done = part(raw, "done");
  const total = part(raw, "total");
  const note = part(raw, "note");
  if (typeof done !== "number" || typeof total !== "number" || total <= 0) return null;
  return { done: Math.min(done, total), total, note: typeof note === "string" ? note : null };
}

export function readRefusal(raw: unknown): Refusal | null {
  const refusal = part(raw, "refusal");
  // The job stored a whole refusal; its code says that it is one.
  return typeof part(refusal, "code") === "string" ? (refusal as Refusal) : null;
}

function part(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name) as unknown;
}

export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";
const STATES: readonly string[] = ["queued", "running", "done", "failed", "cancelled"] satisfies readonly JobState[];

export function readState(raw: string): JobState {
  return STATES.includes(raw) ? (raw as JobState) : "queued";
}

export function isUnfinished(state: string): boolean {
  return state === "queued" || state === "running";
}
