import { accessPolicies, decide, opensFor, type Role, standsOn } from "@yanzhen/domain/access";
import { unitLevels } from "@yanzhen/domain/org";

import { allPolicies } from "../../platform/all-policies.ts";
import type { RequestContext } from "../../platform/context.ts";
import { reader } from "../../platform/db/reading.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { grantableUnit, grantableUnits, type GrantableUnit } from "./queries/grantable-units.ts";

/** What a grant would open: the commands, worked out from the policies that are enforced. ACC-17 */
export async function grantPreview(ctx: RequestContext, q: { readonly role: Role; readonly unitId: string }): Promise<{ readonly commands: readonly string[] }> {
  mayListUnits(ctx);
  const { database, tenant, clock } = ctx.services;
  const unit = await grantableUnit(reader(database.db), { tenant, on: clock.businessToday(), unitId: q.unitId });
  if (unit === null) throw new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  return { commands: opensFor(allPolicies, { role: q.role, unitId: q.unitId, path: unit.path }) };
}

/** Units a role may be held on, for picking one. */
export async function unitsForRole(ctx: RequestContext, q: { readonly role: Role; readonly text: string; readonly limit: number }): Promise<readonly GrantableUnit[]> {
  mayListUnits(ctx);
  const { database, tenant, clock } = ctx.services;
  const levels = unitLevels.filter((level) => standsOn(q.role, level));
  return grantableUnits(reader(database.db), { tenant, on: clock.businessToday(), levels, text: q.text, limit: q.limit });
}

function mayListUnits(ctx: RequestContext): void {
  const allowed = decide(accessPolicies, "access.listUnits", ctx.actor, {});
  if (!allowed.ok) throw new RefusedError(allowed.refusal);
}
