import { evidenceParameters, petitionQuarters, petitionsFall, type QuarterCount } from "@yanzhen/domain/evidence";
import { type CalendarDate, calendarDate } from "@yanzhen/domain/kernel";
import { valuesOn } from "@yanzhen/domain/org";

import { parameterRows } from "../../platform/queries/parameters.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { shownUnit, unitScope } from "../org/public.ts";
import { petitionMonths } from "./queries/petition-months.ts";
import { petitionSeries } from "./queries/petition-series.ts";

export interface PetitionUnit {
  readonly unitId: string;
  readonly name: string;
  readonly level: string;
  readonly childCount: number;
  readonly quarters: readonly QuarterCount[];
  readonly falling: boolean | null;
}

export interface PetitionsView {
  readonly unit: { readonly id: string; readonly name: string; readonly level: string } | null;
  readonly months: readonly { readonly month: CalendarDate; readonly petitions: number }[];
  readonly quarters: readonly QuarterCount[];
  readonly falling: boolean | null;
  readonly units: readonly PetitionUnit[];
}

/** Petition volume of a unit by complete month and quarter, with the same quarter a year before, and of each unit below it. EVD-12 */
export async function petitionsView(moment: ReadMoment, unitId: string | undefined): Promise<PetitionsView> {
  const { db, asOf } = moment;
  const scope = await unitScope(db, moment.scope, unitId);
  const { since } = valuesOn(evidenceParameters, await parameterRows(db, scope.tenant), asOf);
  const window = { since: calendarDate(since), on: asOf };
  const { unit, parts } = await shownUnit(db, scope, unitId);
  const months = await petitionMonths(db, { scope, asOf });
  const quarters = petitionQuarters(months, window);
  const cells = Map.groupBy(await petitionSeries(db, { scope, asOf, parts }), (cell) => cell.unitId);
  const units = parts.map((part) => {
    const counted = petitionQuarters(cells.get(part.id) ?? [], window);
    return { unitId: part.id, name: part.name, level: part.level, childCount: part.childCount, quarters: counted, falling: petitionsFall(counted) };
  });
  return { unit, months, quarters, falling: petitionsFall(quarters), units };
}
