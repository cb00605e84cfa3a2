import type { Query } from "../../../platform/uris/route.ts";
import type { uris } from "../../../platform/uris/uris.ts";

const SORTS = ["severity", "rule", "unit"] as const;
const SEVERITIES = ["error", "warning", "info"] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The address of the Problems page as a question to the server; what an address cannot mean is left out. */
export function problemsQuestion(query: Query<(typeof uris.problems)["fields"]>) {
  const key = query.sort.replace(/^-/, "");
  const severity = SEVERITIES.find((known) => known === query.severity);
  return {
    ...(query.rule === null ? {} : { ruleId: query.rule }),
    ...(severity === undefined ? {} : { severity }),
    ...(query.unit !== null && (query.unit === "none" || ID.test(query.unit)) ? { unitId: query.unit } : {}),
    ...(query.q === "" ? {} : { text: query.q }),
    suppressed: query.aside,
    sort: SORTS.find((known) => known === key) ?? "severity",
    descending: query.sort.startsWith("-"),
  };
}
