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

/** Names offices write in more ways than one are compared without spaces, width, the bracketed part and the body's own suffix. */
export function plainUnitName(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll(/\s|\([^()]*\)/gu, "")
    .replace(/(?<=社区|村|街道|镇)(?:居委会|居民委员会|村委会|村民委员会|党委|党总支|党支部|办事处|党工委|两委)$/u, "");
}

/** Units by name below a known ancestor; names repeat across communities, so a bare name may be ambiguous. */
export class UnitDirectory {
  readonly #byId = new Map<string, KnownUnit>();
  readonly #byName = new Map<string, KnownUnit[]>();
  readonly #byCode = new Map<string, KnownUnit>();
  readonly #children = new Map<string, KnownUnit[]>();
  #root: KnownUnit | undefined;

  constructor(units: readonly KnownUnit[]) {
    for (const unit of units) this.add(unit);
  }

  /** A unit of the file itself, so that rows below it find it. */
  add(unit: KnownUnit): void {
    this.#byId.set(unit.id, unit);
    push(this.#byName, plainUnitName(unit.name), unit);
    if (unit.code !== null) this.#byCode.set(unit.code, unit);
    if (unit.parentId === null) this.#root ??= unit;
    else push(this.#children, unit.parentId, unit);
  }

  root(): KnownUnit | undefined {
    return this.#root;
  }

  byCode(code: string): KnownUnit | undefined {
    return this.#byCode.get(code);
  }

  get codes(): { has(code: string): boolean } {
    return this.#byCode;
  }

  childrenOf(id: string): readonly KnownUnit[] {
    return this.#children.get(id) ?? [];
  }

  /** Units of this name that lie below every given ancestor name (blank ones are ignored) and satisfy the filter. */
  find(name: string, ancestors: readonly string[], accept: (unit: KnownUnit) => boolean = () => true): readonly KnownUnit[] {
    const plain = plainUnitName(name);
    const wanted = ancestors.map((ancestor) => plainUnitName(ancestor)).filter((ancestor) => ancestor !== "" && ancestor !== plain);
    const fits = (unit: KnownUnit): boolean => accept(unit) && wanted.every((ancestor) => this.chain(unit).some((above) => plainUnitName(above.name) === ancestor));
    const named = (this.#byName.get(plain) ?? []).filter((unit) => fits(unit));
    return named.length > 0 ? named : this.#bySpelledPath(plain, fits);
  }

  /** 望湖街道湖畔社区, 包河区望湖街道湖畔社区: the name with those of units above it written before it. */
  #bySpelledPath(plain: string, fits: (unit: KnownUnit) => boolean): readonly KnownUnit[] {
    const found: KnownUnit[] = [];
    for (const [own, units] of this.#byName) {
      if (own.length >= plain.length || !plain.endsWith(own)) continue;
      const before = plain.slice(0, -own.length);
      found.push(...units.filter((unit) => fits(unit) && this.chain(unit).some((above) => before.endsWith(plainUnitName(above.name)))));
    }
    return found;
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

function push(map: Map<string, KnownUnit[]>, key: string, unit: KnownUnit): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, [unit]);
  else same.push(unit);
}
