import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { Ratio } from "../kernel/rational.ts";
import type { UnitId } from "../org/unit.ts";
import type { PostingRole, SiteState } from "./posting.ts";

export interface CoverageCompound extends DateInterval {
  readonly id: UnitId;
}
export interface CoveragePosting extends DateInterval {
  readonly compoundId: UnitId;
  readonly role: PostingRole;
}
export interface CoverageSiteDay {
  readonly compoundId: UnitId;
  readonly on: CalendarDate;
  readonly state: SiteState;
}

/** The three bases on one day. Each is a count over the compounds (小区 and 片区) in being; a percentage is for printing only. */
export interface Coverage {
  readonly on: CalendarDate;
  /** A posting of any role in force. */
  readonly covered: Ratio;
  /** A lead posting in force. */
  readonly lead: Ratio;
  readonly uncovered: readonly UnitId[];
  readonly withoutLead: readonly UnitId[];
}

/**
 * Coverage on a day (DEFINITIONS §3): the denominator is the compounds in being on the day; leave and cover do not matter.
 * Postings of compounds not given are not counted, so any unit's coverage is the coverage of its compounds. PST-11
 */
export function coverageOn(compounds: readonly CoverageCompound[], postings: readonly CoveragePosting[], on: CalendarDate): Coverage {
  const inBeing = compoundsInBeing(compounds, on);
  const inForce = postings.filter((p) => contains(p, on));
  const any = new Set(inForce.map((p) => p.compoundId));
  const led = new Set(inForce.filter((p) => p.role === "lead").map((p) => p.compoundId));
  const uncovered = inBeing.filter((id) => !any.has(id));
  const withoutLead = inBeing.filter((id) => !led.has(id));
  return {
    on,
    covered: { numerator: inBeing.length - uncovered.length, denominator: inBeing.length },
    lead: { numerator: inBeing.length - withoutLead.length, denominator: inBeing.length },
    uncovered,
    withoutLead,
  };
}

export interface Presence {
  readonly from: CalendarDate;
  readonly on: CalendarDate;
  /** Someone on site at least once from `from` to `on`, both included. */
  readonly present: Ratio;
  readonly absent: readonly UnitId[];
}

/**
 * The third basis: on site at least once in the window, which is the first of the N working days ending on `on` (kernel
 * `windowOfWorkingDays`) to `on`. PST-12
 */
export function presenceOn(
  compounds: readonly CoverageCompound[],
  siteDays: readonly CoverageSiteDay[],
  window: { readonly from: CalendarDate; readonly on: CalendarDate },
): Presence {
  const inBeing = compoundsInBeing(compounds, window.on);
  const seen = new Set(siteDays.filter((d) => d.state === "onSite" && d.on >= window.from && d.on <= window.on).map((d) => d.compoundId));
  const absent = inBeing.filter((id) => !seen.has(id));
  return { ...window, present: { numerator: inBeing.length - absent.length, denominator: inBeing.length }, absent };
}

/** The compounds that exist on the day: the denominator of coverage (DEFINITIONS §3). PST-11 */
export function compoundsInBeing(compounds: readonly CoverageCompound[], on: CalendarDate): readonly UnitId[] {
  return compounds.filter((c) => contains(c, on)).map((c) => c.id);
}
