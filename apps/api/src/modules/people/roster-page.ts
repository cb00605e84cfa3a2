import type { CalendarDate } from "@yanzhen/domain/kernel";
import { valuesOn } from "@yanzhen/domain/org";
import { reportingParameters } from "@yanzhen/domain/reporting";
import { z } from "zod";

import type { ReadHandle } from "../../platform/db/reading.ts";
import type { Scope } from "../../platform/db/scope.ts";
import { parameterRows } from "../../platform/queries/parameters.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { pageFields } from "../../platform/page.ts";
import { narrowScope } from "../org/public.ts";
import { newSecretaries } from "../reserve/public.ts";
import { roster, type RosterLine } from "./queries/roster.ts";
import { rosterSorts } from "./queries/roster-question.ts";

export const rosterInput = z.strictObject({
  unitId: z.uuid().optional(),
  filters: z
    .strictObject({
      text: z.string().max(60).optional(),
      sex: z.string().max(1).optional(),
      politicalStatus: z.array(z.string().max(4)).max(20).optional(),
      educationLevels: z.array(z.string().max(4)).max(30).optional(),
      ageFrom: z.int().min(0).max(120).optional(),
      ageTo: z.int().min(0).max(120).optional(),
      roles: z.array(z.string().max(40)).max(10).optional(),
      posted: z.boolean().optional(),
      reserveClass: z.enum(["secretary", "member"]).optional(),
      /** Posted members who became secretary by the day, as the overview counts them. */
      becameSecretary: z.literal(true).optional(),
    })
    .default({}),
  sort: z.enum(rosterSorts).default("name"),
  descending: z.boolean().default(false),
  ...pageFields,
});
export type RosterInput = z.output<typeof rosterInput>;

/** A window of the roster of the scope, or of one unit of it; a unit outside the scope has nobody. */
export async function rosterPage({ db, scope, asOf }: ReadMoment, input: RosterInput): Promise<{ readonly rows: readonly RosterLine[]; readonly total: number }> {
  const narrowed = await narrowScope(db, scope, input.unitId);
  if (narrowed === null) return { rows: [], total: 0 };
  const { becameSecretary, ...filters } = input.filters;
  const ids = becameSecretary === undefined ? undefined : await newSecretaryIds(db, narrowed, asOf);
  return roster(db, { scope: narrowed, asOf, filters: { ...filters, ids }, sort: { by: input.sort, descending: input.descending }, offset: input.offset, limit: input.limit });
}

async function newSecretaryIds(db: ReadHandle, scope: Scope, asOf: CalendarDate): Promise<readonly string[]> {
  const { programmeStart } = valuesOn(reportingParameters, await parameterRows(db, scope.tenant), asOf);
  return (await newSecretaries(db, { scope, since: programmeStart, asOf })).map(({ personId }) => personId);
}
