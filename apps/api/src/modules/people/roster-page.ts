import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { narrowScope } from "../org/public.ts";
import { roster, type RosterLine, rosterSorts } from "./queries/roster.ts";

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
    })
    .default({}),
  sort: z.enum(rosterSorts).default("name"),
  descending: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
  at: atInput.default({}),
});
export type RosterInput = z.output<typeof rosterInput>;

/** A window of the roster of the scope, or of one unit of it; a unit outside the scope has nobody. */
export async function rosterPage({ db, scope, asOf }: ReadMoment, input: RosterInput): Promise<{ readonly rows: readonly RosterLine[]; readonly total: number }> {
  const narrowed = input.unitId === undefined ? scope : await narrowScope(db, scope, input.unitId);
  if (narrowed === null) return { rows: [], total: 0 };
  return roster(db, { scope: narrowed, asOf, filters: input.filters, sort: { by: input.sort, descending: input.descending }, offset: input.offset, limit: input.limit });
}
