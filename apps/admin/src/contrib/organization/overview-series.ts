import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

export type OverviewData = inferRouterOutputs<AppRouter>["reporting"]["overview"];

const SHOWN_CLASSES = 6;
const STEPS = ["nominated", "screened", "inspected", "deliberated", "jointlyReviewed", "publicising", "publicised", "filed", "inPool", "suspended", "appointed"] as const;

/** Months with one value a class: the most frequent classes, the rest together. `classes` are those that each value counts. */
export function byClass(rows: OverviewData["issuesByMonth"], nameOf: (cls: string | null) => string) {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(row.class, (totals.get(row.class) ?? 0) + row.count);
  const frequent = [...totals]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, SHOWN_CLASSES)
    .map(([cls]) => cls);
  const months = [...new Set(rows.map((row) => row.month))].toSorted();
  const data = months.map((month) => {
    const here = rows.filter((row) => row.month === month);
    const values = frequent.map((cls) => here.find((row) => row.class === cls)?.count ?? 0);
    const others = here.filter((row) => !frequent.includes(row.class)).reduce((sum, row) => sum + row.count, 0);
    return { id: month, label: month.slice(2, 7), values: [...values, others] };
  });
  const others = [...totals.keys()].filter((cls) => !frequent.includes(cls)).toSorted();
  return { names: [...frequent.map((cls) => nameOf(cls)), nameOf(null)], classes: [...frequent.map((cls) => [cls]), others], data };
}

export function byQuarter(quarters: OverviewData["petitions"]["quarters"]) {
  return {
    labels: quarters.map(({ quarter }) => `${quarter.slice(0, 4)}Q${Math.ceil(Number(quarter.slice(5, 7)) / 3)}`),
    now: quarters.map(({ petitions }) => petitions),
    before: quarters.map(({ yearBefore }) => yearBefore),
  };
}

/** The pipeline in its order; a step nobody stands at is left out. */
export function funnelSteps(counts: OverviewData["funnel"]) {
  const of = (state: string, cls: string): number => counts.find((count) => count.state === state && count.class === cls)?.count ?? 0;
  return STEPS.map((state) => ({ id: state, values: [of(state, "secretary"), of(state, "member")] })).filter(({ values }) => values.some((value) => value > 0));
}
