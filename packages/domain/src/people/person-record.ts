import type { CalendarDate } from "../kernel/calendar-date.ts";
import { earliestDay, latestDay } from "../kernel/partial-date.ts";
import type { PartialDate } from "../kernel/partial-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import type { AnnualGrade, Education } from "./person.ts";
import type { Sanction } from "./sanction.ts";

/** 学历学位, 培训, 年度考核, 处分: what a file holds row by row beside the core facts. */
export const recordKinds = ["education", "training", "grade", "sanction"] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface Training {
  readonly title: string;
  readonly hours: number;
  readonly heldOn: CalendarDate;
}

/** One row of a person's file, as a form or a command gives it; `of` says which list it belongs to. */
export type PersonRecordRow =
  | ({ readonly of: "education" } & Omit<Education, "personId">)
  | ({ readonly of: "training" } & Training)
  | ({ readonly of: "grade" } & Omit<AnnualGrade, "personId">)
  | ({ readonly of: "sanction" } & Omit<Sanction, "personId">);

/** What the shell has looked up about the file the row belongs to. */
export interface FileAround {
  readonly birth: PartialDate | null;
  /** Years that have a grade already, the row in question left out. */
  readonly gradedYears: readonly number[];
  readonly today: CalendarDate;
}

export type RecordRefusal =
  | "education.graduatedInFuture"
  | "education.enteredAfterGraduation"
  | "education.beforeBirth"
  | "grade.yearAhead"
  | "grade.yearTaken"
  | "sanction.restoredWithoutProbation"
  | "sanction.restoredBeforeApproval"
  | "date.inFuture";

/**
 * Whether a row may stand in the file; every reason at once, the first leading. Studies under way have no day of graduation yet; a
 * year has one grade; only 留党察看 ends by restoration. PPL-20
 */
export function judgeRecord(row: PersonRecordRow, around: FileAround): Result<PersonRecordRow, RecordRefusal> {
  const [first, ...related] = faultsOf(row, around);
  if (first === undefined) return ok(row);
  return { ok: false, refusal: related.length === 0 ? first : { ...first, related } };
}

function faultsOf(row: PersonRecordRow, { birth, gradedYears, today }: FileAround): readonly Refusal<RecordRefusal>[] {
  const faults: Refusal<RecordRefusal>[] = [];
  const say = (r: { readonly refusal: Refusal<RecordRefusal> }): number => faults.push(r.refusal);
  switch (row.of) {
    case "education": {
      const { entered, graduated } = row;
      if (graduated !== null && earliestDay(graduated) > today) say(refuse("education.graduatedInFuture", { graduated }, "graduated"));
      if (entered !== null && graduated !== null && earliestDay(entered) > latestDay(graduated)) {
        say(refuse("education.enteredAfterGraduation", { entered, graduated }, "entered"));
      }
      const [date, field] = entered === null ? [graduated, "graduated"] : [entered, "entered"];
      if (birth !== null && date !== null && latestDay(date) < earliestDay(birth)) say(refuse("education.beforeBirth", { date, birth }, field));
      return faults;
    }
    case "training":
      if (row.heldOn > today) say(refuse("date.inFuture", { date: row.heldOn }, "heldOn"));
      return faults;
    case "grade":
      if (row.year > Number(today.slice(0, 4))) say(refuse("grade.yearAhead", { year: row.year }, "year"));
      if (gradedYears.includes(row.year)) say(refuse("grade.yearTaken", { year: row.year }, "year"));
      return faults;
    case "sanction": {
      const { restoredOn, approvedOn } = row;
      if (approvedOn > today) say(refuse("date.inFuture", { date: approvedOn }, "approvedOn"));
      if (restoredOn !== null && row.kind !== "partyProbation") say(refuse("sanction.restoredWithoutProbation", {}, "restoredOn"));
      if (restoredOn !== null && restoredOn <= approvedOn) say(refuse("sanction.restoredBeforeApproval", { approved: approvedOn }, "restoredOn"));
      return faults;
    }
  }
}
