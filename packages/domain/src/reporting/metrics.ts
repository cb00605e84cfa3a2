import type { Rounding } from "../kernel/rational.ts";

/** The capability that owns the figure's definition. */
export type MetricOwner = "posting" | "evidence" | "reserve";

/**
 * One figure of the overview. Name and formula are texts: `label.metric.<key>` and `label.metricFormula.<key>`. A ratio is
 * stored as numerator and denominator and says how it is printed; a count has no rounding. RPT-1
 */
export interface Metric {
  readonly kind: "count" | "ratio" | "trend";
  readonly owner: MetricOwner;
  /** Tables whose rows it counts. */
  readonly source: readonly string[];
  /** The rule of the owner's SPEC.md that defines it. */
  readonly rule: string;
  /** Printed as a percentage, or as a quotient with this many decimals. */
  readonly print: { readonly as: "percent" | "quotient"; readonly places: number; readonly rounding: Rounding } | null;
  /** What is printed after the number: `label.measure.<unit>`, or nothing. */
  readonly unit: "place" | "case" | "piece" | "household" | "person" | "personTime" | null;
}

/** Every figure of the overview (PRODUCT §4), in the order it is shown. RPT-1 */
export const metrics = {
  compounds: { kind: "count", owner: "posting", source: ["unit"], rule: "PST-11", print: null, unit: "piece" },
  covered: { kind: "count", owner: "posting", source: ["unit", "posting"], rule: "PST-11", print: null, unit: "piece" },
  uncovered: { kind: "count", owner: "posting", source: ["unit", "posting"], rule: "PST-11", print: null, unit: "piece" },
  // The district's releases print 599/615 as 97.3 %, that is cut off; rounded it would be 97.4 %.
  coverage: { kind: "ratio", owner: "posting", source: ["unit", "posting"], rule: "PST-11", print: { as: "percent", places: 1, rounding: "truncate" }, unit: null },
  ledCoverage: { kind: "ratio", owner: "posting", source: ["unit", "posting"], rule: "PST-11", print: { as: "percent", places: 1, rounding: "truncate" }, unit: null },
  presentCoverage: { kind: "ratio", owner: "posting", source: ["unit", "site_day"], rule: "PST-12", print: { as: "percent", places: 1, rounding: "truncate" }, unit: null },
  projects: { kind: "count", owner: "evidence", source: ["evidence"], rule: "EVD-9", print: null, unit: "piece" },
  projectsPerCovered: { kind: "ratio", owner: "evidence", source: ["evidence", "posting"], rule: "EVD-9", print: { as: "quotient", places: 1, rounding: "halfUp" }, unit: null },
  issuesSolved: { kind: "count", owner: "evidence", source: ["evidence"], rule: "EVD-8", print: null, unit: "case" },
  noCaseUnits: { kind: "count", owner: "evidence", source: ["honour"], rule: "EVD-11", print: null, unit: "piece" },
  noPetitionCompounds: { kind: "count", owner: "evidence", source: ["honour"], rule: "EVD-11", print: null, unit: "piece" },
  petitions: { kind: "trend", owner: "evidence", source: ["petition_count"], rule: "EVD-12", print: null, unit: "case" },
  hubs: { kind: "count", owner: "evidence", source: ["evidence"], rule: "EVD-10", print: null, unit: "household" },
  activeResidents: { kind: "count", owner: "evidence", source: ["evidence"], rule: "EVD-10", print: null, unit: "person" },
  checkIns: { kind: "count", owner: "evidence", source: ["evidence"], rule: "EVD-10", print: null, unit: "person" },
  reserveSecretary: { kind: "count", owner: "reserve", source: ["reserve_entry", "reserve_state"], rule: "RSV-2", print: null, unit: "person" },
  reserveMember: { kind: "count", owner: "reserve", source: ["reserve_entry", "reserve_state"], rule: "RSV-2", print: null, unit: "person" },
  becameSecretary: { kind: "count", owner: "reserve", source: ["appointment", "posting"], rule: "RSV-14", print: null, unit: "person" },
  gridProblems: { kind: "count", owner: "evidence", source: ["evidence"], rule: "EVD-8", print: null, unit: "case" },
  gridAssistance: { kind: "count", owner: "evidence", source: ["evidence"], rule: "EVD-15", print: null, unit: "personTime" },
  projectOutcomes: { kind: "count", owner: "evidence", source: ["evidence"], rule: "EVD-9", print: null, unit: null },
} as const satisfies Record<string, Metric>;

export type MetricKey = keyof typeof metrics;

export const metricKeys = Object.keys(metrics) as readonly MetricKey[];

/** Keys of the texts of a figure. RPT-1 */
export function metricTexts(key: MetricKey): { readonly name: string; readonly formula: string } {
  return { name: `label.metric.${key}`, formula: `label.metricFormula.${key}` };
}
