import { addMonths, parseCalendarDate } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Facts } from "../kernel/result.ts";
import { shippedValues } from "../org/parameter.ts";
import { ageOn } from "../people/age.ts";
import { isCollegeOrAbove } from "../people/education-codes.ts";
import { partyAgeOn } from "../people/edit-person.ts";
import type { Person } from "../people/person.ts";
import { isFullPartyMember, isPartyMember } from "../people/political-status-codes.ts";
import { influencePeriod, inInfluence } from "../people/sanction.ts";
import type { Sanction } from "../people/sanction.ts";
import type { ReserveClass } from "./reserve.ts";
import { reserveParameters } from "./reserve-parameters.ts";

/** hard bars, soft needs a written reason, unknown has to be verified and does not admit. */
export type Weight = "hard" | "soft" | "unknown";

/** The rules of screening; texts are `finding.<id>`. */
export const screeningRules = ["RSV-S1", "RSV-S2", "RSV-S3", "RSV-S4", "RSV-S5", "RSV-S6", "RSV-S7"] as const;
export type ScreeningRule = (typeof screeningRules)[number];

export interface ScreeningFinding {
  readonly ruleId: ScreeningRule;
  readonly weight: Weight;
  readonly facts: Facts;
}

export interface Candidate extends Pick<Person, "birth" | "politicalStatus" | "partyConfirmed" | "activistSince" | "residentSince"> {
  /** GB/T 4658 of the highest completed level. */
  readonly education: string | null;
  readonly sanctions: readonly Pick<Sanction, "kind" | "approvedOn" | "restoredOn">[];
}

type Values = Readonly<Record<"secretaryAge" | "secretaryAgeCap" | "memberAge" | "memberAgeCap" | "partyYears" | "residenceMonths", number>> & { readonly referenceDate: string };

/**
 * Everything that speaks against a person for a class on a day; empty is eligible. Age is judged on the reference date of the coming
 * round, or on the day when that is later (the date of the next round is not set yet). Soft bars never add up to a hard one. RSV-S1 age, S2 Party membership, S3 full membership long enough (secretary), S4 cultivation of a non-member,
 * S5 education, S6 residence or work in the area, S7 sanctions whose influence is not over.
 */
export function screen(person: Candidate, cls: ReserveClass, on: CalendarDate, values: Values = shippedValues(reserveParameters)): readonly ScreeningFinding[] {
  const reference = parseCalendarDate(values.referenceDate);
  const judged = reference.ok && reference.value > on ? reference.value : on;
  return [...age(person, cls, judged, values), ...party(person, cls, on, values), ...education(person), ...residence(person, on, values), ...sanctions(person, on)];
}

/** The counts the pipeline's guards ask for. RSV-4 */
export function summarise(
  findings: readonly ScreeningFinding[],
  reasonsGiven: ReadonlySet<ScreeningRule>,
): { readonly hard: number; readonly unknown: number; readonly softWithoutReason: number } {
  const of = (weight: Weight): readonly ScreeningFinding[] => findings.filter((f) => f.weight === weight);
  return { hard: of("hard").length, unknown: of("unknown").length, softWithoutReason: of("soft").filter((f) => !reasonsGiven.has(f.ruleId)).length };
}

/** `≤ 40` holds until the day before the 41st birthday; between limit and cap is soft, above the cap hard. */
function age(p: Candidate, cls: ReserveClass, on: CalendarDate, v: Values): readonly ScreeningFinding[] {
  if (p.birth === null) return [{ ruleId: "RSV-S1", weight: "unknown", facts: { on, age: null, limit: null, cap: null } }];
  const [limit, cap] = cls === "secretary" ? [v.secretaryAge, v.secretaryAgeCap] : [v.memberAge, v.memberAgeCap];
  const years = ageOn(p.birth, on);
  if (years <= limit) return [];
  return [{ ruleId: "RSV-S1", weight: years > cap ? "hard" : "soft", facts: { on, age: years, limit, cap } }];
}

function party(p: Candidate, cls: ReserveClass, on: CalendarDate, v: Values): readonly ScreeningFinding[] {
  if (p.politicalStatus === null) return [{ ruleId: "RSV-S2", weight: "unknown", facts: { class: cls } }];
  if (cls === "secretary") {
    if (!isFullPartyMember(p.politicalStatus)) return [{ ruleId: "RSV-S2", weight: "hard", facts: { class: cls } }];
    // A missing 转正 date is to be verified; it is never joining plus one year.
    const years = partyAgeOn(p.partyConfirmed, on);
    if (years === null) return [{ ruleId: "RSV-S3", weight: "unknown", facts: { years: null, limit: v.partyYears } }];
    return years < v.partyYears ? [{ ruleId: "RSV-S3", weight: "hard", facts: { years, limit: v.partyYears } }] : [];
  }
  if (isPartyMember(p.politicalStatus)) return [];
  // Others may be non-Party, but must be under cultivation with a dated record of 积极分子 or 发展对象.
  const cultivated = p.activistSince !== null && p.activistSince <= on;
  return cultivated ? [] : [{ ruleId: "RSV-S4", weight: "hard", facts: { since: p.activistSince } }];
}

function education(p: Candidate): readonly ScreeningFinding[] {
  if (p.education === null) return [{ ruleId: "RSV-S5", weight: "unknown", facts: { education: null } }];
  return isCollegeOrAbove(p.education) ? [] : [{ ruleId: "RSV-S5", weight: "hard", facts: { education: p.education } }];
}

function residence(p: Candidate, on: CalendarDate, v: Values): readonly ScreeningFinding[] {
  if (p.residentSince === null) return [{ ruleId: "RSV-S6", weight: "unknown", facts: { since: null, months: v.residenceMonths } }];
  return addMonths(p.residentSince, v.residenceMonths) <= on ? [] : [{ ruleId: "RSV-S6", weight: "hard", facts: { since: p.residentSince, months: v.residenceMonths } }];
}

function sanctions(p: Candidate, on: CalendarDate): readonly ScreeningFinding[] {
  return inInfluence(p.sanctions, on).map((s) => ({ ruleId: "RSV-S7", weight: "hard", facts: { sanction: s.kind, approved: s.approvedOn, until: influencePeriod(s).to } }));
}
