import { decide } from "@yanzhen/domain/access";
import { valuesOn } from "@yanzhen/domain/org";
import { peoplePolicies } from "@yanzhen/domain/people";
import { postingParameters, postingPolicies } from "@yanzhen/domain/posting";

import { type Can, canRun } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import { parameterRows } from "../../platform/queries/parameters.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { pathOn, pathWithin, unitById, type UnitRow } from "../org/public.ts";
import { keeperPath } from "../people/public.ts";
import { postedPerson } from "./queries/posted-person.ts";
import { postingSpans, type SpanRow } from "./queries/posting-spans.ts";

export interface PostingGround {
  readonly limits: { readonly maxCompounds: number; readonly maxDutyDays: number };
  readonly person: { readonly id: string; readonly name: string; readonly unitName: string | null; readonly postings: readonly SpanRow[] } | null;
  readonly compound: (Pick<UnitRow, "id" | "name" | "level" | "from" | "to"> & { readonly postings: readonly SpanRow[] }) | null;
  /** Whether this person may be posted here by the asker; empty until both are chosen. */
  readonly can: Can;
}

/** What a form needs to judge a posting before it is sent, by the rule the command asks: both sides' postings and the limits. */
export async function postingGround(
  ctx: RequestContext,
  moment: ReadMoment,
  ids: { readonly personId?: string | undefined; readonly compoundId?: string | undefined },
): Promise<PostingGround> {
  const { db, scope, asOf, today } = moment;
  const { maxCompounds, maxDutyDays } = valuesOn(postingParameters, await parameterRows(db, scope.tenant), asOf);
  const personPath = ids.personId === undefined ? null : await keeperPath(db, scope.tenant, ids.personId, today);
  const seen = ids.personId !== undefined && decide(peoplePolicies, "people.view", ctx.actor, { path: personPath, personId: ids.personId }).ok;
  const person = seen && ids.personId !== undefined ? await postedPerson(db, scope, ids.personId) : null;
  const unit = ids.compoundId === undefined ? null : await unitById(db, scope, ids.compoundId);
  const path = unit === null ? null : await pathOn(db, scope.tenant, unit.id, today);
  return {
    limits: { maxCompounds, maxDutyDays },
    person: person === null ? null : { ...person, postings: await postingSpans(db, scope, { personId: person.id }) },
    compound:
      unit === null || !pathWithin(unit.path, scope.paths)
        ? null
        : { id: unit.id, name: unit.name, level: unit.level, from: unit.from, to: unit.to, postings: await postingSpans(db, scope, { path: unit.path }) },
    can: person === null || unit === null ? {} : canRun(postingPolicies, ["posting.assign"], ctx.actor, { path, fromPath: path, personPath, personId: person.id }),
  };
}
