import type { PartialDate } from "@yanzhen/domain/kernel";

import { birthsAgree, type KnownPerson, type PersonDirectory } from "./known-person.ts";

/** Where a list says the person works, nearest first: paths of the community, then of the street. Empty: anywhere. */
export interface PersonClue {
  readonly name: string;
  readonly birth: PartialDate | null;
  readonly idNoIndex: string | null;
  readonly paths: readonly string[];
}

export type PersonMatch = { readonly kind: "one"; readonly person: KnownPerson } | { readonly kind: "none" } | { readonly kind: "many"; readonly count: number };

/**
 * Finds a person of a list: by ID number, else by name with an agreeing birth, in the nearest unit that has anyone of the name. Two of
 * a name in one unit stay two: the file has to say which.
 */
export function findPerson(directory: PersonDirectory, clue: PersonClue, mayUse: (path: string) => boolean): PersonMatch {
  if (clue.idNoIndex !== null) {
    const holder = directory.byIdNo(clue.idNoIndex);
    if (holder !== undefined && holder.path !== null && mayUse(holder.path)) return { kind: "one", person: holder };
  }
  const named = directory.named(clue.name).filter((person) => birthsAgree(person.facts.birth, clue.birth) && person.path !== null && mayUse(person.path));
  for (const path of [...clue.paths, "/"]) {
    const here = named.filter((person) => person.path?.startsWith(path) === true);
    const [person] = here;
    if (person !== undefined) return here.length === 1 ? { kind: "one", person } : { kind: "many", count: here.length };
  }
  return { kind: "none" };
}
