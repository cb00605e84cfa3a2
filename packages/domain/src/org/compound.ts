import type { UnitId } from "./unit.ts";

export const difficulties = ["low", "middle", "high"] as const;
export type Difficulty = (typeof difficulties)[number];

/** What is known of a 小区 or 片区. Null is unknown, never zero or no. */
export interface Compound {
  readonly unitId: UnitId;
  readonly households: number | null;
  readonly buildings: number | null;
  readonly builtYear: number | null;
  readonly propertyFirm: string | null;
  readonly hasOwnersCommittee: boolean | null;
  readonly difficulty: Difficulty | null;
  readonly note: string | null;
}
