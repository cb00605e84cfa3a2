import { formatDecimal, formatPercent, rational } from "../kernel/rational.ts";
import type { Ratio } from "../kernel/rational.ts";
import { metrics } from "./metrics.ts";
import type { Metric, MetricKey } from "./metrics.ts";

/**
 * Prints a ratio by its metric's rounding: `97.3%`, `1.3`; `–` when there is nothing to divide by. Callers print numerator,
 * denominator, date and rounding beside it. Throws for a figure that is no ratio. RPT-2
 */
export function printRatio(key: MetricKey, ratio: Ratio, as: NonNullable<Metric["print"]> | null = metrics[key].print): string {
  if (as === null) throw new TypeError(`${key} is no ratio`);
  if (ratio.denominator === 0) return "–";
  return as.as === "percent" ? formatPercent(ratio, as.places, as.rounding) : formatDecimal(rational(ratio.numerator, ratio.denominator), as.places, as.rounding);
}
