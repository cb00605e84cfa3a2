import type { Brand } from "../kernel/brand.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import type { IssueChannel, IssueClass } from "./issue-classes.ts";
import type { EvidenceKind, Measure } from "./evidence-kinds.ts";

export type EvidenceId = Brand<string, "EvidenceId">;

/** 书记项目 exist at two levels: community and compound. */
export const projectLevels = ["community", "compound"] as const;
export type ProjectLevel = (typeof projectLevels)[number];

/** recorded → verified → sealed for every kind; one sent back waits for its recorder; void is an entry withdrawn with a reason. */
export const verifications = ["recorded", "sentBack", "verified", "sealed", "void"] as const;
export type Verification = (typeof verifications)[number];

/**
 * One entry of the ledger: what was done, where and when. A project's date is its start, an issue's the day it came in.
 * Residents and children never appear by name in it.
 */
export interface Evidence {
  readonly id: EvidenceId;
  readonly kind: EvidenceKind;
  /** The compound, or a community for community-level matters. */
  readonly unitId: UnitId;
  readonly occurredOn: CalendarDate;
  readonly title: string;
  readonly detail: string | null;
  readonly class: IssueClass | null;
  readonly channel: IssueChannel | null;
  /** 急难愁盼. */
  readonly urgent: boolean;
  readonly projectLevel: ProjectLevel | null;
  /** The kind's own state; see `statesOfKind`. */
  readonly status: string;
  readonly closedOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly quantity: number | null;
  readonly measure: Measure | null;
  readonly verification: Verification;
  readonly verifiedOn: CalendarDate | null;
  readonly sentBackReason: string | null;
  readonly voidReason: string | null;
  readonly sourceSystem: string | null;
  readonly externalId: string | null;
}

/** A person's part in an entry, in ten-thousandths. */
export interface CreditShare {
  readonly personId: PersonId;
  readonly shareBp: number;
}

/** 市级无案, 无访小区: held by a unit while in force. */
export const honourKinds = ["noCase", "noPetition"] as const;
export type HonourKind = (typeof honourKinds)[number];
export const honourLevels = ["city", "district"] as const;
export type HonourLevel = (typeof honourLevels)[number];
