import { reserveClasses, readinessLevels, reserveStates } from "@yanzhen/domain/reserve";
import { z } from "zod";

import type { RequestContext } from "../../platform/context.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { pageFields } from "../../platform/page.ts";
import { narrowScope, unitScope } from "../org/public.ts";
import { type ReserveCount, reserveCounts } from "./queries/pool-figures.ts";
import { reserveList, type ReserveLine, reserveSorts } from "./queries/reserve-list.ts";
import { reserveValues } from "./reserve-values.ts";

export const reserveListInput = z.strictObject({
  unitId: z.uuid().optional(),
  filters: z
    .strictObject({
      text: z.string().max(60).optional(),
      class: z.enum(reserveClasses).optional(),
      states: z.array(z.enum(reserveStates)).max(reserveStates.length).default([]),
      readiness: z.enum(readinessLevels).optional(),
      reviewDue: z.boolean().default(false),
      overAge: z.boolean().default(false),
    })
    .default({ states: [], reviewDue: false, overAge: false }),
  sort: z.enum(reserveSorts).default("name"),
  descending: z.boolean().default(false),
  ...pageFields,
});
export type ReserveListInput = z.output<typeof reserveListInput>;

/** A window of the entries of the scope, or of one unit of it; a unit outside the scope has none. */
export async function reservePage(ctx: RequestContext, moment: ReadMoment, input: ReserveListInput): Promise<{ readonly rows: readonly ReserveLine[]; readonly total: number }> {
  const { db, asOf, today } = moment;
  const scope = await narrowScope(db, moment.scope, input.unitId);
  if (scope === null) return { rows: [], total: 0 };
  const values = await reserveValues(db, scope.tenant, asOf);
  const { overAge, ...filters } = input.filters;
  return reserveList(db, {
    scope,
    actor: ctx.actor,
    asOf,
    today,
    filters: { ...filters, overAge: overAge ? { secretary: values.secretaryAge, member: values.memberAge, on: values.referenceDate } : null },
    reviewMonths: values.reviewMonths,
    sort: { by: input.sort, descending: input.descending },
    offset: input.offset,
    limit: input.limit,
  });
}

export interface FunnelView {
  readonly asOf: string;
  readonly unit: { readonly id: string } | null;
  readonly counts: readonly ReserveCount[];
}

/** Entries by class and state of a unit on a day; the same count the overview shows. */
export async function funnelView(moment: ReadMoment, unitId: string | undefined): Promise<FunnelView> {
  const scope = await unitScope(moment.db, moment.scope, unitId);
  return { asOf: moment.asOf, unit: unitId === undefined ? null : { id: unitId }, counts: await reserveCounts(moment.db, { scope, asOf: moment.asOf }) };
}
