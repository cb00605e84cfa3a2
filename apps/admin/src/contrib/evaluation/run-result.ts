import type { Refusal } from "@yanzhen/domain/kernel";

export interface RunResult {
  readonly people: number;
  readonly scored: number;
  readonly changeSetId: string;
}

/** The queue keeps results as free JSON; anything unreadable is none. */
export function readRunResult(raw: unknown): RunResult | null {
  const [people, scored, changeSetId] = [part(raw, "people"), part(raw, "scored"), part(raw, "changeSetId")];
  return typeof people === "number" && typeof scored === "number" && typeof changeSetId === "string" ? { people, scored, changeSetId } : null;
}

export function readRefusalOf(raw: unknown): Refusal | null {
  const refusal = part(raw, "refusal");
  // The job stored a whole refusal; its code says that it is one.
  return typeof part(refusal, "code") === "string" ? (refusal as Refusal) : null;
}

export function readDone(raw: unknown): { readonly done: number; readonly total: number } | null {
  const [done, total] = [part(raw, "done"), part(raw, "total")];
  return typeof done === "number" && typeof total === "number" && total > 0 ? { done: Math.min(done, total), total } : null;
}

function part(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name) as unknown;
}
