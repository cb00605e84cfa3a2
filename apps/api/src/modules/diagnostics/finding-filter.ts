import { type Diagnostic, SEVERITIES } from "@yanzhen/domain/diagnostics";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { pageFields } from "../../platform/page.ts";

/** Findings of one unit are those at it and below; `none` are those of people no unit keeps. */
const unit = z.union([z.uuid(), z.literal("none")]);

export const findingFilters = {
  ruleId: z.string().max(40).optional(),
  severity: z.enum(["error", "warning", "info"]).optional(),
  unitId: unit.optional(),
  /** What an editor is about: findings about it, or that name it. A unit's are those below it too. */
  subject: z.strictObject({ type: z.enum(["person", "unit"]), id: z.uuid() }).optional(),
  text: z.string().max(60).optional(),
};

export const listInput = z.strictObject({
  ...findingFilters,
  /** Those put aside instead of those shown. */
  suppressed: z.boolean().default(false),
  sort: z.enum(["severity", "rule", "unit"]).default("severity"),
  descending: z.boolean().default(false),
  ...pageFields,
});
export type ListInput = z.output<typeof listInput>;

export const countsInput = z.strictObject({ ...findingFilters, at: atInput.default({}) }).default({ at: {} });
export type CountsInput = z.output<typeof countsInput>;

export interface FilterPaths {
  /** Of `unitId`, or `none`; null when that unit is not in the scope. */
  readonly unit: string | null | undefined;
  readonly subject: string | null | undefined;
}

/** Whether a finding passes everything but the text, which needs names. */
export function passes(finding: Diagnostic, filters: Pick<ListInput, "ruleId" | "severity" | "subject">, paths: FilterPaths): boolean {
  if (filters.ruleId !== undefined && finding.ruleId !== filters.ruleId) return false;
  if (filters.severity !== undefined && finding.severity !== filters.severity) return false;
  if (paths.unit !== undefined && !below(finding, paths.unit)) return false;
  if (filters.subject === undefined) return true;
  return filters.subject.type === "unit" ? below(finding, paths.subject ?? null) : names(finding, filters.subject.id);
}

function below(finding: Diagnostic, path: string | null): boolean {
  if (path === "none") return finding.path === undefined;
  return path !== null && finding.path?.startsWith(path) === true;
}

/** About the person, or about a row of theirs. */
function names(finding: Diagnostic, id: string): boolean {
  return finding.subject.id === id || (finding.related ?? []).some((other) => other.id === id);
}

/** Findings come severest first, in one order; another order keeps that one among equals. */
export function sorted(findings: readonly Diagnostic[], sort: ListInput["sort"], descending: boolean): readonly Diagnostic[] {
  const key = { severity: (f: Diagnostic) => String(SEVERITIES.indexOf(f.severity)), rule: (f: Diagnostic) => f.ruleId, unit: (f: Diagnostic) => f.path ?? "" }[sort];
  const sign = descending ? -1 : 1;
  return findings.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -sign : sign));
}
