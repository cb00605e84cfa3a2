import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../diagnostics/rule.ts";
import { monthOf, yearOf } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { intersect } from "../kernel/interval.ts";
import { among, atPath } from "../org/among.ts";
import type { AppointmentFactsRow, PeopleFacts } from "./people-facts.ts";

/** Months between two dates by their months, as cadre forms count them: June to July is 1. */
function monthsApart(a: CalendarDate, b: CalendarDate): number {
  return (yearOf(b) - yearOf(a)) * 12 + monthOf(b) - monthOf(a);
}

/** The posts of a person leave a gap of a month or more between them, or two main posts hold at once. PPL-R4 */
export const resumeContinuity: Rule<PeopleFacts> = {
  id: "PPL-R4",
  owner: "people",
  severity: "warning",
  clause: "干部任免审批表填写要求：简历按月衔接，不得间断；一人同一时期只有一项主要职务",
  check: (facts, ids) => {
    const posts = Map.groupBy(facts.appointments, (a) => a.personId);
    return among(facts.persons, ids).flatMap((p) => {
      const own = (posts.get(p.id) ?? []).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
      const base = { ruleId: "PPL-R4", owner: "people", subject: { type: "person", id: p.id }, severity: "warning", ...atPath(p.path) } as const;
      return [
        ...gaps(own).map((gap): Diagnostic => ({ ...base, messageKey: "finding.PPL-R4.gap", facts: gap })),
        ...overlapsOf(own.filter((a) => a.kind === "main")).map(({ earlier, later, from, to }): Diagnostic => ({
          ...base,
          messageKey: "finding.PPL-R4.overlap",
          facts: { from, to },
          related: [earlier, later].map((a) => ({ type: "appointment", id: a.id })),
          ...(later.from > earlier.from
            ? {
                fixes: [
                  { command: "people.endAppointment", labelKey: "label.fix.people.endEarlier", input: { appointmentId: earlier.id, version: earlier.version, on: later.from } },
                ],
              }
            : {}),
        })),
      ];
    });
  },
  affected: (facts, changed) => facts.appointments.filter((a) => changed.has(a.id)).map((a) => a.personId),
};

/** Gaps after everything held so far, so that a long post beside a short one hides no gap and makes none. */
function gaps(sorted: readonly AppointmentFactsRow[]): readonly { from: CalendarDate; to: CalendarDate; months: number }[] {
  const found: { from: CalendarDate; to: CalendarDate; months: number }[] = [];
  let end: CalendarDate | null = sorted[0]?.to ?? null;
  for (const post of sorted.slice(1)) {
    if (end === null) return found;
    const apart = monthsApart(end, post.from);
    if (post.from > end && apart > 1) found.push({ from: end, to: post.from, months: apart - 1 });
    if (post.to === null) return found;
    if (post.to > end) end = post.to;
  }
  return found;
}

function overlapsOf(main: readonly AppointmentFactsRow[]): readonly { earlier: AppointmentFactsRow; later: AppointmentFactsRow; from: CalendarDate; to: CalendarDate | null }[] {
  return main.flatMap((earlier, i) =>
    main.slice(i + 1).flatMap((later) => {
      const shared = intersect(earlier, later);
      return shared === null ? [] : [{ earlier, later, from: shared.from, to: shared.to }];
    }),
  );
}
