import { addMonths } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { PersonId } from "./person.ts";

export const sanctionKinds = [
  "partyWarning",
  "partySeriousWarning",
  "partyPostRemoval",
  "partyProbation",
  "partyExpulsion",
  "adminWarning",
  "adminDemerit",
  "adminMajorDemerit",
  "adminDemotion",
  "adminRemoval",
  "adminDismissal",
] as const;
/** 党内警告, 严重警告, 撤销党内职务, 留党察看, 开除党籍; 政务警告, 记过, 记大过, 降级, 撤职, 开除. */
export type SanctionKind = (typeof sanctionKinds)[number];

export interface Sanction {
  readonly personId: PersonId;
  readonly kind: SanctionKind;
  /** The day it was approved: periods count from here. */
  readonly approvedOn: CalendarDate;
  /** 恢复党员权利, for 留党察看 only. */
  readonly restoredOn: CalendarDate | null;
  readonly documentNo: string | null;
}

interface Influence {
  /** Null: without end. */
  readonly months: number | null;
  readonly from: "approval" | "restoration";
  readonly basis: string;
}

const party = "《中国共产党纪律处分条例》(2023年修订,2024-01-01起施行)";
const admin = "《公职人员政务处分法》(2020-07-01起施行)第八条";

/** How long a sanction bars promotion, each with its clause. Law changes by adding a dated table, not by editing this one. PPL-12 */
export const influenceOf = {
  partyWarning: { months: 12, from: "approval", basis: `${party}:警告一年内不得提职、进一步使用` },
  partySeriousWarning: { months: 18, from: "approval", basis: `${party}:严重警告一年半内不得提职、进一步使用` },
  partyPostRemoval: { months: 24, from: "approval", basis: `${party}:撤销党内职务二年内不得担任和原任相当或者更高职务` },
  partyProbation: { months: 24, from: "restoration", basis: `${party}:留党察看恢复党员权利后二年内不得担任和原任相当或者更高职务` },
  partyExpulsion: { months: 60, from: "approval", basis: `${party}:开除党籍五年内不得重新入党` },
  adminWarning: { months: 6, from: "approval", basis: `${admin}:警告六个月` },
  adminDemerit: { months: 12, from: "approval", basis: `${admin}:记过十二个月` },
  adminMajorDemerit: { months: 18, from: "approval", basis: `${admin}:记大过十八个月` },
  adminDemotion: { months: 24, from: "approval", basis: `${admin}:降级二十四个月` },
  adminRemoval: { months: 24, from: "approval", basis: `${admin}:撤职二十四个月` },
  adminDismissal: { months: null, from: "approval", basis: "《公职人员政务处分法》第十四条:开除" },
} as const satisfies Record<SanctionKind, Influence>;

/**
 * The influence period `[approval, approval + months)`, month ends clamped, over on the anniversary. 留党察看 is open until
 * rights are restored, then 24 months more from the restoration. PPL-12
 */
export function influencePeriod(sanction: Pick<Sanction, "kind" | "approvedOn" | "restoredOn">): DateInterval {
  const { months, from }: Influence = influenceOf[sanction.kind];
  const start = from === "restoration" ? sanction.restoredOn : sanction.approvedOn;
  return { from: sanction.approvedOn, to: start === null || months === null ? null : addMonths(start, months) };
}

/** Sanctions whose influence is not over on the day; several run independently, each for its own time. PPL-12 */
export function inInfluence<S extends Pick<Sanction, "kind" | "approvedOn" | "restoredOn">>(sanctions: readonly S[], on: CalendarDate): readonly S[] {
  return sanctions.filter((s) => contains(influencePeriod(s), on));
}
