import { decide } from "@yanzhen/domain/access";
import { postingPolicies, type PostingRecord, postingRoles } from "@yanzhen/domain/posting";
import { z } from "zod";

import { type Can, canRun } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import { type Scope, systemScope } from "../../platform/db/scope.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { pageFields } from "../../platform/page.ts";
import { pathOn, pathWithin } from "../org/public.ts";
import { postingList, type PostingRow, postingSorts, postingStates } from "./queries/posting-list.ts";

export const postingsInput = z.strictObject({
  unitId: z.uuid().optional(),
  personId: z.uuid().optional(),
  states: z.array(z.enum(postingStates)).min(1).max(3).default(["planned", "active"]),
  role: z.enum(postingRoles).optional(),
  text: z.string().max(60).optional(),
  sort: z.enum(postingSorts).default("from"),
  descending: z.boolean().default(true),
  ...pageFields,
});
export type PostingsInput = z.output<typeof postingsInput>;

export interface PostingLine extends Omit<PostingRow, "pathToday" | "personPathToday"> {
  readonly can: Can;
}

const commands = ["posting.move", "posting.change", "posting.end", "posting.recordSiteDay"] as const;

/** A window of the postings of the scope, or of the compounds of one unit of it; a unit outside the scope has none. */
export async function postingPage(ctx: RequestContext, moment: ReadMoment, input: PostingsInput): Promise<{ readonly rows: readonly PostingLine[]; readonly total: number }> {
  const { db, scope, asOf, today } = moment;
  const within = input.unitId === undefined ? null : await pathOn(db, scope.tenant, input.unitId, asOf);
  if (input.unitId !== undefined && (within === null || !pathWithin(within, scope.paths))) return { rows: [], total: 0 };
  const { rows, total } = await postingList(db, {
    scope,
    asOf,
    today,
    within,
    personId: input.personId,
    states: input.states,
    role: input.role,
    text: input.text,
    sort: { by: input.sort, descending: input.descending },
    offset: input.offset,
    limit: input.limit,
  });
  return { rows: rows.map((row) => lineOf(ctx, row)), total };
}

/** One posting as it stands to a day; one's own is open to oneself. Rights are today's: the row says what may be done now. */
export async function postingView(ctx: RequestContext, moment: ReadMoment, id: string): Promise<PostingLine> {
  const { db, scope, asOf, today } = moment;
  const find = async (within: Scope, personId?: string): Promise<PostingRow | undefined> => {
    const sort = { by: "from", descending: false } as const;
    const { rows } = await postingList(db, { scope: within, asOf, today, within: null, id, personId, states: postingStates, sort, offset: 0, limit: 1 });
    return rows[0];
  };
  const { personId } = ctx.actor;
  const row = (await find(scope)) ?? (personId === null ? undefined : await find({ ...systemScope("ownRecords", scope.tenant), onDate: asOf }, personId));
  if (row === undefined || !decide(postingPolicies, "posting.view", ctx.actor, recordOf(row)).ok) throw new RefusedError({ code: "record.notFound", facts: { entity: "posting" } });
  return lineOf(ctx, row);
}

function lineOf(ctx: RequestContext, { pathToday: path, personPathToday: personPath, ...row }: PostingRow): PostingLine {
  // Where a move would go is not known yet; inside the unit it comes from is the least it needs.
  return { ...row, can: canRun(postingPolicies, commands, ctx.actor, { path, fromPath: path, personPath, personId: row.personId }) };
}

function recordOf({ pathToday: path, personPathToday: personPath, personId }: PostingRow): PostingRecord {
  return { path, fromPath: path, personPath, personId };
}
