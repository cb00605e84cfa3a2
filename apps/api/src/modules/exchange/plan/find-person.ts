import type { PartialDate } from "@yanzhen/domain/kernel";

import { birthsAgree, type KnownPerson, type PersonDirectory } from "./known-person.ts";

/** Where a list says the person works, nearest first: paths of the community, then of the street. Empty: anywhere. */
export interface PersonClue {
  readonly name: string;
  readonly birth: PartialDate | null;
  readonly idNoIndex: string | null;
  /** The number as our own lists show it, when the file shows no more. */
  readonly idMask: string | null;
  readonly paths: readonly string[];
  /** Of so many paths the name alone is enough; further away, and anywhere, the births must be known and agree. */
  readonly nameAlone: number;
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
  const named = directory
    .named(clue.name)
    .filter((person) => birthsAgree(person.facts.birth, clue.birth) && person.path !== null && mayUse(person.path) && numbersAgree(person, clue));
  for (const [step, path] of [...clue.paths, "/"].entries()) {
    const sure = (person: KnownPerson): boolean => step < clue.nameAlone || (clue.birth !== null && person.facts.birth !== null);
    const here = named.filter((person) => person.path?.startsWith(path) === true && sure(person));
    const [person] = here;
    if (person !== undefined) return here.length === 1 ? { kind: "one", person } : { kind: "many", count: here.length };
  }
  return { kind: "none" };
}

/** A person whose other number is known is somebody else. */
function numbersAgree(person: KnownPerson, clue: PersonClue): boolean {
  if (person.idNoIndex === null) return true;
  if (clue.idNoIndex !== null) return person.idNoIndex === clue.idNoIndex;
  return clue.idMask === null || person.idNoMasked === clue.idMask;
}
