import { type Actor, grantedPaths } from "@yanzhen/domain/access";

import type { ReadMoment } from "../../platform/read.ts";
import { type Place, placesOf } from "./queries/places.ts";

/** Where the actor may log today: below every business grant, a posted member's included; their own compounds come first. */
export async function placeList(actor: Actor, moment: ReadMoment, q: { readonly text: string; readonly limit: number }): Promise<readonly Place[]> {
  const paths = grantedPaths(actor, ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"]);
  return placesOf(moment.db, { scope: { tenant: moment.scope.tenant, paths, onDate: moment.today }, personId: actor.personId, ...q });
}
