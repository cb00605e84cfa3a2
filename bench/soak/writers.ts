import { ask, type Product } from "../product.ts";
import { postTo } from "./post-to.ts";

interface Written {
  readonly id: string;
  /** The version the server acknowledged last, and what it wrote. */
  version: number;
  place: string;
}

/** People that are edited without a pause, each by one writer; what was acknowledged is remembered here, outside the store. */
export class Writers {
  readonly #people: readonly Written[];
  #acknowledged = 0;

  private constructor(people: readonly Written[]) {
    this.#people = people;
  }

  static async over(product: Product, count: number): Promise<Writers> {
    const { rows } = await ask<{ readonly rows: readonly { readonly id: string }[] }>(product, "people.roster", { limit: count });
    const people = await Promise.all(
      rows.map(async ({ id }) => {
        const { version, nativePlace } = await read(product, id);
        return { id, version, place: nativePlace };
      }),
    );
    return new Writers(people);
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** Writes until the server is gone. */
  async write(product: Product): Promise<void> {
    await Promise.all(
      this.#people.map(async (person) => {
        for (;;) {
          const place = `第${person.version + 1}次`;
          const answer = await postTo(product, "people.updatePerson", { personId: person.id, version: person.version, patch: { nativePlace: place } });
          if (answer === null) return;
          if (answer.status !== 200) throw new Error(`an edit was answered ${answer.status}: ${answer.body}`);
          person.version += 1;
          person.place = place;
          this.#acknowledged += 1;
        }
      }),
    );
  }

  /** Throws when an acknowledged write is not there. One that was under way may be there or not. */
  async check(product: Product): Promise<void> {
    for (const person of this.#people) {
      const { version, nativePlace } = await read(product, person.id);
      const kept = version === person.version && nativePlace === person.place;
      const underWay = version === person.version + 1 && nativePlace === `第${version}次`;
      if (!kept && !underWay) throw new Error(`lost: version ${person.version} (${person.place}) was acknowledged, version ${version} (${nativePlace}) is there`);
      person.version = version;
      person.place = nativePlace;
    }
  }
}

const read = (product: Product, id: string) => ask<{ readonly version: number; readonly nativePlace: string }>(product, "people.person", { id });
