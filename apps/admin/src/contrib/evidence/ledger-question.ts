import { evidenceKinds, evidenceLists, issueClasses, measures, statesOfKind, verifications } from "@yanzhen/domain/evidence";
import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

export const SORTS = ["on", "kind", "title", "unit", "class", "status", "due", "closed", "verification", "quantity"] as const;
const STATUSES = [...new Set(Object.values(statesOfKind).flat())];

export type LedgerQuery = Query<(typeof uris.evidence)["fields"]>;

/** One of the values, or nothing: an address typed by hand asks no question the server does not know. */
function known<V extends string>(values: readonly V[], text: string | null): V | undefined {
  return values.find((value) => value === text);
}

function knownAmong<V extends string>(values: readonly V[], texts: readonly string[]): V[] | undefined {
  const found = values.filter((value) => texts.includes(value));
  return found.length === 0 ? undefined : found;
}

/** The address of the ledger as a question to the server; fields at rest are left out. `state` names a verification or a kind's own state. */
export function ledgerQuestion(query: LedgerQuery) {
  const filters = {
    list: known(evidenceLists, query.list),
    kind: known(evidenceKinds, query.kind),
    classes: knownAmong(issueClasses, query.class?.split(",") ?? []),
    measure: known(measures, query.measure),
    verification: known(verifications, query.state),
    status: known(STATUSES, query.state),
    from: query.from ?? undefined,
    to: query.to ?? undefined,
    text: query.q === "" ? undefined : query.q,
    personId: query.person ?? undefined,
  };
  return {
    ...(query.unit === null ? {} : { unitId: query.unit }),
    ...(query.list === "own" ? { own: true } : {}),
    sort: known(SORTS, query.sort.replace(/^-/, "")) ?? ("on" as const),
    descending: query.sort.startsWith("-"),
    filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as Partial<{
      [K in keyof typeof filters]: Exclude<(typeof filters)[K], undefined>;
    }>,
  };
}

/** What “clear” puts back to rest; the unit and the columns stay. */
export const CLEARED = { q: "", kind: null, class: null, measure: null, state: null, from: null, to: null, list: null, person: null } as const;
