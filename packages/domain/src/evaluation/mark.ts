import { cmp, parseDecimal } from "../kernel/rational.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import { enterable } from "./scheme.ts";
import type { Scheme } from "./scheme.ts";

/**
 * Whether a mark fits the scheme: the indicator takes entered marks and the value is at most its maximum.
 * Refuses `evaluation.indicatorUnknown` (an indicator computed from facts cannot be marked by hand) and
 * `evaluation.markAboveMax`. EVA-8
 */
export function checkMark(
  scheme: Scheme,
  mark: { readonly indicator: string; readonly value: string },
): Result<true, "evaluation.indicatorUnknown" | "evaluation.markAboveMax" | "decimal.malformed"> {
  const entry = enterable(scheme).get(mark.indicator);
  if (entry === undefined) return refuse("evaluation.indicatorUnknown", { indicator: mark.indicator }, "indicator");
  const value = parseDecimal(mark.value);
  if (!value.ok) return value;
  const max = parseDecimal(entry.max);
  if (max.ok && cmp(value.value, max.value) > 0) return refuse("evaluation.markAboveMax", { max: entry.max }, "value");
  return ok(true);
}
