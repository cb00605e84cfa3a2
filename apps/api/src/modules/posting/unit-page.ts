import { unitLevels } from "@yanzhen/domain/org";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { type ListedUnit, narrowScope, unitList, unitSorts } from "../org/public.ts";
import { compoundCoverage } from "./queries/compound-coverage.ts";

export const unitsInput = z.strictObject({
  /** The units below this one; without it, all of the scope. */
  unitId: z.uuid().optional(),
  /** Only those directly under it. */
  direct: z.boolean().default(false),
  level: z.enum(unitLevels).optional(),
  text: z.string().max(60).optional(),
  sort: z.enum(unitSorts).default("code"),
  descending: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
  at: atInput.default({}),
});

export type UnitsInput = z.output<typeof unitsInput>;

export interface UnitLine extends Omit<ListedUnit, "path"> {
  readonly compounds: number;
  readonly covered: number;
}

/** Above so many units, asking for the compounds of each costs more than asking for those of all. */
const FEW = 20;

/** Units with their facts and their compounds, a window at a time; compounds are counted by the one coverage query. */
export async function unitPage(moment: ReadMoment, input: UnitsInput): Promise<{ readonly rows: readonly UnitLine[]; readonly total: number }> {
  const { db, asOf } = moment;
  const scope = input.unitId === undefined ? moment.scope : await narrowScope(db, moment.scope, input.unitId);
  if (scope === null) throw new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  const { rows, total } = await unitList(db, {
    scope,
    parentId: input.direct ? input.unitId : undefined,
    belowId: input.unitId,
    level: input.level,
    text: input.text,
    sort: { by: input.sort, descending: input.descending },
    offset: input.offset,
    limit: input.limit,
  });
  if (rows.length === 0) return { rows: [], total };
  const narrow = rows.length <= FEW ? { ...scope, paths: rows.map((row) => row.path) } : scope;
  const compounds = await compoundCoverage(db, { scope: narrow, asOf, presentFrom: asOf });
  return {
    rows: rows.map(({ path, ...row }) => {
      const below = compounds.filter((compound) => compound.path.startsWith(path));
      return { ...row, compounds: below.length, covered: below.filter((compound) => compound.covered).length };
    }),
    total,
  };
}
