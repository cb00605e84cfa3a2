import { sql } from "kysely";

import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";

export interface HeldGrant {
  readonly id: string;
  readonly role: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly level: string | null;
  readonly grantedAt: string;
  readonly grantedBy: string | null;
}

export interface OpenSession {
  /** Names the session without opening it: the beginning of the token's hash. */
  readonly key: string;
  readonly since: string;
  readonly seen: string;
  readonly expires: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export interface AccountLine {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly demo: boolean;
  readonly disabled: boolean;
  readonly activated: boolean;
  readonly activationExpires: string | null;
  readonly createdAt: string;
  /** When and by whose word the account became somebody's; whose is not told. */
  readonly link: { readonly at: string | null; readonly by: string | null } | null;
  /** Until when too many wrong passwords keep it locked, from some address or all. */
  readonly lockedUntil: string | null;
  readonly grants: readonly HeldGrant[];
  readonly sessions: readonly OpenSession[];
}

export const SESSION_KEY_LENGTH = 16;

/** Every account with what it holds and where it is signed in, one or all; a district has a few hundred. */
export async function accountLines(db: ReadHandle, q: { tenant: number; on: string; now: string; idleSince: string; id?: string }): Promise<readonly AccountLine[]> {
  return readSql(
    db,
    sql<AccountLine>`select a.id, a.username, a.display_name as name, a.demo, a.disabled, a.password_hash is not null as activated,
        a.activation_expires as "activationExpires", a.created_at as "createdAt",
        case when a.person_id is not null then json_build_object('at', a.linked_at, 'by', (select l.display_name from account as l where l.tenant = a.tenant and l.id = a.linked_by)) end as link,
        (select max(t.locked_until) from login_attempt as t where t.locked_until > ${q.now}
          and (t.key = 'account|' || a.username or left(t.key, length(a.username) + 9) = 'account|' || a.username || '|')) as "lockedUntil",
        coalesce((select json_agg(r) from (
          select g.id, g.role, g.unit_id as "unitId", n.name as "unitName", u.level, g.granted_at as "grantedAt", b.display_name as "grantedBy"
          from account_grant as g
          left join unit as u on u.tenant = g.tenant and u.id = g.unit_id
          left join unit_name as n on n.tenant = g.tenant and n.unit_id = g.unit_id and n.valid_from <= ${q.on} and (n.valid_to is null or n.valid_to > ${q.on})
          left join account as b on b.tenant = g.tenant and b.id = g.granted_by
          where g.tenant = a.tenant and g.account_id = a.id order by g.granted_at, g.id) as r), '[]'::json) as grants,
        coalesce((select json_agg(r) from (
          select left(s.id, ${SESSION_KEY_LENGTH}) as key, s.created_at as since, s.seen_at as seen, s.expires_at as expires, s.ip, s.user_agent as "userAgent"
          from session as s where s.tenant = a.tenant and s.account_id = a.id and s.expires_at > ${q.now} and s.seen_at > ${q.idleSince}
          order by s.seen_at desc, s.id) as r), '[]'::json) as sessions
      from account as a where a.tenant = ${q.tenant} and ${q.id === undefined ? sql`true` : sql`a.id = ${q.id}`}
      order by a.username`,
  );
}
