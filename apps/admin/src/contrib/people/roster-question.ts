import { oneOf, orderOf, typed } from "../../platform/list/list-question.ts";
import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

const SORTS = ["name", "birth", "unit", "titleSince", "postingSince", "partyJoined", "educationLevel"] as const;

export type RosterQuery = Query<(typeof uris.roster)["fields"]>;

/** What “clear” puts back to rest; the unit, the order and the columns stay. */
export const CLEARED = { q: "", sex: null, politics: null, posted: null, list: null, ageFrom: 0, ageTo: 0 } as const satisfies Partial<RosterQuery>;

/** The address of a roster as a question to the server. */
export function rosterQuestion(query: RosterQuery) {
  return {
    unitId: query.unit ?? undefined,
    ...orderOf(query.sort, SORTS, "name"),
    filters: {
      text: typed(query.q),
      sex: query.sex ?? undefined,
      politicalStatus: query.politics === null ? undefined : [query.politics],
      posted: query.posted === null ? undefined : query.posted === "yes",
      ageFrom: query.ageFrom || undefined,
      ageTo: query.ageTo || undefined,
      reserveClass: oneOf(["secretary", "member"], query.list),
      becameSecretary: query.list === "becameSecretary" ? (true as const) : undefined,
    },
  };
}
