import { closedStates, readinessLevels, reserveClasses, reserveStates, stepsBeforePool, type ReserveState } from "@yanzhen/domain/reserve";
import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

const SORTS = ["name", "class", "state", "since", "unit", "birth", "enteredOn", "readiness", "readinessSince"] as const;

const GROUPS: Readonly<Record<string, readonly ReserveState[]>> = { inReserve: ["inPool", "suspended"], open: stepsBeforePool, closed: closedStates, all: [] };

/** The states behind the word in the address; without one, those in reserve. */
export function statesOf(state: string | null): readonly ReserveState[] {
  const group = GROUPS[state ?? "inReserve"];
  if (group !== undefined) return group;
  return reserveStates.filter((known) => known === state);
}

/** The address of the list as a question to the server; fields at rest are left out. */
export function reserveQuestion(query: Query<(typeof uris.reserve)["fields"]>) {
  const key = query.sort.replace(/^-/, "");
  const cls = reserveClasses.find((known) => known === query.class);
  const readiness = readinessLevels.find((known) => known === query.readiness);
  return {
    ...(query.unit === null ? {} : { unitId: query.unit }),
    sort: SORTS.find((known) => known === key) ?? ("name" as const),
    descending: query.sort.startsWith("-"),
    filters: {
      states: [...statesOf(query.state)],
      ...(query.q === "" ? {} : { text: query.q }),
      ...(cls === undefined ? {} : { class: cls }),
      ...(readiness === undefined ? {} : { readiness }),
      ...(query.list === "reviewDue" ? { reviewDue: true } : {}),
      ...(query.list === "overAge" ? { overAge: true } : {}),
    },
  };
}
