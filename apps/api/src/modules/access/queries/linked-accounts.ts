import { type Actor, isRole, type LinkableAccount, mayBeLinked } from "@yanzhen/domain/access";
import { sql } from "kysely";

import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";

export interface LinkedAccount {
  readonly accountId: string;
  readonly username: string;
  readonly linkedAt: string | null;
}

/** The account a person signs in with; null when none is linked. */
export async function accountOfPerson(db: ReadHandle, tenant: number, personId: string): Promise<LinkedAccount | null> {
  const row = await db
    .selectFrom("account as a")
    .select(["a.id as accountId", "a.username", "a.linked_at as linkedAt"])
    .where("a.tenant", "=", tenant)
    .where("a.person_id", "=", personId)
    .executeTakeFirst();
  return row ?? null;
}

interface CandidateRow extends Omit<LinkableAccount, "grants"> {
  readonly username: string;
  readonly grants: readonly { readonly role: string; readonly path: string | null }[];
}

/** Accounts an officer may say are this person's, by the domain's rule; there are few of one name. */
export async function linkableAccounts(
  db: ReadHandle,
  q: { readonly tenant: number; readonly on: string; readonly personName: string; readonly officer: Actor; readonly accountId?: string },
): Promise<readonly { readonly accountId: string; readonly username: string }[]> {
  const rows = await readSql(
    db,
    sql<CandidateRow>`select a.id as "accountId", a.username, a.display_name as name, a.disabled, a.person_id as "personId",
        coalesce((select json_agg(json_build_object('role', g.role, 'path', p.path)) from account_grant as g
          left join unit_path as p on p.tenant = g.tenant and p.unit_id = g.unit_id and p.valid_from <= ${q.on} and (p.valid_to is null or p.valid_to > ${q.on})
          where g.tenant = a.tenant and g.account_id = a.id), '[]'::json) as grants
      from account as a where a.tenant = ${q.tenant} and a.person_id is null and ${q.accountId === undefined ? sql`true` : sql`a.id = ${q.accountId}`} order by a.username`,
  );
  return rows
    .filter(({ grants, ...account }) => {
      const held = grants.flatMap(({ role, path }) => (isRole(role) ? [{ role, path: path ?? "" }] : []));
      return mayBeLinked({ ...account, grants: held }, q.personName, q.officer);
    })
    .map(({ accountId, username }) => ({ accountId, username }));
}
