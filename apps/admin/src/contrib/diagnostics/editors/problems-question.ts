import { oneOf, orderOf, typed } from "../../../platform/list/list-question.ts";
import type { Query } from "../../../platform/uris/route.ts";
import type { uris } from "../../../platform/uris/uris.ts";

const SORTS = ["severity", "rule", "unit"] as const;
export const SEVERITIES = ["error", "warning", "info"] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

export type ProblemsQuery = Query<(typeof uris.problems)["fields"]>;

/** What “clear” puts back to rest; what is put aside, the order and the columns stay. */
export const CLEARED = { q: "", rule: null, severity: null, unit: null } as const satisfies Partial<ProblemsQuery>;

/** The address of the Problems page as a question to the server; what an address cannot mean is left out. */
export function problemsQuestion(query: ProblemsQuery) {
  return {
    ruleId: query.rule ?? undefined,
    severity: oneOf(SEVERITIES, query.severity),
    unitId: query.unit !== null && (query.unit === "none" || ID.test(query.unit)) ? query.unit : undefined,
    text: typed(query.q),
    suppressed: query.aside,
    ...orderOf(query.sort, SORTS, "severity"),
  };
}
