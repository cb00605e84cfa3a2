import type { Brand } from "../kernel/brand.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { UnitId } from "./unit.ts";

export type PartyOrgId = Brand<string, "PartyOrgId">;

/** 工委, 党委, 党总支, 党支部, 党小组. */
export const partyOrgTypes = ["workingCommittee", "committee", "generalBranch", "branch", "group"] as const;
export type PartyOrgType = (typeof partyOrgTypes)[number];

/** A node of the Party tree, linked to the administrative unit it belongs to. */
export interface PartyOrg extends DateInterval {
  readonly id: PartyOrgId;
  readonly unitId: UnitId;
  readonly parentId: PartyOrgId | null;
  readonly type: PartyOrgType;
  readonly name: string;
}

/** A Party organization stands under a wider one; a general branch may stand under a general branch (网格党总支 → 小区党总支). ORG-14 */
export function partyOrgMayStandUnder(child: PartyOrgType, parent: PartyOrgType): boolean {
  const rank = (t: PartyOrgType): number => partyOrgTypes.indexOf(t);
  return rank(child) > rank(parent) || (child === "generalBranch" && parent === "generalBranch");
}
