import type { Brand } from "../kernel/brand.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";

export type PostingId = Brand<string, "PostingId">;

/** 牵头, 成员, 协助. */
export const postingRoles = ["lead", "member", "deputy"] as const;
export type PostingRole = (typeof postingRoles)[number];

/** 轮换, 提拔任职, 调动, 辞职, 退休, 更正, 其他. */
export const endReasons = ["rotation", "promotion", "transfer", "resignation", "retirement", "correction", "other"] as const;
export type EndReason = (typeof endReasons)[number];

/** A person at a compound while it lasts: `[from, to)`, open while `to` is null. */
export interface Posting extends DateInterval {
  readonly id: PostingId;
  readonly personId: PersonId;
  readonly compoundId: UnitId;
  readonly role: PostingRole;
  /** Post in the compound's own Party branch, as written (党支部书记). */
  readonly branchTitle: string | null;
  /** Days on site a week as agreed, 0–7. */
  readonly dutyDays: number;
  readonly mentorId: PersonId | null;
  /** 交叉任职 in the owners' committee or the property firm, as written. */
  readonly crossTitle: string | null;
  readonly endReason: EndReason | null;
  readonly note: string | null;
}

/** What the guards read of a posting. */
export type PostingSpan = Pick<Posting, "id" | "personId" | "compoundId" | "role" | "dutyDays" | "from" | "to">;

/** On site or not; never a place, never a track (PIPL art. 28). */
export const siteStates = ["onSite", "absent", "excused"] as const;
export type SiteState = (typeof siteStates)[number];
