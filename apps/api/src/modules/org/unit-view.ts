import { type DifficultyReading, orgPolicies, proposeDifficulty } from "@yanzhen/domain/org";

import { type Can, canRun } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { pathOn } from "./queries/subtree.ts";
import { compoundFacts, type CompoundRow, peopleBelow, unitById, type UnitHistory, unitHistory, type UnitRow } from "./queries/unit-facts.ts";

export interface UnitView extends UnitRow {
  readonly compound: (CompoundRow & { readonly proposed: DifficultyReading }) | null;
  readonly history: UnitHistory;
  readonly people: number;
  readonly can: Can;
}

const commands = ["org.createUnit", "org.renameUnit", "org.moveUnit", "org.closeUnit", "org.editCompound"] as const;

/** One unit with its facts on the day, its names and places over time, and what may be done. */
export async function unitView(ctx: RequestContext, moment: ReadMoment, unitId: string): Promise<UnitView> {
  const { db, scope, asOf } = moment;
  const unit = await unitById(db, scope, unitId);
  if (unit === null) throw new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  const facts = unit.level === "compound" ? await compoundFacts(db, scope, unitId) : null;
  const compound = facts === null ? null : { ...facts, proposed: proposeDifficulty({ ...facts, kind: unit.kind as "estate" | "cluster" }, Number(asOf.slice(0, 4))) };
  return {
    ...unit,
    compound,
    history: await unitHistory(db, scope.tenant, unitId),
    people: await peopleBelow(db, scope, unit.path),
    can: canRun(orgPolicies, commands, ctx.actor, { path: await pathOn(db, scope.tenant, unitId, moment.today) }),
  };
}
