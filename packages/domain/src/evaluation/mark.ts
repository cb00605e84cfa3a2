import { cmp, parseDecimal } from "../kernel/rational.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import { enterable } from "./scheme.ts";
import type { Scheme } from "./scheme.ts";

const SHORTEST_REASON = 4;

/** A mark that stands already, as it was loaded and locked. */
export interface ExistingMark {
  readonly version: number;
  readonly value: string;
  readonly basis: string;
}

/** What somebody enters; `expectedVersion` null says that no mark was there when they read it. */
export interface MarkEntry {
  readonly indicator: string;
  readonly value: string;
  readonly basis: string;
  readonly reason: string;
  readonly expectedVersion: number | null;
}

export type MarkRefusal =
  | "evaluation.indicatorUnknown"
  | "evaluation.markAboveMax"
  | "evaluation.markUnchanged"
  | "evaluation.reasonMissing"
  | "edit.conflict"
  | "decimal.malformed";

/**
 * Whether a mark may be written: the indicator takes signed marks (one computed from facts cannot be marked by hand), the value
 * is at most its maximum, and a mark that stands is replaced only as it was read and with a reason of at least four
 * characters. Tells whether it is new. EVA-8 EVA-32
 */
export function decideMark(scheme: Scheme, entry: MarkEntry, existing: ExistingMark | null): Result<{ readonly isNew: boolean }, MarkRefusal> {
  const place = enterable(scheme).get(entry.indicator);
  if (place === undefined) return refuse("evaluation.indicatorUnknown", { indicator: entry.indicator }, "indicator");
  const value = parseDecimal(entry.value);
  if (!value.ok) return value;
  const max = parseDecimal(place.max);
  if (max.ok && cmp(value.value, max.value) > 0) return refuse("evaluation.markAboveMax", { max: place.max }, "value");
  if ((existing?.version ?? null) !== entry.expectedVersion) return refuse("edit.conflict", { version: existing?.version ?? 0 });
  if (existing === null) return ok({ isNew: true });
  const before = parseDecimal(existing.value);
  if (before.ok && cmp(before.value, value.value) === 0 && existing.basis === entry.basis) return refuse("evaluation.markUnchanged", {}, "value");
  if (entry.reason.length < SHORTEST_REASON) return refuse("evaluation.reasonMissing", {}, "reason");
  return ok({ isNew: false });
}
