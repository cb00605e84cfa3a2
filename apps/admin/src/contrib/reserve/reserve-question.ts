import { closedStates, readinessLevels, reserveClasses, reserveStates, stepsBeforePool, type ReserveState } from "@yanzhen/domain/reserve";
import { oneOf, orderOf, typed } from "../../platform/list/list-question.ts";
import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

const SORTS = ["name", "class", "state", "since", "unit", "birth", "enteredOn", "readiness", "readinessSince"] as const;

const GROUPS: Readonly<Record<string, readonly ReserveState[]>> = { inReserve: ["inPool", "suspended"], open: stepsBeforePool, closed: closedStates, all: [] };

type ReserveQuery = Query<(typeof uris.reserve)["fields"]>;

/** What “clear” puts back to rest; the unit, the order and the columns stay. */
export const CLEARED = { q: "", class: null, state: null, readiness: null, list: null } as const satisfies Partial<ReserveQuery>;

/** The states behind the word in the address; without one, those in reserve. */
export function statesOf(state: string | null): readonly ReserveState[] {
  return GROUPS[state ?? "inReserve"] ?? reserveStates.filter((known) => known === state);
}

/** The address of the list as a question to the server. */
export function reserveQuestion(query: ReserveQuery) {
  return {
    unitId: query.unit ?? undefined,
    ...orderOf(query.sort, SORTS, "name"),
    filters: {
      states: [...statesOf(query.state)],
      text: typed(query.q),
      class: oneOf(reserveClasses, query.class),
      readiness: oneOf(readinessLevels, query.readiness),
      reviewDue: query.list === "reviewDue" || undefined,
      overAge: query.list === "overAge" || undefined,
    },
  };
}
