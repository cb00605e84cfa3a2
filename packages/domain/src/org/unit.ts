import type { Brand } from "../kernel/brand.ts";
import type { DateInterval } from "../kernel/interval.ts";

export type UnitId = Brand<string, "UnitId">;

/** Levels of the administrative tree, from the top. A level is a field, never guessed from a name (滨湖世纪社区 is a township-level unit). */
export const unitLevels = ["district", "township", "community", "grid", "compound"] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** 区, 街道, 镇, 街道级社区 (大社区), 社区, 村, 网格 (with a 网格党总支), 小区, 片区. */
export const unitKinds = ["district", "street", "town", "megaCommunity", "community", "village", "grid", "estate", "cluster"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A node of the tree. Its name and its place in the tree are dated rows of their own. */
export interface Unit extends DateInterval {
  readonly id: UnitId;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly code: string | null;
  /** The unit's own segment in every path; it never changes, whatever the unit is renamed or moved to. */
  readonly pathKey: string;
}

/** ORG-1 */
export const levelOfKind = {
  district: "district",
  street: "township",
  town: "township",
  megaCommunity: "township",
  community: "community",
  village: "community",
  grid: "grid",
  estate: "compound",
  cluster: "compound",
} as const satisfies Record<UnitKind, UnitLevel>;

/**
 * Which kinds a unit may stand under (null: it is the root). A grid with a 网格党总支 takes the place a community has
 * elsewhere and stands under a street-level community, or inside a community. ORG-2
 */
export const parentsOfKind = {
  district: [],
  street: ["district"],
  town: ["district"],
  megaCommunity: ["district"],
  community: ["street", "town", "megaCommunity"],
  village: ["street", "town", "megaCommunity"],
  grid: ["megaCommunity", "community", "village"],
  estate: ["community", "village", "grid"],
  cluster: ["community", "village", "grid"],
} as const satisfies Record<UnitKind, readonly UnitKind[]>;

/** Whether a unit of the one kind may lie directly under the other; only a root has no parent. ORG-2 */
export function mayStandUnder(child: UnitKind, parent: UnitKind | null): boolean {
  const allowed: readonly UnitKind[] = parentsOfKind[child];
  return parent === null ? allowed.length === 0 : allowed.includes(parent);
}

/** 小区 and 片区: what coverage counts. ORG-3 */
export function isCompound(unit: { readonly level: UnitLevel }): boolean {
  return unit.level === "compound";
}

/** The kinds that may hold people's files and seats of a two-committee team. ORG-4 */
export function managesPeople(level: UnitLevel): boolean {
  return level !== "compound";
}
