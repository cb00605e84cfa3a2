import { calendarDate, type CalendarDate, type Ratio, type Refusal } from "@yanzhen/domain/kernel";
import { petitionsFall, petitionQuarters as quartersOf, type QuarterCount, evidenceParameters } from "@yanzhen/domain/evidence";
import { valuesOn } from "@yanzhen/domain/org";
import { type MetricKey, metrics, printRatio, reportingParameters } from "@yanzhen/domain/reporting";

import type { ReadMoment } from "../../platform/read.ts";
import { parameterRows } from "../../platform/queries/parameters.ts";
import { issuesByMonth, type IssueMonth, ledgerFigures, petitionMonths } from "../evidence/public.ts";
import { shownUnit, type UnitRow, unitScope } from "../org/public.ts";
import { type CompoundCoverage, compoundCoverage, presenceWindow } from "../posting/public.ts";
import { type NewSecretary, newSecretaries, type ReserveCount, reserveCounts } from "../reserve/public.ts";
import { gridFigures, type GridFigures } from "./queries/grid-figures.ts";
import { projectOutcomes, type ProjectOutcome } from "./queries/project-outcomes.ts";

/** One figure: a count, or a ratio with what it prints by its metric's rounding. */
export interface Figure {
  readonly key: MetricKey;
  readonly value: number | null;
  readonly ratio: Ratio | null;
  readonly printed: string;
  /** Why it cannot be told on this day; it prints `–`. Null for every figure that is counted. */
  readonly unknown: Refusal | null;
  readonly rounding: "halfUp" | "truncate" | null;
}

export interface UnitCoverage {
  readonly unitId: string;
  readonly name: string;
  readonly level: string;
  readonly compounds: number;
  readonly covered: number;
  readonly lead: number;
  readonly present: number | null;
}

export interface Overview {
  readonly asOf: CalendarDate;
  readonly since: CalendarDate;
  /** Null where the working days before the day are not known. */
  readonly presentFrom: CalendarDate | null;
  /** The unit shown; null when the scope has several tops. */
  readonly unit: { readonly id: string; readonly name: string; readonly level: string } | null;
  readonly figures: readonly Figure[];
  readonly coverageByUnit: readonly UnitCoverage[];
  readonly funnel: readonly ReserveCount[];
  readonly issuesByMonth: readonly IssueMonth[];
  readonly petitions: { readonly quarters: readonly QuarterCount[]; readonly falling: boolean | null };
  readonly grids: readonly GridFigures[];
  readonly outcomes: readonly ProjectOutcome[];
  readonly newSecretaries: readonly NewSecretary[];
}

/** Every figure of PRODUCT §4 for a unit on a day, each counted from rows by the query its own list uses. */
export async function overview(moment: ReadMoment, unitId: string | undefined): Promise<Overview> {
  const { db, asOf } = moment;
  const scope = await unitScope(db, moment.scope, unitId);
  const rows = await parameterRows(db, scope.tenant);
  const since = calendarDate(valuesOn(evidenceParameters, rows, asOf).since);
  const programmeStart = valuesOn(reportingParameters, rows, asOf).programmeStart;
  const presence = await presenceWindow(db, scope.tenant, asOf);
  const question = { scope, since, asOf };
  const compounds = await compoundCoverage(db, { scope, asOf, presentFrom: presence.from });
  const ledger = await ledgerFigures(db, question);
  const funnel = await reserveCounts(db, { scope, asOf });
  const secretaries = await newSecretaries(db, { scope, since: programmeStart, asOf });
  const quarters = quartersOf(await petitionMonths(db, { scope, asOf }), { since, on: asOf });
  const { unit, parts } = await shownUnit(db, scope, unitId);
  const inReserve = (kind: "secretary" | "member"): number =>
    funnel.filter((count) => count.class === kind && (count.state === "inPool" || count.state === "suspended")).reduce((sum, count) => sum + count.count, 0);
  const covered = compounds.filter((compound) => compound.covered).length;
  const of = (numerator: number): Ratio => ({ numerator, denominator: compounds.length });
  const figures = [
    count("compounds", compounds.length),
    count("covered", covered),
    count("uncovered", compounds.length - covered),
    ratio("coverage", of(covered)),
    ratio("ledCoverage", of(compounds.filter((compound) => compound.lead).length)),
    presence.unknown === null ? ratio("presentCoverage", of(compounds.filter((compound) => compound.present === true).length)) : untold("presentCoverage", presence.unknown),
    count("projects", ledger.projects),
    ratio("projectsPerCovered", { numerator: ledger.projects, denominator: covered }),
    count("issuesSolved", ledger.issuesSolved),
    count("noCaseUnits", ledger.noCaseUnits),
    count("noPetitionCompounds", ledger.noPetitionCompounds),
    count("hubs", ledger.hubs),
    count("activeResidents", ledger.activeResidents),
    count("checkIns", ledger.checkIns),
    count("reserveSecretary", inReserve("secretary")),
    count("reserveMember", inReserve("member")),
    count("becameSecretary", secretaries.length),
  ];
  return {
    asOf,
    since,
    presentFrom: presence.from,
    unit,
    figures,
    coverageByUnit: parts.map((part) => coverageOfPart(part, compounds)),
    funnel,
    issuesByMonth: await issuesByMonth(db, question),
    petitions: { quarters, falling: petitionsFall(quarters) },
    grids: await gridFigures(db, question),
    outcomes: await projectOutcomes(db, question),
    newSecretaries: secretaries,
  };
}

function coverageOfPart(part: UnitRow, compounds: readonly CompoundCoverage[]): UnitCoverage {
  const below = compounds.filter((compound) => compound.path.startsWith(part.path));
  const with_ = (basis: "covered" | "lead" | "present"): number => below.filter((compound) => compound[basis]).length;
  const present = below.some((compound) => compound.present === null) ? null : with_("present");
  return { unitId: part.id, name: part.name, level: part.level, compounds: below.length, covered: with_("covered"), lead: with_("lead"), present };
}

function count(key: MetricKey, value: number): Figure {
  return { key, value, ratio: null, printed: String(value), unknown: null, rounding: null };
}

function ratio(key: MetricKey, of: Ratio): Figure {
  const as = metrics[key].print;
  return { key, value: null, ratio: of, printed: printRatio(key, of, as), unknown: null, rounding: as?.rounding ?? null };
}

function untold(key: MetricKey, unknown: Refusal): Figure {
  return { key, value: null, ratio: null, printed: "–", unknown, rounding: null };
}
