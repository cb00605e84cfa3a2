import { add, clamp, min, toText, ZERO } from "../kernel/rational.ts";
import type { Rational } from "../kernel/rational.ts";
import type { FactIndex } from "./fact-index.ts";
import type { PreparedAdjustment } from "./prepare-scheme.ts";
import type { AppliedAdjustment } from "./result.ts";

/** Points of a bonus or deduction with the way they came about. */
export interface Adjusted {
  readonly points: Rational;
  readonly shown: AppliedAdjustment | null;
}

/**
 * Adds the entered items, each within 0…max, and caps the sum. An item without a mark is not missing: nothing was
 * claimed or imposed, so it brings nothing. EVA-16
 */
export function applyAdjustment(adjustment: PreparedAdjustment | null, facts: FactIndex): Adjusted {
  if (adjustment === null) return { points: ZERO, shown: null };
  let sum = ZERO;
  const items = [];
  for (const item of adjustment.items) {
    const mark = facts.marks.get(item.id);
    if (mark === undefined) continue;
    const points = clamp(mark.value, ZERO, item.max);
    sum = add(sum, points);
    items.push({ id: item.id, points: toText(points), marks: [mark.id] });
  }
  const points = min(sum, adjustment.cap);
  return { points, shown: { points: toText(points), cap: toText(adjustment.cap), items } };
}
