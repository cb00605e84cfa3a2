import { evidenceKinds, evidenceLists, issueClasses, measures, statesOfKind, verifications } from "@yanzhen/domain/evidence";
import { oneOf, orderOf, typed } from "../../platform/list/list-question.ts";
import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

const SORTS = ["on", "kind", "title", "unit", "class", "status", "due", "closed", "verification", "quantity"] as const;
const STATUSES = [...new Set(Object.values(statesOfKind).flat())];

export type LedgerQuery = Query<(typeof uris.evidence)["fields"]>;

/** What “clear” puts back to rest; the unit, the order and the columns stay. */
export const CLEARED = {
  q: "",
  kind: null,
  class: null,
  measure: null,
  state: null,
  from: null,
  to: null,
  list: null,
  person: null,
} as const satisfies Partial<LedgerQuery>;

/** Some of the values, named with commas between, or nothing. */
function severalOf<V extends string>(values: readonly V[], text: string | null): V[] | undefined {
  const named = text?.split(",") ?? [];
  const found = values.filter((value) => named.includes(value));
  return found.length === 0 ? undefined : found;
}

/** The address of the ledger as a question to the server. `state` names a verification or a kind's own state. */
export function ledgerQuestion(query: LedgerQuery) {
  return {
    unitId: query.unit ?? undefined,
    own: query.list === "own" || undefined,
    ...orderOf(query.sort, SORTS, "on"),
    filters: {
      list: oneOf(evidenceLists, query.list),
      kind: oneOf(evidenceKinds, query.kind),
      classes: severalOf(issueClasses, query.class),
      measure: oneOf(measures, query.measure),
      verification: oneOf(verifications, query.state),
      status: oneOf(STATUSES, query.state),
      from: query.from ?? undefined,
      to: query.to ?? undefined,
      text: typed(query.q),
      personId: query.person ?? undefined,
    },
  };
}
