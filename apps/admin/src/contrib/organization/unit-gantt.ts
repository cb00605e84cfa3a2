import { addMonths, type CalendarDate } from "@yanzhen/domain/kernel";
import { postingRoles } from "@yanzhen/domain/posting";
import type { GanttRow } from "@yanzhen/ui/charts";
import type { UnitPostings } from "./unit-data.ts";

/** A row a person (and compound, where there are several), its postings as bars coloured by role. */
export function ganttRows(postings: UnitPostings, oneCompound: boolean, nameOf: (person: string | null) => string, roleOf: (role: string) => string): readonly GanttRow[] {
  const rows = Map.groupBy(postings, (posting) => `${posting.compoundId} ${posting.personId}`);
  return [...rows.values()].flatMap((held) => {
    const [first] = held;
    if (first === undefined) return [];
    const name = nameOf(first.person);
    return [
      {
        id: `${first.compoundId} ${first.personId}`,
        label: oneCompound ? name : `${first.compound ?? ""} ${name}`,
        bars: held.map((posting) => ({ id: posting.id, label: roleOf(posting.role), from: posting.from, to: posting.to, kind: postingRoles.indexOf(posting.role) })),
      },
    ];
  });
}

/** From the first posting to half a year beyond the day looked at, or to the last planned end. */
export function ganttSpan(postings: UnitPostings, on: string): { readonly from: string; readonly to: string } {
  const later = (a: string, b: string): string => (a > b ? a : b);
  const first = postings.reduce<string>((earliest, { from }) => (from < earliest ? from : earliest), on);
  const last = postings.reduce<string>((latest, { from, to }) => later(latest, to ?? from), addMonths(on as CalendarDate, 6));
  return { from: `${first.slice(0, 7)}-01`, to: last };
}
