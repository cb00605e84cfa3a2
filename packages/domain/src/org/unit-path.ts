import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { UnitId } from "./unit.ts";

/** Where a unit stood from a date on: `/1/0c/3f/`, one segment per ancestor, every path ending in a slash. */
export interface UnitPath extends DateInterval {
  readonly unitId: UnitId;
  readonly parentId: UnitId | null;
  readonly path: string;
  /** 1 at the root. */
  readonly depth: number;
}

const KEY = /^[0-9a-z]{1,12}$/;

/** The path of a unit with this key under this parent path (null: at the root). Throws on a malformed key. ORG-7 */
export function pathUnder(parentPath: string | null, pathKey: string): string {
  if (!KEY.test(pathKey)) throw new RangeError(`path key ${pathKey}`);
  return `${parentPath ?? "/"}${pathKey}/`;
}

/**
 * The path rows of a unit new under a parent from `from` on: one for each place the parent stands at from then, so that a child set up
 * before a move that is already recorded moves along. ORG-7
 */
export function pathsBelow(parentPaths: readonly UnitPath[], unitId: UnitId, pathKey: string, from: CalendarDate): readonly UnitPath[] {
  return parentPaths
    .filter((p) => p.to === null || p.to > from)
    .map((p) => {
      const path = pathUnder(p.path, pathKey);
      return { unitId, parentId: p.unitId, path, depth: depthOf(path), from: p.from > from ? p.from : from, to: p.to };
    });
}

/** How many units a path names: 1 for a root, one more with each step down. */
export function depthOf(path: string): number {
  return path.split("/").length - 2;
}

/** The paths of every ancestor, from the root down, the unit itself last. ORG-7 */
export function ancestorsOf(path: string): readonly string[] {
  const keys = path.split("/").slice(1, -1);
  return keys.map((_, i) => `/${keys.slice(0, i + 1).join("/")}/`);
}

/** Where the unit stood on `on`, or null when it stood nowhere. ORG-8 */
export function pathOf(paths: readonly UnitPath[], unitId: UnitId, on: CalendarDate): UnitPath | null {
  return paths.find((p) => p.unitId === unitId && contains(p, on)) ?? null;
}
