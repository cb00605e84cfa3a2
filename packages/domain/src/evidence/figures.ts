import { addMonths, firstOfMonth, monthOf, yearOf } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { Evidence, HonourKind } from "./evidence.ts";

/** From the programme's first day to the day asked about, both included. */
export interface FigureWindow {
  readonly since: CalendarDate;
  readonly on: CalendarDate;
}

type Row = Pick<Evidence, "kind" | "occurredOn" | "urgent" | "status" | "closedOn" | "verification" | "verifiedOn">;

/** Verified on the day, by what is recorded: verified or sealed, and not later than the day. EVD-8 */
export function isVerifiedOn(row: Pick<Row, "verification" | "verifiedOn">, on: CalendarDate): boolean {
  return (row.verification === "verified" || row.verification === "sealed") && row.verifiedOn !== null && row.verifiedOn <= on;
}

/** 急难愁盼 solved: an urgent issue, closed in the window and verified by its last day (DEFINITIONS §3). EVD-8 */
export function isUrgentSolved(row: Row, window: FigureWindow): boolean {
  return row.kind === "issue" && row.urgent && row.status === "closed" && row.closedOn !== null && within(row.closedOn, window) && isVerifiedOn(row, window.on);
}

/** 书记项目: started in the window, in any state and verified or not, as the district counts them; withdrawn entries are none. EVD-9 */
export function isProjectStarted(row: Row, window: FigureWindow): boolean {
  return row.kind === "project" && row.verification !== "void" && within(row.occurredOn, window);
}

/** 党员中心户, 热心居民, 在职党员报到: a verified row dated in the window. EVD-10 */
export function isCountedRow(row: Row, kind: "partyHub" | "activeResident" | "checkIn", window: FigureWindow): boolean {
  return row.kind === kind && within(row.occurredOn, window) && isVerifiedOn(row, window.on);
}

/** 重点帮扶, in 人次: the sum of verified entries dated in the window; 人次 is not 人. EVD-15 */
export function assistanceGiven(rows: readonly (Row & Pick<Evidence, "quantity">)[], window: FigureWindow): number {
  return rows.filter((row) => row.kind === "assistance" && within(row.occurredOn, window) && isVerifiedOn(row, window.on)).reduce((sum, row) => sum + (row.quantity ?? 0), 0);
}

/** Units holding the honour on the day, each counted once (无案 47, 无访 26). EVD-11 */
export function unitsHolding<U extends string>(
  honours: readonly (DateInterval & { readonly unitId: U; readonly kind: HonourKind })[],
  kind: HonourKind,
  on: CalendarDate,
): readonly U[] {
  return [...new Set(honours.filter((h) => h.kind === kind && contains(h, on)).map((h) => h.unitId))];
}

export interface QuarterCount {
  /** First day of the quarter. */
  readonly quarter: CalendarDate;
  readonly petitions: number;
  /** The same quarter a year before; null when no month of it was counted. */
  readonly yearBefore: number | null;
}

/** Counts by complete quarter since `since`, each with the same quarter a year before. EVD-12 */
export function petitionQuarters(counts: readonly { readonly month: CalendarDate; readonly petitions: number }[], window: FigureWindow): readonly QuarterCount[] {
  const byQuarter = Map.groupBy(counts, (c) => quarterOf(c.month));
  const total = (quarter: CalendarDate): number | null => byQuarter.get(quarter)?.reduce((sum, c) => sum + c.petitions, 0) ?? null;
  const found: QuarterCount[] = [];
  for (let q = quarterOf(window.since); addMonths(q, 3) <= window.on; q = addMonths(q, 3)) {
    found.push({ quarter: q, petitions: total(q) ?? 0, yearBefore: total(addMonths(q, -12)) });
  }
  return found;
}

/** 信访总量持续下降: every complete quarter lies below the same quarter a year before; null when there is nothing to compare. EVD-12 */
export function petitionsFall(quarters: readonly QuarterCount[]): boolean | null {
  if (quarters.length === 0 || quarters.some((q) => q.yearBefore === null)) return null;
  return quarters.every((q) => q.petitions < (q.yearBefore ?? 0));
}

function within(d: CalendarDate, window: FigureWindow): boolean {
  return d >= window.since && d <= window.on;
}

function quarterOf(month: CalendarDate): CalendarDate {
  const first = firstOfMonth(month);
  return addMonths(first, -((monthOf(first) - 1) % 3));
}

/** The quarter a date lies in, as reports print it: `2024Q1`. */
export function quarterLabel(quarter: CalendarDate): string {
  return `${yearOf(quarter)}Q${Math.ceil(monthOf(quarter) / 3)}`;
}
