import type { Scope } from "../../platform/db/scope.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { unitScope } from "../org/public.ts";
import { type PresenceWindow, presenceWindow } from "./presence-window.ts";
import { type CompoundCoverage, compoundCoverage } from "./queries/compound-coverage.ts";

export interface ScopedCoverage {
  readonly scope: Scope;
  readonly presence: PresenceWindow;
  readonly compounds: readonly CompoundCoverage[];
}

/** The compounds of the scope, or of one unit of it, with their coverage on the day: what figures, map and list are made of. */
export async function scopedCoverage(moment: ReadMoment, unitId: string | undefined): Promise<ScopedCoverage> {
  const { db, asOf } = moment;
  const scope = await unitScope(db, moment.scope, unitId);
  const presence = await presenceWindow(db, scope.tenant, asOf);
  return { scope, presence, compounds: await compoundCoverage(db, { scope, asOf, presentFrom: presence.from }) };
}
