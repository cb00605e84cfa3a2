import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { UnitId } from "./unit.ts";

/** A unit's name while it held. */
export interface UnitName extends DateInterval {
  readonly unitId: UnitId;
  readonly name: string;
}

/** The name on `on`, or null when the unit had none. ORG-10 */
export function nameOf(names: readonly UnitName[], unitId: UnitId, on: CalendarDate): string | null {
  return names.find((n) => n.unitId === unitId && contains(n, on))?.name ?? null;
}

export interface NameChange {
  readonly close: readonly { readonly row: UnitName; readonly to: CalendarDate }[];
  readonly drop: readonly UnitName[];
  readonly open: readonly UnitName[];
}

/**
 * Gives a unit another name from `on`; a name taken the same day is replaced. Refuses `unit.notInBeing`, `unit.nameMissing`,
 * `unit.sameName`, `unit.nameTaken` when another unit under the same parent has the name on the day, and `unit.renamedLater` when a
 * later name is already recorded. ORG-10
 */
export function renameUnit(
  names: readonly UnitName[],
  unitId: UnitId,
  name: string,
  on: CalendarDate,
  siblingNames: readonly string[] = [],
): Result<NameChange, "unit.notInBeing" | "unit.nameMissing" | "unit.sameName" | "unit.nameTaken" | "unit.renamedLater"> {
  const own = names.filter((n) => n.unitId === unitId);
  const now = own.find((n) => contains(n, on));
  if (now === undefined) return refuse("unit.notInBeing", { on });
  if (name.trim() === "") return refuse("unit.nameMissing", {}, "name");
  if (now.name === name) return refuse("unit.sameName", { name }, "name");
  if (siblingNames.includes(name)) return refuse("unit.nameTaken", { name }, "name");
  const later = own.find((n) => n.from > on);
  if (later !== undefined) return refuse("unit.renamedLater", { on: later.from, name: later.name }, "on");
  const replaced = now.from === on;
  return ok({
    close: replaced ? [] : [{ row: now, to: on }],
    drop: replaced ? [now] : [],
    open: [{ unitId, name, from: on, to: now.to }],
  });
}
