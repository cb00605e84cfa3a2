import { sql } from "kysely";

import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";

export interface AuditState {
  /** The newest row; null while the log is empty. */
  readonly newest: string | null;
  readonly rows: number;
  readonly pending: number;
  readonly seal: { readonly no: number; readonly at: string; readonly hash: string } | null;
  readonly commands: readonly string[];
  readonly actors: readonly { readonly id: string; readonly name: string; readonly username: string }[];
}

/** How far the log is sealed, and what can be asked of it: the commands and accounts that occur. */
export async function auditState(db: ReadHandle, tenant: number): Promise<AuditState> {
  const [row] = await readSql(
    db,
    sql<AuditState>`select
      (select l.id from audit_log as l where l.tenant = ${tenant} order by l.id desc limit 1) as newest,
      (select count(*)::int from audit_log as l where l.tenant = ${tenant}) as rows,
      (select count(*)::int from audit_pending) as pending,
      (select json_build_object('no', s.no, 'at', s.at, 'hash', s.hash) from audit_seal as s order by s.no desc limit 1) as seal,
      (select coalesce(json_agg(c.command order by c.command), '[]'::json) from (select distinct l.command from audit_log as l where l.tenant = ${tenant}) as c) as commands,
      (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.display_name, 'username', a.username) order by a.username), '[]'::json)
        from account as a where a.tenant = ${tenant}) as actors`,
  );
  if (row === undefined) throw new Error("the audit log told nothing of its state");
  return row;
}
