import type { PostingSpan } from "@yanzhen/domain/posting";

/** A posting as a list compares it. */
export interface KnownPosting extends PostingSpan {
  readonly branchTitle: string | null;
  readonly crossTitle: string | null;
  readonly mentorId: string | null;
}

/** Postings by compound and by person, those of the file included, and the row that spoke of each. */
export class PostingLedger {
  readonly #byCompound = new Map<string, KnownPosting[]>();
  readonly #byPerson = new Map<string, KnownPosting[]>();
  readonly #rows = new Map<string, number>();

  constructor(postings: readonly KnownPosting[]) {
    for (const posting of postings) this.#put(posting);
  }

  add(posting: KnownPosting, sheetRow: number): void {
    this.#put(posting);
    this.mark(posting.id, sheetRow);
  }

  mark(id: string, sheetRow: number): void {
    this.#rows.set(id, sheetRow);
  }

  /** The row of the file that already spoke of this posting. */
  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  ofCompound(id: string): readonly KnownPosting[] {
    return this.#byCompound.get(id) ?? [];
  }

  ofPerson(id: string): readonly KnownPosting[] {
    return this.#byPerson.get(id) ?? [];
  }

  of(personId: string, compoundId: string): readonly KnownPosting[] {
    return this.ofPerson(personId).filter((posting) => posting.compoundId === compoundId);
  }

  #put(posting: KnownPosting): void {
    for (const [map, key] of [
      [this.#byCompound, posting.compoundId],
      [this.#byPerson, posting.personId],
    ] as const) {
      const same = map.get(key);
      if (same === undefined) map.set(key, [posting]);
      else same.push(posting);
    }
  }
}
