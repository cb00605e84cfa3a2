import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

type PostingsQuery = Query<(typeof uris.postings)["fields"]>;
type State = "planned" | "active" | "ended";

const SORTS = ["person", "compound", "role", "dutyDays", "from", "to"] as const;
const ROLES = ["lead", "member", "deputy"] as const;
const STATES: Readonly<Record<string, State[]>> = { planned: ["planned"], active: ["active"], ended: ["ended"], all: ["planned", "active", "ended"] };

/** The address of the list as a question to the server; fields at rest are left out. */
export function postingQuestion(query: PostingsQuery) {
  const key = query.sort.replace(/^-/, "");
  const role = ROLES.find((known) => known === query.role);
  const states: State[] = STATES[query.state ?? ""] ?? ["planned", "active"];
  return {
    ...(query.unit === null ? {} : { unitId: query.unit }),
    ...(query.person === null ? {} : { personId: query.person }),
    ...(role === undefined ? {} : { role }),
    ...(query.q === "" ? {} : { text: query.q }),
    states,
    sort: SORTS.find((known) => known === key) ?? ("from" as const),
    descending: query.sort.startsWith("-"),
  };
}
