import { type RawBuilder, sql } from "kysely";

import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";

export interface AuditRowRead {
  readonly id: string;
  readonly at: string;
  readonly principal: string;
  readonly accountId: string | null;
  readonly actorName: string | null;
  readonly username: string | null;
  readonly ip: string | null;
  readonly command: string;
  readonly entity: string | null;
  readonly entityId: string | null;
  readonly result: "ok" | "refused" | "failed";
  readonly detail: Readonly<Record<string, unknown>>;
  readonly seal: number | null;
}

export interface AuditFilter {
  readonly tenant: number;
  /** No row newer than this one, so that pages stay where they are while the log grows. */
  readonly until: string;
  readonly accountId?: string | undefined;
  readonly command?: string | undefined;
  readonly result?: string | undefined;
  /** Moments, half open. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

export async function auditRows(db: ReadHandle, q: AuditFilter & { readonly offset: number; readonly limit: number }): Promise<readonly AuditRowRead[]> {
  return readSql(
    db,
    sql<AuditRowRead>`select l.id, l.at, l.principal, l.account_id as "accountId", a.display_name as "actorName", a.username, l.ip, l.command, l.entity,
        l.entity_id as "entityId", l.result, l.detail, f.seal
      from (select l.tenant, l.id, l.at, l.principal, l.account_id, l.ip, l.command, l.entity, l.entity_id, l.result, l.detail
          from audit_log as l where ${where(q)} order by l.at desc, l.id desc offset ${q.offset} limit ${q.limit}) as l
      left join account as a on a.tenant = l.tenant and a.id = l.account_id
      left join audit_leaf as f on f.audit_id = l.id
      order by l.at desc, l.id desc`,
  );
}

export async function auditTotal(db: ReadHandle, q: AuditFilter): Promise<number> {
  const [row] = await readSql(db, sql<{ total: number }>`select count(*)::int as total from audit_log as l where ${where(q)}`);
  return row?.total ?? 0;
}

function where(q: AuditFilter): RawBuilder<unknown> {
  const conditions = [sql`l.tenant = ${q.tenant}`, sql`l.id <= ${q.until}`];
  if (q.accountId !== undefined) conditions.push(sql`l.account_id = ${q.accountId}`);
  if (q.command !== undefined) conditions.push(sql`l.command = ${q.command}`);
  if (q.result !== undefined) conditions.push(sql`l.result = ${q.result}`);
  if (q.from !== undefined) conditions.push(sql`l.at >= ${q.from}`);
  if (q.before !== undefined) conditions.push(sql`l.at < ${q.before}`);
  return sql.join(conditions, sql` and `);
}
