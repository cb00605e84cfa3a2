import { inForce } from "../../../platform/db/in-force.ts";
import type { RequestContext } from "../../../platform/context.ts";

export async function accountName(ctx: RequestContext, accountId: string): Promise<{ readonly username: string; readonly locale: string | null } | undefined> {
  const { database, tenant } = ctx.services;
  return database.db.selectFrom("account").select(["username", "locale"]).where("tenant", "=", tenant).where("id", "=", accountId).executeTakeFirst();
}

/** Today's names of units, by id. */
export async function nameOfUnits(ctx: RequestContext, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map();
  const { database, tenant, clock } = ctx.services;
  const today = clock.businessToday();
  const rows = await database.db
    .selectFrom("unit_name as n")
    .select(["n.unit_id", "n.name"])
    .where("n.tenant", "=", tenant)
    .where("n.unit_id", "in", unitIds)
    .where(inForce("n", today))
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.name]));
}
