import { addMonths, type CalendarDate, firstOfMonth } from "@yanzhen/domain/kernel";

import type { ReadMoment } from "../../platform/read.ts";
import { unitScope, topUnits } from "../org/public.ts";
import { type CoveragePoint, coverageTrend } from "./queries/coverage-trend.ts";

/** Coverage on the first of each of the last months, and on the day itself. */
export async function coverageHistory(moment: ReadMoment, unitId: string | undefined, months: number): Promise<readonly CoveragePoint[]> {
  const { db, asOf } = moment;
  const scope = await unitScope(db, moment.scope, unitId);
  const unitIds = unitId === undefined ? (await topUnits(db, scope)).map((top) => top.unitId) : [unitId];
  return coverageTrend(db, { tenant: scope.tenant, unitIds, days: monthsUpTo(asOf, months) });
}

function monthsUpTo(asOf: CalendarDate, months: number): readonly CalendarDate[] {
  const first = firstOfMonth(asOf);
  const days = Array.from({ length: months }, (_, back) => addMonths(first, back + 1 - months));
  return first === asOf ? days : [...days, asOf];
}
