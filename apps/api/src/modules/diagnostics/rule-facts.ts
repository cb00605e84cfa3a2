import type { CalendarDate } from "@yanzhen/domain/kernel";
import { valuesOn } from "@yanzhen/domain/org";
import { postingParameters } from "@yanzhen/domain/posting";
import { reserveParameters } from "@yanzhen/domain/reserve";
import type { RuleFacts } from "@yanzhen/domain/rules";

import type { ReadHandle } from "../../platform/db/reading.ts";
import { parameterRows } from "../../platform/queries/parameters.ts";
import { creditedEntries, honourFacts, lastVerified, openIssues, pastPostings, petitionFacts } from "./queries/evidence-facts.ts";
import { appointmentFacts, type FactsDay, personFacts } from "./queries/people-facts.ts";
import { compoundFacts, postedPeople, postingFacts } from "./queries/posting-facts.ts";
import { reserveFacts } from "./queries/reserve-facts.ts";

/** The rows of the facts, each part by one statement. */
const LOADERS = {
  persons: personFacts,
  appointments: appointmentFacts,
  compounds: compoundFacts,
  postings: postingFacts,
  people: postedPeople,
  openIssues,
  creditedEntries,
  pastPostings,
  lastVerified,
  honours: honourFacts,
  petitions: petitionFacts,
  reserveEntries: reserveFacts,
} as const satisfies { readonly [K in FactsPart]: (db: ReadHandle, day: FactsDay) => Promise<RuleFacts[K]> };

export type FactsPart = Exclude<keyof RuleFacts, "asOf" | "postingValues" | "reserveValues">;

export const FACTS_PARTS = Object.keys(LOADERS) as readonly FactsPart[];

/** The tables each part reads; a change in any other leaves it as it is. */
export const TABLES_OF: { readonly [K in FactsPart]: readonly string[] } = {
  persons: ["person", "person_unit", "unit_path"],
  appointments: ["appointment"],
  compounds: ["unit", "unit_path"],
  postings: ["posting", "unit_path"],
  people: ["posting", "person_unit", "unit_path"],
  openIssues: ["evidence", "unit_path"],
  creditedEntries: ["evidence", "evidence_credit", "posting", "unit_path"],
  pastPostings: ["posting", "unit_path"],
  lastVerified: ["evidence", "evidence_credit", "posting", "unit_path"],
  honours: ["honour", "unit_path"],
  petitions: ["petition_count", "honour"],
  reserveEntries: ["reserve_entry", "reserve_state", "reserve_readiness", "person_unit", "unit_path"],
};

/** What the rules read, over everybody, as of a day: findings are cut down to a scope only when they are shown. */
export async function loadRuleFacts(db: ReadHandle, tenant: number, asOf: CalendarDate): Promise<RuleFacts> {
  const rows = await parameterRows(db, tenant);
  const parts = await loadParts(db, { tenant, asOf }, FACTS_PARTS);
  // Every part was asked for.
  return { ...(parts as Pick<RuleFacts, FactsPart>), asOf, postingValues: valuesOn(postingParameters, rows, asOf), reserveValues: valuesOn(reserveParameters, rows, asOf) };
}

export async function loadParts(db: ReadHandle, day: FactsDay, wanted: readonly FactsPart[]): Promise<Partial<Pick<RuleFacts, FactsPart>>> {
  return Object.fromEntries(await Promise.all(wanted.map(async (part) => [part, await LOADERS[part](db, day)] as const)));
}
