import { postingRoles } from "@yanzhen/domain/posting";
import { oneOf, orderOf, typed } from "../../platform/list/list-question.ts";
import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

type PostingsQuery = Query<(typeof uris.postings)["fields"]>;
type State = "planned" | "active" | "ended";

const SORTS = ["person", "compound", "role", "dutyDays", "from", "to"] as const;
const STATES: Readonly<Record<string, State[]>> = { planned: ["planned"], active: ["active"], ended: ["ended"], all: ["planned", "active", "ended"] };

/** What “clear” puts back to rest; the order and the columns stay. */
export const CLEARED = { q: "", state: null, role: null, unit: null, person: null } as const satisfies Partial<PostingsQuery>;

/** The address of the list as a question to the server. */
export function postingQuestion(query: PostingsQuery) {
  return {
    unitId: query.unit ?? undefined,
    personId: query.person ?? undefined,
    role: oneOf(postingRoles, query.role),
    text: typed(query.q),
    states: STATES[query.state ?? ""] ?? (["planned", "active"] as const satisfies State[]),
    ...orderOf(query.sort, SORTS, "from"),
  };
}
