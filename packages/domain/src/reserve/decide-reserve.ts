import type { CalendarDate } from "../kernel/calendar-date.ts";
import { addDays } from "../kernel/calendar-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import type { ReserveClass } from "./reserve.ts";
import { reserveTable } from "./reserve-states.ts";
import type { RemovalReason, ReserveEvent, ReserveState } from "./reserve-states.ts";

/** One department's answer in the joint review: 谁审核谁负责, so it is signed by name. */
export const reviewOpinions = ["noObjection", "objectionSoft", "objectionHard", "needsVerification", "noRecord"] as const;
export type ReviewOpinion = (typeof reviewOpinions)[number];
export interface ReviewAnswer {
  readonly department: string;
  readonly opinion: ReviewOpinion;
  readonly signatory: string | null;
  readonly validTo: CalendarDate | null;
}

/** What the procedure has produced so far. The shell loads it; a field is what the records say, never an assumption. */
export interface ProcedureRecord {
  /** Hard findings, and unknown ones still to be verified, of the last screening. */
  readonly screening: { readonly hard: number; readonly unknown: number; readonly softWithoutReason: number } | null;
  readonly inspectors: number;
  readonly hasInspectionReport: boolean;
  readonly deliberation: { readonly documentNo: string | null; readonly agreed: boolean } | null;
  readonly requiredDepartments: readonly string[];
  readonly answers: readonly ReviewAnswer[];
  readonly publicity: { readonly from: CalendarDate; readonly to: CalendarDate; readonly workingDays: number } | null;
  /** Objections raised and not yet decided. */
  readonly openObjections: number;
  readonly filingDocument: string | null;
  readonly minimumInspectors: number;
  readonly minimumPublicityDays: number;
}

export interface ReserveCase {
  readonly event: ReserveEvent;
  readonly on: CalendarDate;
  readonly since: CalendarDate;
  readonly today: CalendarDate;
  readonly reason: string | null;
  readonly removal: RemovalReason | null;
  readonly procedure: ProcedureRecord;
  /** Classes in which the person is in the pool on the day by another entry. */
  readonly otherPoolClasses: readonly ReserveClass[];
}

export type ReserveRefusal =
  | "reserve.wrongState"
  | "reserve.beforeState"
  | "date.inFuture"
  | "reserve.reasonMissing"
  | "reserve.screeningMissing"
  | "reserve.screeningHard"
  | "reserve.screeningUnknown"
  | "reserve.screeningSoftReason"
  | "reserve.inspectorsTooFew"
  | "reserve.inspectionReportMissing"
  | "reserve.notAgreed"
  | "reserve.reviewIncomplete"
  | "reserve.reviewObjection"
  | "reserve.reviewExpired"
  | "reserve.publicityMissing"
  | "reserve.publicityTooShort"
  | "reserve.publicityRunning"
  | "reserve.objectionOpen"
  | "reserve.filingMissing"
  | "reserve.removalReasonMissing";

export interface ReserveChange {
  readonly state: ReserveState;
  readonly from: CalendarDate;
  readonly reason: string | null;
  /** Entering the pool in one class closes the person's other entry on the same day. */
  readonly closesOtherEntry: boolean;
}

/**
 * Takes one step of the pipeline. The table says whether the step may follow; the guard says whether the duty was done, so
 * that there is no way into the pool without every duty. A step may not be dated after today or before the state it leaves; on
 * the same day, where one meeting decides both, the earlier state held for no day and its row stays for the record.
 * RSV-1, RSV-3 … RSV-12
 */
export function decideReserve(state: ReserveState, c: ReserveCase): Result<ReserveChange, ReserveRefusal> {
  const row: { readonly from: readonly ReserveState[]; readonly to: ReserveState } = reserveTable[c.event];
  if (!row.from.includes(state)) return refuse("reserve.wrongState", { state, event: c.event });
  if (c.on > c.today) return refuse("date.inFuture", { date: c.on }, "on");
  if (c.on < c.since) return refuse("reserve.beforeState", { on: c.on, since: c.since }, "on");
  const refused = guards[c.event](c);
  if (refused !== null) return { ok: false, refusal: refused };
  return ok({ state: row.to, from: c.on, reason: c.reason, closesOtherEntry: c.event === "enterPool" && c.otherPoolClasses.length > 0 });
}

type Guard = (c: ReserveCase) => Refusal<ReserveRefusal> | null;

const needsReason: Guard = (c) => ((c.reason ?? "").trim() === "" ? refuse("reserve.reasonMissing", { event: c.event }, "reason").refusal : null);

const screeningStands: Guard = ({ procedure: { screening } }) => {
  if (screening === null) return refuse("reserve.screeningMissing").refusal;
  if (screening.hard > 0) return refuse("reserve.screeningHard", { count: screening.hard }).refusal;
  if (screening.unknown > 0) return refuse("reserve.screeningUnknown", { count: screening.unknown }).refusal;
  return screening.softWithoutReason > 0 ? refuse("reserve.screeningSoftReason", { count: screening.softWithoutReason }).refusal : null;
};

const inspectionStands: Guard = ({ procedure: p }) => {
  if (p.inspectors < p.minimumInspectors) return refuse("reserve.inspectorsTooFew", { count: p.inspectors, limit: p.minimumInspectors }, "inspectors").refusal;
  return p.hasInspectionReport ? null : refuse("reserve.inspectionReportMissing").refusal;
};

const agreed: Guard = ({ procedure: { deliberation } }) => (deliberation?.agreed === true ? null : refuse("reserve.notAgreed").refusal);

const reviewStands: Guard = ({ procedure: p, on }) => {
  const open = p.requiredDepartments.filter((d) => !p.answers.some((a) => a.department === d && a.signatory !== null && a.opinion !== "needsVerification"));
  if (open.length > 0) return refuse("reserve.reviewIncomplete", { count: open.length, departments: open.join(",") }).refusal;
  const against = p.answers.find((a) => a.opinion === "objectionHard");
  if (against !== undefined) return refuse("reserve.reviewObjection", { department: against.department }).refusal;
  const expired = p.answers.find((a) => a.validTo !== null && a.validTo < on);
  return expired === undefined ? null : refuse("reserve.reviewExpired", { department: expired.department, until: expired.validTo }).refusal;
};

const publicityAnnounced: Guard = ({ procedure: p }) => {
  if (p.publicity === null) return refuse("reserve.publicityMissing").refusal;
  return p.publicity.workingDays < p.minimumPublicityDays ? refuse("reserve.publicityTooShort", { count: p.publicity.workingDays, limit: p.minimumPublicityDays }).refusal : null;
};

const noOpenObjection: Guard = ({ procedure: p }) => (p.openObjections > 0 ? refuse("reserve.objectionOpen", { count: p.openObjections }).refusal : null);

/** Both printed dates are inclusive, so the period is over on the day after the last. */
const publicityOver: Guard = ({ procedure: p, on }) => {
  if (p.publicity === null) return refuse("reserve.publicityMissing").refusal;
  return on < addDays(p.publicity.to, 1) ? refuse("reserve.publicityRunning", { to: p.publicity.to }, "on").refusal : null;
};

const filed: Guard = ({ procedure: p }) => ((p.filingDocument ?? "").trim() === "" ? refuse("reserve.filingMissing", {}, "filingDocument").refusal : null);

const first =
  (...all: readonly Guard[]): Guard =>
  (c) => {
    for (const guard of all) {
      const refused = guard(c);
      if (refused !== null) return refused;
    }
    return null;
  };

const guards = {
  screen: screeningStands,
  inspect: inspectionStands,
  deliberate: agreed,
  reviewJointly: reviewStands,
  publicise: first(reviewStands, publicityAnnounced),
  endPublicity: first(publicityOver, noOpenObjection),
  file: first(noOpenObjection, filed),
  // Everything again: facts may have changed since each step, and eligibility is checked at entry.
  enterPool: first(screeningStands, inspectionStands, agreed, reviewStands, publicityAnnounced, publicityOver, noOpenObjection, filed),
  suspend: needsReason,
  resume: first(needsReason, screeningStands),
  remove: first(needsReason, (c) => (c.removal === null ? refuse("reserve.removalReasonMissing", {}, "removal").refusal : null)),
  appoint: screeningStands,
  upholdObjection: needsReason,
  sendBackForChecking: needsReason,
  decline: needsReason,
  withdraw: needsReason,
} satisfies Record<ReserveEvent, Guard>;
