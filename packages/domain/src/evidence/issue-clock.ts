import type { CalendarDate } from "../kernel/calendar-date.ts";
import { dueDate } from "../kernel/due-date.ts";
import type { DueClock } from "../kernel/due-date.ts";
import type { Result } from "../kernel/result.ts";
import type { WorkCalendar } from "../kernel/work-calendar.ts";
import { shippedValues } from "../org/parameter.ts";
import { evidenceParameters } from "./evidence-parameters.ts";
import type { IssueChannel, IssueClass } from "./issue-classes.ts";

export type ClockDays = Readonly<Record<"hotlineAdviceDays" | "hotlineDays" | "platformDays" | "petitionDays" | "visitDays", number>>;

/**
 * How long an issue may take. 12345 in Anhui: advice 3 working days, all else 10; 大共治 in working days; a petition 60
 * calendar days (信访工作条例 art. 34); what came up on the spot in calendar days. EVD-6
 */
export function clockOf(issue: { readonly channel: IssueChannel; readonly class: IssueClass }, days: ClockDays = shippedValues(evidenceParameters)): DueClock {
  switch (issue.channel) {
    case "hotline":
      return { unit: "working", days: issue.class === "policyAdvice" ? days.hotlineAdviceDays : days.hotlineDays };
    case "platform":
      return { unit: "working", days: days.platformDays };
    case "petition":
      return { unit: "calendar", days: days.petitionDays };
    case "lobby":
    case "doorVisit":
    case "callIn":
    case "other":
      return { unit: "calendar", days: days.visitDays };
  }
}

/** The last day in time, and whether it rests on a provisional holiday year. Refuses `calendar.beyond`. EVD-6 */
export function issueDueOn(
  calendar: WorkCalendar,
  issue: { readonly channel: IssueChannel; readonly class: IssueClass; readonly occurredOn: CalendarDate },
  days: ClockDays = shippedValues(evidenceParameters),
): Result<{ date: CalendarDate; provisional: boolean }, "calendar.beyond"> {
  return dueDate(calendar, issue.occurredOn, clockOf(issue, days));
}

/** Open past its last day on `today`; a closed issue is late when it was closed after it. EVD-7 */
export function isOverdue(issue: { readonly status: string; readonly dueOn: CalendarDate | null }, today: CalendarDate): boolean {
  const open = issue.status === "received" || issue.status === "handling" || issue.status === "returned";
  return open && issue.dueOn !== null && today > issue.dueOn;
}

/** Closed on the last day still counts; null while the issue is open or has no deadline. EVD-7 */
export function closedInTime(issue: { readonly closedOn: CalendarDate | null; readonly dueOn: CalendarDate | null }): boolean | null {
  return issue.closedOn === null || issue.dueOn === null ? null : issue.closedOn <= issue.dueOn;
}
