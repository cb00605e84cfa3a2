import { addMonths, type CalendarDate, firstOfMonth } from "@yanzhen/domain/kernel";

import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { narrowScope, topUnits } from "../org/public.ts";
import { type CoveragePoint, coverageTrend } from "./queries/coverage-trend.ts";

/** Coverage on the first of each of the last months, and on the day itself. */
export async function coverageHistory(moment: ReadMoment, unitId: string | undefined, months: number): Promise<readonly CoveragePoint[]> {
  const { db, asOf } = moment;
  const scope = unitId === undefined ? moment.scope : await narrowScope(db, moment.scope, unitId);
  if (scope === null) throw new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  const unitIds = unitId === undefined ? (await topUnits(db, scope)).map((top) => top.unitId) : [unitId];
  return coverageTrend(db, { tenant: scope.tenant, unitIds, days: monthsUpTo(asOf, months) });
}

function monthsUpTo(asOf: CalendarDate, months: number): readonly CalendarDate[] {
  const first = firstOfMonth(asOf);
  const days = Array.from({ length: months }, (_, back) => addMonths(first, back + 1 - months));
  return first === asOf ? days : [...days, asOf];
}
