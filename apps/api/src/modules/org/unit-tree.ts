import { ancestorsOf } from "@yanzhen/domain/org";

import type { ReadMoment } from "../../platform/read.ts";
import { compoundCoverage } from "../posting/public.ts";
import { pathWithin, topUnits } from "./queries/subtree.ts";
import { childrenOf, unitById, type UnitRow, unitsByPath } from "./queries/unit-facts.ts";

/** A node of the tree with the compounds below it, counted by the one coverage query. */
export interface TreeNode extends Omit<UnitRow, "from" | "to"> {
  readonly compounds: number;
  readonly covered: number;
}

/** Children of a unit; without one, the highest units of the scope. */
export async function treeNodes(moment: ReadMoment, parentId: string | undefined): Promise<readonly TreeNode[]> {
  const { db, scope, asOf } = moment;
  const rows =
    parentId === undefined
      ? await unitsByPath(
          db,
          scope,
          (await topUnits(db, scope)).map((top) => top.path),
        )
      : await childrenOf(db, scope, parentId);
  const [parent] = rows;
  if (parent === undefined) return [];
  const compounds = await compoundCoverage(db, { scope: { ...scope, paths: rows.map((row) => row.path) }, asOf, presentFrom: asOf });
  return rows.map(({ from: _from, to: _to, ...row }) => {
    const below = compounds.filter((compound) => compound.path.startsWith(row.path));
    return { ...row, compounds: below.length, covered: below.filter((compound) => compound.covered).length };
  });
}

/** The chain from the top of the scope down to the unit, itself last; empty when it is not in the scope on the day. */
export async function unitChain({ db, scope }: ReadMoment, unitId: string): Promise<readonly UnitRow[]> {
  const unit = await unitById(db, scope, unitId);
  if (unit === null) return [];
  const above = ancestorsOf(unit.path).filter((path) => pathWithin(path, scope.paths));
  return unitsByPath(db, scope, above);
}
