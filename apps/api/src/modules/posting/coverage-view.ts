import type { CalendarDate, Ratio, Refusal } from "@yanzhen/domain/kernel";
import { printRatio } from "@yanzhen/domain/reporting";

import type { ReadMoment } from "../../platform/read.ts";
import { shownUnit } from "../org/public.ts";
import type { CompoundCoverage } from "./queries/compound-coverage.ts";
import { scopedCoverage } from "./scoped-coverage.ts";

export interface CoverageView {
  readonly asOf: CalendarDate;
  readonly presentFrom: CalendarDate | null;
  /** A posting of any role; printed truncated to one decimal, as the district does. */
  readonly covered: Ratio;
  readonly printed: string;
  readonly lead: Ratio;
  readonly present: Ratio | null;
  /** Why `present` is null on this day; everything else is counted all the same. */
  readonly presentUnknown: Refusal | null;
  readonly parts: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly level: string;
    readonly compounds: number;
    readonly covered: number;
    readonly lead: number;
    readonly present: number | null;
  }[];
  readonly uncovered: readonly Pick<CompoundCoverage, "unitId" | "name" | "parentId" | "parentName" | "uncoveredSince">[];
}

/** Coverage of a unit on a day on its three bases, by the units below it, with every uncovered compound named (DEFINITIONS §3). */
export async function coverageView(moment: ReadMoment, unitId: string | undefined): Promise<CoverageView> {
  const { db, asOf } = moment;
  const { scope, presence, compounds } = await scopedCoverage(moment, unitId);
  const { parts } = await shownUnit(db, scope, unitId);
  const count = (rows: readonly CompoundCoverage[], basis: "covered" | "lead" | "present"): number => rows.filter((row) => row[basis]).length;
  const of = (basis: "covered" | "lead" | "present"): Ratio => ({ numerator: count(compounds, basis), denominator: compounds.length });
  return {
    asOf,
    presentFrom: presence.from,
    covered: of("covered"),
    printed: printRatio("coverage", of("covered")),
    lead: of("lead"),
    present: presence.unknown === null ? of("present") : null,
    presentUnknown: presence.unknown,
    parts: parts.map((part) => {
      const below = compounds.filter((compound) => compound.path.startsWith(part.path));
      return {
        unitId: part.id,
        name: part.name,
        level: part.level,
        compounds: below.length,
        covered: count(below, "covered"),
        lead: count(below, "lead"),
        present: presence.unknown === null ? count(below, "present") : null,
      };
    }),
    uncovered: compounds
      .filter((compound) => !compound.covered)
      .map(({ unitId: id, name, parentId, parentName, uncoveredSince }) => ({ unitId: id, name, parentId, parentName, uncoveredSince })),
  };
}
