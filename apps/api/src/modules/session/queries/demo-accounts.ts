import type { RequestContext } from "../../../platform/context.ts";

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: string;
}

/** The accounts the sign-in page offers; none outside demo mode. */
export async function demoAccountsOf(ctx: RequestContext): Promise<readonly DemoAccount[]> {
  const { demo, tenant, database } = ctx.services;
  if (!demo) return [];
  const rows = await database.db
    .selectFrom("account as a")
    .innerJoin("account_grant as g", (join) => join.onRef("g.tenant", "=", "a.tenant").onRef("g.account_id", "=", "a.id"))
    .select(["a.username", "a.display_name as name", "g.role"])
    .where("a.tenant", "=", tenant)
    .where("a.demo", "=", true)
    .orderBy("a.created_at")
    .orderBy("a.username")
    .execute();
  const order = ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember", "systemAdmin", "securityAdmin", "auditAdmin"];
  return rows.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
