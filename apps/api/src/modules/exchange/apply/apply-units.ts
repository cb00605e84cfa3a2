import { levelOfKind, pathsBelow, renameUnit, type UnitId, unitLevels } from "@yanzhen/domain/org";

import type { CommandTx } from "../../../platform/command.ts";
import { insertUnits, type NewUnitRow, pathKeyOf, placesOf, renameUnitIn, saveCompound, unitNames } from "../../org/public.ts";
import type { UnitWrite } from "../kinds/unit-import.ts";
import type { KnownUnit } from "../plan/known-unit.ts";

/** Units parents first; then new names from today, and facts of compounds. */
export async function applyUnits(tx: CommandTx, writes: readonly UnitWrite[], known: readonly KnownUnit[]): Promise<void> {
  const made: NewUnitRow[] = [];
  const creations = writes.filter((write) => write.act === "create").toSorted((a, b) => depth(a) - depth(b));
  const held = new Set(known.map((unit) => unit.id));
  const places = Map.groupBy(
    await placesOf(
      tx,
      [...new Set(creations.map(({ parentId }) => parentId))].filter((id) => held.has(id)),
    ),
    ({ unitId }): string => unitId,
  );
  for (const { id, name, kind, code, parentId, from, compound } of creations) {
    const parentPaths = places.get(parentId);
    if (parentPaths === undefined) throw new Error(`a planned unit without its parent: ${parentId}`);
    places.set(id, [...pathsBelow(parentPaths, id as UnitId, pathKeyOf(id), from)]);
    made.push({ id, name, kind, code, parentPaths, from, compound });
  }
  await insertUnits(tx, made);
  for (const write of writes) {
    if (write.act === "rename" || write.act === "renameAndFacts") await rename(tx, write.id, write.name);
    if (write.act === "facts" || write.act === "renameAndFacts") await saveCompound(tx, write.id, write.compound);
  }
}

const depth = (write: { readonly kind: keyof typeof levelOfKind }): number => unitLevels.indexOf(levelOfKind[write.kind]);

async function rename(tx: CommandTx, unitId: string, name: string): Promise<void> {
  const change = renameUnit(await unitNames(tx, unitId), unitId as UnitId, name, tx.today);
  // Only a later name already recorded stands in the way; it is left to the command of its own.
  if (change.ok) await renameUnitIn(tx, unitId, change.value);
}
