import type { CalendarDate } from "../kernel/calendar-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import { kindDefinitions, mayFollow } from "./evidence-kinds.ts";
import type { EvidenceKind } from "./evidence-kinds.ts";
import type { Evidence, Verification } from "./evidence.ts";

export type VerificationEvent = "verify" | "sendBack" | "submit" | "unverify" | "seal" | "void";

/** Where each event may start and where it leads. A sealed entry is corrected by a new entry, never changed. EVD-4 */
export const verificationTable = {
  verify: { from: ["recorded"], to: "verified" },
  sendBack: { from: ["recorded", "verified"], to: "sentBack" },
  submit: { from: ["sentBack"], to: "recorded" },
  unverify: { from: ["verified"], to: "recorded" },
  seal: { from: ["verified"], to: "sealed" },
  void: { from: ["recorded", "sentBack", "verified"], to: "void" },
} as const satisfies Record<VerificationEvent, { readonly from: readonly Verification[]; readonly to: Verification }>;

export interface VerificationCase {
  readonly event: VerificationEvent;
  readonly on: CalendarDate;
  /** The account that acts, and the one that recorded the entry; an imported entry has no recorder. */
  readonly by: string;
  readonly recordedBy: string | null;
  /** The resident's own reply is on record, which is a witness of its own. */
  readonly residentReplied: boolean;
  readonly reason: string | null;
}

export type VerificationRefusal =
  | "evidence.sealed"
  | "evidence.voided"
  | "evidence.wrongVerification"
  | "evidence.ownEntry"
  | "evidence.notVerifiable"
  | "evidence.voidReasonMissing"
  | "evidence.sendBackReasonMissing"
  | "evidence.verifiedBeforeEvent";

export interface VerificationChange {
  readonly verification: Verification;
  readonly verifiedOn: CalendarDate | null;
  readonly sentBackReason: string | null;
  readonly voidReason: string | null;
}

/**
 * Verifies, sends back to the recorder, submits again, takes back, seals or voids. Nobody verifies what they recorded themselves, unless the resident's reply is on
 * record; only a fact that stands (a closed issue, a project under way) can be verified; sending back and void need a reason. EVD-4
 */
export function decideVerification(
  entry: Pick<Evidence, "kind" | "status" | "occurredOn" | "verification" | "verifiedOn">,
  c: VerificationCase,
): Result<VerificationChange, VerificationRefusal> {
  const row: { readonly from: readonly Verification[]; readonly to: Verification } = verificationTable[c.event];
  if (entry.verification === "sealed") return refuse("evidence.sealed");
  if (entry.verification === "void") return refuse("evidence.voided");
  if (!row.from.includes(entry.verification)) return refuse("evidence.wrongVerification", { verification: entry.verification });
  if (c.event === "verify") {
    const states: readonly string[] = kindDefinitions[entry.kind].verifiable;
    if (!states.includes(entry.status)) return refuse("evidence.notVerifiable", { kind: entry.kind, status: entry.status });
    if (c.by === c.recordedBy && !c.residentReplied) return refuse("evidence.ownEntry");
    if (c.on < entry.occurredOn) return refuse("evidence.verifiedBeforeEvent", { on: entry.occurredOn });
  }
  const reason = (c.reason ?? "").trim();
  if (c.event === "void" && reason === "") return refuse("evidence.voidReasonMissing", {}, "reason");
  if (c.event === "sendBack" && reason === "") return refuse("evidence.sendBackReasonMissing", {}, "reason");
  return ok({
    verification: row.to,
    verifiedOn: c.event === "verify" ? c.on : row.to === "recorded" || row.to === "sentBack" ? null : entry.verifiedOn,
    sentBackReason: c.event === "sendBack" ? reason : null,
    voidReason: c.event === "void" ? reason : null,
  });
}

/**
 * Moves an entry to another state of its kind. A verified entry is taken back first, so that a verified fact cannot change
 * under its verification. EVD-1
 */
export function decideStatus(
  entry: { readonly kind: EvidenceKind; readonly status: string; readonly verification: Verification },
  to: string,
): Result<{ readonly status: string }, "evidence.sealed" | "evidence.voided" | "evidence.verifiedAlready" | "evidence.wrongStatus"> {
  if (entry.verification === "sealed") return refuse("evidence.sealed");
  if (entry.verification === "void") return refuse("evidence.voided");
  // A project that was verified as started goes on to its end; that is no change of what was verified.
  if (entry.verification === "verified" && entry.kind !== "project") return refuse("evidence.verifiedAlready");
  if (!mayFollow(entry.kind, entry.status, to)) return refuse("evidence.wrongStatus", { kind: entry.kind, from: entry.status, to }, "status");
  return ok({ status: to });
}
