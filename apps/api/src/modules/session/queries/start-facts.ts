import { sql } from "kysely";

import type { RequestContext } from "../../../platform/context.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { reader, readSql } from "../../../platform/db/reading.ts";

/** How far a district has come since it was made, told from its rows: the guided start marks its steps by these. */
export interface StartFacts {
  /** A unit below the district. */
  readonly units: boolean;
  /** A person in the account's scope. */
  readonly people: boolean;
  /** Somebody holds a business role below the district. */
  readonly officers: boolean;
  /** An account beyond those the district began with. */
  readonly accounts: boolean;
  /** Nobody who may sign in still has an activation code to use. */
  readonly activated: boolean;
  /** Every account that may sign in holds a role. */
  readonly roles: boolean;
  /** The audit administrator has verified the log once. */
  readonly verified: boolean;
  /** Whom to ask for an account and for its role. */
  readonly systemAdmins: readonly string[];
  readonly securityAdmins: readonly string[];
}

export async function startFacts(ctx: RequestContext): Promise<StartFacts> {
  const { database, tenant } = ctx.services;
  const holding = (role: string) => sql`(select coalesce(array_agg(a.display_name order by a.username), '{}') from account as a
    where a.tenant = ${tenant} and not a.disabled and exists (select 1 from account_grant as g where g.tenant = a.tenant and g.account_id = a.id and g.role = ${role}))`;
  const [facts] = await readSql(
    reader(database.db),
    sql<StartFacts>`select
      exists (select 1 from unit as u where u.tenant = ${tenant} and u.level <> 'district') as units,
      exists (select 1 from ${scopedTable("person", ctx.scope)} as p) as people,
      exists (select 1 from account_grant as g join unit as u on u.tenant = g.tenant and u.id = g.unit_id
        where g.tenant = ${tenant} and u.level <> 'district') as officers,
      exists (select 1 from account as a where a.tenant = ${tenant} and not exists (
        select 1 from account_grant as g join unit as u on u.tenant = g.tenant and u.id = g.unit_id
        where g.tenant = a.tenant and g.account_id = a.id and u.level = 'district')) as accounts,
      not exists (select 1 from account as a where a.tenant = ${tenant} and not a.disabled and a.password_hash is null) as activated,
      not exists (select 1 from account as a where a.tenant = ${tenant} and not a.disabled
        and not exists (select 1 from account_grant as g where g.tenant = a.tenant and g.account_id = a.id)) as roles,
      exists (select 1 from audit_log as l where l.tenant = ${tenant} and l.command = 'audit.verify' and l.result = 'ok') as verified,
      ${holding("systemAdmin")} as "systemAdmins", ${holding("securityAdmin")} as "securityAdmins"`,
  );
  if (facts === undefined) throw new Error("a select without a from gives one row");
  return facts;
}
