import { addMonths } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { Diagnostic, SubjectRef } from "./diagnostic.ts";

/** A finding put aside with a reason until a day, included. It hides, it never deletes; PRODUCT §3.9. */
export interface Suppression {
  readonly ruleId: string;
  readonly subject: SubjectRef;
  readonly reason: string;
  readonly until: CalendarDate;
}

export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly suppression: Suppression;
}

/** Longest time a finding may be put aside, so that nothing is forgotten over a yearly review. */
export const LONGEST_SUPPRESSION_MONTHS = 12;

/** Splits findings into those shown and those put aside on `today`. Every finding is in exactly one of the two. DIA-5 */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  today: CalendarDate,
): { readonly shown: readonly Diagnostic[]; readonly suppressed: readonly Suppressed[] } {
  const inForce = new Map(suppressions.filter((suppression) => today <= suppression.until).map((suppression) => [keyOf(suppression), suppression]));
  const shown: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const suppression = inForce.get(keyOf(diagnostic));
    if (suppression === undefined) shown.push(diagnostic);
    else suppressed.push({ diagnostic, suppression });
  }
  return { shown, suppressed };
}

/** Checks a suppression before it is stored: a reason, and an expiry from today to twelve months on. DIA-6 */
export function checkSuppression(
  candidate: Suppression,
  today: CalendarDate,
): Result<Suppression, "diagnostics.suppressionReasonMissing" | "diagnostics.suppressionPast" | "diagnostics.suppressionTooLong"> {
  const latest = addMonths(today, LONGEST_SUPPRESSION_MONTHS);
  if (candidate.reason.trim() === "") return refuse("diagnostics.suppressionReasonMissing", {}, "reason");
  if (candidate.until < today) {
    return refuse("diagnostics.suppressionPast", { until: candidate.until, today }, "until");
  }
  return candidate.until > latest ? refuse("diagnostics.suppressionTooLong", { latest }, "until") : ok(candidate);
}

function keyOf(about: { readonly ruleId: string; readonly subject: SubjectRef }): string {
  return JSON.stringify([about.ruleId, about.subject.type, about.subject.id]);
}
