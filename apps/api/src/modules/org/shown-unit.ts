import type { ReadHandle } from "../../platform/db/reading.ts";
import type { Scope } from "../../platform/db/scope.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { narrowScope, topUnits } from "./queries/subtree.ts";
import { childrenOf, unitById, unitsByPath, type UnitRow } from "./queries/unit-facts.ts";

/** As `narrowScope`, for a page about the unit: a foreign unit and one that was not there on the day are both not found. */
export async function unitScope(db: ReadHandle, scope: Scope, unitId: string | undefined): Promise<Scope> {
  const narrowed = await narrowScope(db, scope, unitId);
  if (narrowed === null) throw new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  return narrowed;
}

export interface ShownUnit {
  /** Null when the scope has several tops and none was asked for. */
  readonly unit: Pick<UnitRow, "id" | "name" | "level"> | null;
  /** What its figures are broken down by: the units below it, or the tops. */
  readonly parts: readonly UnitRow[];
}

/** The unit a page is about: the one asked for, or the only top of the scope. `scope` is already narrowed to it. */
export async function shownUnit(db: ReadHandle, scope: Scope, unitId: string | undefined): Promise<ShownUnit> {
  const tops = unitId === undefined ? await topUnits(db, scope) : [];
  const id = unitId ?? (tops.length === 1 ? tops[0]?.unitId : undefined);
  if (id !== undefined) {
    const found = await unitById(db, scope, id);
    return { unit: found === null ? null : { id: found.id, name: found.name, level: found.level }, parts: await childrenOf(db, scope, id) };
  }
  const paths = tops.map(({ path }) => path);
  return { unit: null, parts: await unitsByPath(db, scope, paths) };
}
