import { hasRole } from "@yanzhen/domain/access";
import { evidenceKinds, evidenceLists, evidenceParameters, issueClasses, measures, statesOfKind, verifications } from "@yanzhen/domain/evidence";
import { dateInput, valuesOn } from "@yanzhen/domain/org";
import { z } from "zod";

import type { RequestContext } from "../../platform/context.ts";
import { type Scope, systemScope } from "../../platform/db/scope.ts";
import { parameterRows } from "../../platform/queries/parameters.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { pageFields } from "../../platform/page.ts";
import { narrowScope } from "../org/public.ts";
import { ledger, type LedgerPage, ledgerSorts, type OwnRecords } from "./queries/ledger.ts";

const statuses = [...new Set(Object.values(statesOfKind).flat())];

export const ledgerInput = z.strictObject({
  unitId: z.uuid().optional(),
  /** Only what the caller recorded or is credited with. */
  own: z.boolean().default(false),
  filters: z
    .strictObject({
      list: z.enum(evidenceLists).optional(),
      text: z.string().max(60).optional(),
      kind: z.enum(evidenceKinds).optional(),
      /** Issues of any of these; an issue without a class counts as "other". */
      classes: z.array(z.enum(issueClasses)).min(1).optional(),
      measure: z.enum(measures).optional(),
      status: z.enum(statuses).optional(),
      verification: z.enum(verifications).optional(),
      from: dateInput.optional(),
      to: dateInput.optional(),
      personId: z.uuid().optional(),
    })
    .default({}),
  sort: z.enum(ledgerSorts).default("on"),
  descending: z.boolean().default(true),
  ...pageFields,
});
export type LedgerInput = z.output<typeof ledgerInput>;

/** A window of the ledger of the scope, or of one unit of it; a posted member sees their own records only. */
export async function ledgerPage(ctx: RequestContext, moment: ReadMoment, input: LedgerInput): Promise<LedgerPage> {
  const { db, asOf } = moment;
  const reach = reachOf(ctx, moment, input.own);
  const scope = await narrowScope(db, reach.scope, input.unitId);
  if (scope === null) return { rows: [], total: 0, sum: null };
  const { since } = valuesOn(evidenceParameters, await parameterRows(db, scope.tenant), asOf);
  return ledger(db, {
    scope,
    own: reach.own,
    since,
    asOf,
    filters: input.filters,
    sort: { by: input.sort, descending: input.descending },
    offset: input.offset,
    limit: input.limit,
  });
}

/** The units of the grants; for who has none but works as a posted member, their own records wherever they lie. */
function reachOf(ctx: RequestContext, moment: ReadMoment, own: boolean): { readonly scope: Scope; readonly own: OwnRecords | null } {
  const { actor } = ctx;
  const self: OwnRecords = { accountId: actor.accountId, personId: actor.personId };
  const bound = moment.scope.paths !== "all" && moment.scope.paths.length === 0;
  if (bound && hasRole(actor, "postedMember")) return { scope: { ...systemScope("ownRecords", moment.scope.tenant), onDate: moment.asOf }, own: self };
  return { scope: moment.scope, own: own ? self : null };
}
