import type { UnitKind } from "@yanzhen/domain/org";

/** A unit in being today, as imports look it up. */
export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly path: string;
  readonly from: string;
}

/** Names offices write in more ways than one are compared without spaces, width and the bracketed part. */
export function plainUnitName(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s|\([^)]*\)/gu, "");
}

/** Units by name below a known ancestor; names repeat across communities, so a bare name may be ambiguous. */
export class UnitDirectory {
  readonly #byId: ReadonlyMap<string, KnownUnit>;
  readonly #byName = new Map<string, KnownUnit[]>();

  constructor(units: readonly KnownUnit[]) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      const key = plainUnitName(unit.name);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), unit]);
    }
  }

  get(id: string): KnownUnit | undefined {
    return this.#byId.get(id);
  }

  root(): KnownUnit | undefined {
    return [...this.#byId.values()].find((unit) => unit.parentId === null);
  }

  /** Units of this name that lie below every given ancestor name (blank ones are ignored) and satisfy the filter. */
  find(name: string, ancestors: readonly string[], accept: (unit: KnownUnit) => boolean = () => true): readonly KnownUnit[] {
    const wanted = ancestors.map((ancestor) => plainUnitName(ancestor)).filter((ancestor) => ancestor !== "" && ancestor !== plainUnitName(name));
    return (this.#byName.get(plainUnitName(name)) ?? []).filter(
      (unit) => accept(unit) && wanted.every((ancestor) => this.chain(unit).some((above) => plainUnitName(above.name) === ancestor)),
    );
  }

  /** The unit's ancestors, nearest first. */
  chain(unit: KnownUnit): readonly KnownUnit[] {
    const above: KnownUnit[] = [];
    for (let next = unit.parentId; next !== null;) {
      const parent = this.#byId.get(next);
      if (parent === undefined) break;
      above.push(parent);
      next = parent.parentId;
    }
    return above;
  }
}
