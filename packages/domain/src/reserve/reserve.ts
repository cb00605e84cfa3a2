import type { Brand } from "../kernel/brand.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";

export type ReserveEntryId = Brand<string, "ReserveEntryId">;

/** 书记、副书记后备; 其他两委后备. */
export const reserveClasses = ["secretary", "member"] as const;
export type ReserveClass = (typeof reserveClasses)[number];

/** Entered here by the procedure, or taken over from a list with its filing document. */
export const reserveOrigins = ["procedure", "imported"] as const;
export type ReserveOrigin = (typeof reserveOrigins)[number];

/** 组织推荐, 联合推荐, 个人自荐, 党员推荐. */
export const nominationChannels = ["organization", "joint", "self", "members"] as const;
export type NominationChannel = (typeof nominationChannels)[number];

/** 近期, 中期, 远期. */
export const readinessLevels = ["near", "middle", "far"] as const;
export type ReadinessLevel = (typeof readinessLevels)[number];

export interface ReserveEntry {
  readonly id: ReserveEntryId;
  readonly personId: PersonId;
  readonly class: ReserveClass;
  readonly origin: ReserveOrigin;
  readonly channel: NominationChannel | null;
  readonly targetUnitId: UnitId | null;
  readonly filingDocument: string | null;
  readonly mentorId: PersonId | null;
  readonly note: string | null;
}

/** Readiness while it held, with the reason it was given. */
export interface Readiness extends DateInterval {
  readonly entryId: ReserveEntryId;
  readonly level: ReadinessLevel;
  readonly basis: string;
}
