import type { CalendarDate } from "@yanzhen/domain/kernel";
import { readinessLevels, type ReadinessLevel, type ReviewOpinion } from "@yanzhen/domain/reserve";
import type { AdvanceInput, EntryData } from "./reserve-data.ts";

export interface AnswerDraft {
  readonly opinion: ReviewOpinion;
  readonly signatory: string;
  readonly validTo: string;
}

/** Texts of every form of an entry; each form shows its own. */
export interface ActDraft {
  readonly on: string;
  readonly reason: string;
  readonly level: ReadinessLevel;
  readonly basis: string;
  readonly removal: string;
  readonly inspectors: string;
  readonly report: string;
  readonly agreed: boolean;
  readonly documentNo: string;
  readonly answers: Readonly<Record<string, AnswerDraft>>;
  readonly until: string;
  readonly received: string;
  readonly open: string;
  readonly filingDocument: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly note: string;
  readonly target: Named | null;
  readonly mentor: Named | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export const NO_ANSWER: AnswerDraft = { opinion: "noObjection", signatory: "", validTo: "" };

export function draftOf(entry: EntryData, today: string, asked: { readonly level: string | null; readonly removal: string | null }): ActDraft {
  const held = entry.file?.readiness.at(-1)?.level;
  return {
    on: today,
    reason: "",
    level: readinessLevels.find((level) => level === (asked.level ?? held)) ?? "middle",
    basis: "",
    removal: asked.removal ?? "",
    inspectors: "",
    report: "",
    agreed: false,
    documentNo: "",
    answers: {},
    until: "",
    received: "0",
    open: "0",
    filingDocument: entry.filingDocument ?? "",
    reasons: {},
    note: entry.note ?? "",
    target: entry.targetUnitId === null ? null : { id: entry.targetUnitId, name: entry.targetUnit ?? "" },
    mentor: entry.mentorId === null ? null : { id: entry.mentorId, name: entry.mentor ?? "" },
  };
}

/** What stands in an entry that a form would write over; the level with its basis as they were last set. */
export function standingOf(entry: EntryData, today: string): ActDraft {
  const held = entry.file?.readiness.at(-1);
  return { ...draftOf(entry, today, { level: null, removal: null }), basis: held?.basis ?? "" };
}

export function dirtyDraft(before: ActDraft, now: ActDraft): boolean {
  return JSON.stringify(before) !== JSON.stringify(now);
}

const EVENTS = [
  "screen",
  "inspect",
  "deliberate",
  "reviewJointly",
  "publicise",
  "endPublicity",
  "file",
  "enterPool",
  "upholdObjection",
  "sendBackForChecking",
  "decline",
  "withdraw",
] as const;
export type AdvanceEvent = (typeof EVENTS)[number];

export function isAdvance(act: string): act is AdvanceEvent {
  return EVENTS.some((event) => event === act);
}

const told = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The draft as the command takes it; what is missing is refused by the domain, not here. */
export function advanceOf(
  act: string,
  base: { readonly entryId: string; readonly version: number; readonly on: CalendarDate },
  draft: ActDraft,
  departments: readonly string[],
): AdvanceInput {
  const reason = told(draft.reason);
  switch (act) {
    case "screen":
      return { ...base, event: "screen", reason, reasons: Object.fromEntries(Object.entries(draft.reasons).filter(([, text]) => text.trim() !== "")) };
    case "inspect":
      return { ...base, event: "inspect", reason, inspectors: names(draft.inspectors), report: draft.report };
    case "deliberate":
      return { ...base, event: "deliberate", reason, agreed: draft.agreed, documentNo: told(draft.documentNo) };
    case "reviewJointly":
      return { ...base, event: "reviewJointly", reason, answers: departments.map((department) => answerOf(department, draft.answers[department] ?? NO_ANSWER)) };
    case "publicise":
      return { ...base, event: "publicise", reason, until: draft.until };
    case "endPublicity":
      return { ...base, event: "endPublicity", reason, received: Number(draft.received), open: Number(draft.open) };
    case "file":
      return { ...base, event: "file", reason, filingDocument: draft.filingDocument };
    case "enterPool":
      return { ...base, event: "enterPool", reason };
    default:
      return { ...base, event: act as "withdraw", reason: draft.reason };
  }
}

/** Names as people type them: 、 , ， ; or a space between. */
function names(text: string): string[] {
  return text
    .split(/[、,，;；\s]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

const answerOf = (department: string, answer: AnswerDraft) => ({ department, opinion: answer.opinion, signatory: told(answer.signatory), validTo: told(answer.validTo) });
