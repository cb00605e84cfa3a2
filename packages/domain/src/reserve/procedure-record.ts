import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { ProcedureRecord, ReviewAnswer } from "./decide-reserve.ts";
import type { RemovalReason } from "./reserve-states.ts";
import { summarise } from "./screening.ts";
import type { ScreeningFinding, ScreeningRule } from "./screening.ts";

/** What one step put on record beside its reason. Stored with the state the step opened; a step adds only its own fields. */
export interface StepFacts {
  /** Why a soft bar does not stand in the way, by rule. */
  readonly reasons?: Readonly<Partial<Record<ScreeningRule, string>>>;
  /** Who inspected, by name, and the inspection report (考察材料). */
  readonly inspectors?: readonly string[];
  readonly report?: string;
  readonly deliberation?: { readonly documentNo: string | null; readonly agreed: boolean };
  readonly answers?: readonly ReviewAnswer[];
  readonly publicity?: { readonly from: CalendarDate; readonly to: CalendarDate; readonly workingDays: number };
  /** Objections received during publicity, and those not decided yet. */
  readonly objections?: { readonly received: number; readonly open: number };
  readonly filingDocument?: string;
  readonly removal?: RemovalReason;
}

export interface ProcedureLimits {
  readonly departments: readonly string[];
  readonly inspectors: number;
  readonly publicityDays: number;
}

/**
 * What the procedure has produced, from the steps in order; of two steps that record the same, the later counts, so that a
 * repeated inspection replaces the first. Screening is never stored: `findings` are today's, because facts may have changed
 * since. RSV-20
 */
export function procedureRecord(steps: readonly StepFacts[], findings: readonly ScreeningFinding[], filingDocument: string | null, limits: ProcedureLimits): ProcedureRecord {
  const all = steps.reduce<StepFacts>((known, step) => ({ ...known, ...step }), {});
  const given = Object.entries(all.reasons ?? {}).flatMap(([rule, reason]) => (reason.trim() === "" ? [] : [rule as ScreeningRule]));
  return {
    screening: summarise(findings, new Set(given)),
    inspectors: new Set((all.inspectors ?? []).map((name) => name.trim()).filter((name) => name !== "")).size,
    hasInspectionReport: (all.report ?? "").trim() !== "",
    deliberation: all.deliberation ?? null,
    requiredDepartments: limits.departments,
    answers: all.answers ?? [],
    publicity: all.publicity ?? null,
    openObjections: all.objections?.open ?? 0,
    filingDocument: all.filingDocument ?? filingDocument,
    minimumInspectors: limits.inspectors,
    minimumPublicityDays: limits.publicityDays,
  };
}
