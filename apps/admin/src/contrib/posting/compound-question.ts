import { orderOf, typed } from "../../platform/list/list-question.ts";
import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

export type CoverageQuery = Query<(typeof uris.coverage)["fields"]>;

const LISTS = { covered: { yes: "covered", no: "uncovered" }, lead: { yes: "led", no: "unled" }, present: { yes: "present", no: "absent" } } as const;
const SORTS = ["place", "name", "uncoveredSince"] as const;

/** What “clear” puts back to rest. */
export const CLEARED = { show: "all", q: "" } as const satisfies Partial<CoverageQuery>;

/** The list behind a coverage figure as a question to the server. */
export function compoundQuestion(query: CoverageQuery) {
  return {
    unitId: query.unit ?? undefined,
    list: query.show === "all" ? ("all" as const) : LISTS[query.basis][query.show],
    text: typed(query.q),
    ...orderOf(query.sort, SORTS, "place"),
  };
}
