import type { Evidence } from "./evidence.ts";
import { isCountedRow, isProjectStarted, isUrgentSolved, isVerifiedOn } from "./figures.ts";
import type { FigureWindow } from "./figures.ts";
import { entryOn } from "./entry-on.ts";
import { isOverdue } from "./issue-clock.ts";

/** Lists that show the rows a figure counts: the figure's own key. EVD-19 */
export const figureLists = ["issuesSolved", "projects", "hubs", "activeResidents", "checkIns", "gridProblems", "gridAssistance"] as const;
export type FigureList = (typeof figureLists)[number];

/** Lists of what is to be done. EVD-19 */
export const workLists = ["toVerify", "sentBack", "overdue"] as const;
export type WorkList = (typeof workLists)[number];

export const evidenceLists = [...figureLists, ...workLists] as const;
export type EvidenceList = (typeof evidenceLists)[number];

type Row = Pick<Evidence, "kind" | "occurredOn" | "urgent" | "status" | "closedOn" | "dueOn" | "verification" | "verifiedOn">;

/** Whether an entry stands in a list on the day: what the figure counts, no more and no less. EVD-19 */
export function isInList(row: Row, list: EvidenceList, window: FigureWindow): boolean {
  const then = { ...row, ...entryOn(row, window.on) };
  switch (list) {
    case "issuesSolved":
      return isUrgentSolved(row, window);
    case "projects":
      return isProjectStarted(row, window);
    case "hubs":
      return isCountedRow(row, "partyHub", window);
    case "activeResidents":
      return isCountedRow(row, "activeResident", window);
    case "checkIns":
      return isCountedRow(row, "checkIn", window);
    case "gridProblems":
      return isUrgentSolved({ ...row, urgent: true }, window);
    case "gridAssistance":
      return row.kind === "assistance" && row.occurredOn >= window.since && row.occurredOn <= window.on && isVerifiedOn(row, window.on);
    case "toVerify":
      return row.occurredOn <= window.on && then.verification === "recorded";
    case "sentBack":
      return row.occurredOn <= window.on && then.verification === "sentBack";
    case "overdue":
      return row.kind === "issue" && row.occurredOn <= window.on && then.verification !== "void" && isOverdue(then, window.on);
  }
}
