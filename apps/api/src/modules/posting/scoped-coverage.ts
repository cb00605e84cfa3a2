import type { CalendarDate } from "@yanzhen/domain/kernel";
import { windowOfWorkingDays } from "@yanzhen/domain/kernel";
import { valuesOn } from "@yanzhen/domain/org";
import { postingParameters } from "@yanzhen/domain/posting";

import type { Scope } from "../../platform/db/scope.ts";
import { parameterRows, workCalendar } from "../../platform/queries/parameters.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { unitScope } from "../org/public.ts";
import { type CompoundCoverage, compoundCoverage } from "./queries/compound-coverage.ts";

export interface ScopedCoverage {
  readonly scope: Scope;
  readonly presentFrom: CalendarDate;
  readonly compounds: readonly CompoundCoverage[];
}

/** The compounds of the scope, or of one unit of it, with their coverage on the day: what figures, map and list are made of. */
export async function scopedCoverage(moment: ReadMoment, unitId: string | undefined): Promise<ScopedCoverage> {
  const { db, asOf } = moment;
  const scope = await unitScope(db, moment.scope, unitId);
  const values = valuesOn(postingParameters, await parameterRows(db, scope.tenant), asOf);
  const window = windowOfWorkingDays(await workCalendar(db, scope.tenant), asOf, values.presentWindow);
  if (!window.ok) throw new RefusedError(window.refusal);
  const presentFrom = window.value.from;
  return { scope, presentFrom, compounds: await compoundCoverage(db, { scope, asOf, presentFrom }) };
}
