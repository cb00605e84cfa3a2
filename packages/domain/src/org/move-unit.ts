import { isWithin } from "../access/actor.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { overlaps } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import { mayStandUnder } from "./unit.ts";
import type { Unit, UnitId } from "./unit.ts";
import { depthOf, pathOf, pathUnder } from "./unit-path.ts";
import type { UnitPath } from "./unit-path.ts";

/** What a move does to the path rows: rows to shorten, rows to drop because they lay wholly after the move, rows to add. */
export interface PathChange {
  readonly close: readonly { readonly row: UnitPath; readonly to: CalendarDate }[];
  readonly drop: readonly UnitPath[];
  readonly open: readonly UnitPath[];
}

/** What the shell knows of the new place: the unit's name on the day, and the names already there. */
export interface NewPlace {
  readonly name: string;
  readonly siblingNames: readonly string[];
}

export type MoveRefusal =
  | "unit.nameTaken"
  | "unit.parentChangesLater"
  | "unit.notInBeing"
  | "unit.parentNotInBeing"
  | "unit.wrongParent"
  | "unit.underItself"
  | "unit.alreadyThere"
  | "unit.movedLater";

/**
 * Moves a unit with everything below it under another parent from `on`. Reports before and after stay right, because the
 * rows before `on` keep their paths. Refuses a move into the unit's own subtree, under a kind it may not stand under, of a
 * unit that does not exist on the day, to a parent where the name is taken or that itself moves or closes later, and of a subtree that
 * has another move dated later (undo or redate that one first).
 * Pure: `paths` are all path rows of the subtree and of the new parent; `units` the units they name. ORG-9
 */
export function moveUnit(
  units: ReadonlyMap<UnitId, Unit>,
  paths: readonly UnitPath[],
  unitId: UnitId,
  newParentId: UnitId,
  on: CalendarDate,
  place: NewPlace = { name: "", siblingNames: [] },
): Result<PathChange, MoveRefusal> {
  const [unit, parent] = [units.get(unitId), units.get(newParentId)];
  const here = pathOf(paths, unitId, on);
  const there = pathOf(paths, newParentId, on);
  if (unit === undefined || here === null) return refuse("unit.notInBeing", { on });
  if (parent === undefined || there === null) return refuse("unit.parentNotInBeing", { on }, "parentId");
  if (isWithin(there.path, here.path)) return refuse("unit.underItself", {}, "parentId");
  if (here.parentId === newParentId) return refuse("unit.alreadyThere", {}, "parentId");
  if (!mayStandUnder(unit.kind, parent.kind)) return refuse("unit.wrongParent", { kind: unit.kind, parentKind: parent.kind }, "parentId");
  if (place.siblingNames.includes(place.name)) return refuse("unit.nameTaken", { name: place.name }, "parentId");
  if (there.to !== null) return refuse("unit.parentChangesLater", { on: there.to }, "parentId");

  const subtree = paths.filter((p) => isWithin(p.path, here.path) && overlaps(p, { from: on, to: null }));
  const members = new Set(subtree.map((p) => p.unitId));
  const later = paths.find((p) => members.has(p.unitId) && p.from > on && pathOf(paths, p.unitId, on) !== null);
  if (later !== undefined) return refuse("unit.movedLater", { on: later.from }, "on");

  const newPath = pathUnder(there.path, unit.pathKey);
  return ok({
    close: subtree.filter((row) => row.from < on).map((row) => ({ row, to: on })),
    drop: subtree.filter((row) => row.from >= on),
    open: subtree.map((row) => {
      const path = newPath + row.path.slice(here.path.length);
      const parentId = row.unitId === unitId ? newParentId : row.parentId;
      return { unitId: row.unitId, parentId, path, depth: depthOf(path), from: row.from < on ? on : row.from, to: row.to };
    }),
  });
}
