import type { CalendarDate } from "../kernel/calendar-date.ts";
import { overlaps } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { UnitLevel } from "../org/unit.ts";
import type { HonourKind } from "./evidence.ts";

/** 无案 is a community's or village's, 无访 a compound's: what the figures count. EVD-20 */
export const honourLevelsOf = { noCase: ["community", "grid"], noPetition: ["compound"] } as const satisfies Record<HonourKind, readonly UnitLevel[]>;

/** The honours a unit of this level may hold. EVD-20 */
export function honoursFor(level: UnitLevel): readonly HonourKind[] {
  const kinds = Object.keys(honourLevelsOf) as HonourKind[];
  return kinds.filter((kind) => (honourLevelsOf[kind] as readonly UnitLevel[]).includes(level));
}

export type HonourRefusal = "honour.wrongUnit" | "honour.alreadyHeld" | "interval.empty" | "date.inFuture";

/**
 * Whether a unit may be entered as holding an honour from a day on: of its own level, not before it is given, and not while it holds the
 * same one already. EVD-20
 */
export function recordHonour(
  honour: DateInterval & { readonly kind: HonourKind },
  unit: { readonly level: UnitLevel },
  held: readonly DateInterval[],
  today: CalendarDate,
): Result<true, HonourRefusal> {
  if (!honoursFor(unit.level).includes(honour.kind)) return refuse("honour.wrongUnit", { kind: honour.kind }, "kind");
  if (honour.from > today) return refuse("date.inFuture", { date: honour.from }, "from");
  if (honour.to !== null && honour.to <= honour.from) return refuse("interval.empty", { from: honour.from, to: honour.to }, "to");
  const other = held.find((interval) => overlaps(interval, honour));
  return other === undefined ? ok(true) : refuse("honour.alreadyHeld", { from: other.from }, "from");
}

/** Ends an honour; `on` is the first day it is no more held. EVD-20 */
export function endHonour(honour: DateInterval, on: CalendarDate): Result<{ readonly to: CalendarDate }, "interval.empty" | "honour.endedAlready"> {
  if (on <= honour.from) return refuse("interval.empty", { from: honour.from, to: on }, "on");
  if (honour.to !== null && honour.to <= on) return refuse("honour.endedAlready", { to: honour.to }, "on");
  return ok({ to: on });
}
