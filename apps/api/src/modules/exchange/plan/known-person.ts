import type { PartialDate } from "@yanzhen/domain/kernel";
import type { PersonFacts } from "@yanzhen/domain/people";

import { earliestDay, latestDay } from "@yanzhen/domain/kernel";

/** An open post, as the roster compares it. */
export interface KnownPost {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly role: string;
  readonly from: string;
}

/** A person as imports compare and look them up: facts, the unit that keeps the file today, open posts. */
export interface KnownPerson {
  readonly id: string;
  readonly version: number;
  readonly facts: PersonFacts;
  readonly idNoIndex: string | null;
  readonly idNoMasked: string | null;
  readonly phoneIndex: string | null;
  readonly unitId: string | null;
  readonly path: string | null;
  readonly educationKeys: readonly string[];
  readonly posts: readonly KnownPost[];
}

/** Births agree when one may mean the other: 1985.09 and 1985.09.22 do. */
export function birthsAgree(a: PartialDate | null, b: PartialDate | null): boolean {
  if (a === null || b === null) return true;
  return earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a);
}

/** People by ID index and by name; the whole tenant, because an ID number may be held outside the importer's scope. */
export class PersonDirectory {
  readonly #byIdNo = new Map<string, KnownPerson>();
  readonly #byName = new Map<string, KnownPerson[]>();
  readonly #people: readonly KnownPerson[];

  constructor(people: readonly KnownPerson[]) {
    this.#people = people;
    for (const person of people) {
      if (person.idNoIndex !== null) this.#byIdNo.set(person.idNoIndex, person);
      const same = this.#byName.get(person.facts.name);
      if (same === undefined) this.#byName.set(person.facts.name, [person]);
      else same.push(person);
    }
  }

  all(): readonly KnownPerson[] {
    return this.#people;
  }

  byIdNo(index: string): KnownPerson | undefined {
    return this.#byIdNo.get(index);
  }

  named(name: string): readonly KnownPerson[] {
    return this.#byName.get(name) ?? [];
  }
}
