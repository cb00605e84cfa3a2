import { sql, type Kysely } from "kysely";

import type { Database } from "../../db/tables/database.ts";
import type { AuditRow } from "../audit-entry.ts";

/** Rows a question reads at once: the embedded engine serves others in between, and a log of a million needs no more memory than one of ten. */
const PAGE = 5_000;
const SEALS = 1_000;
/** Above every place in a seal. */
const ALL_OF_A_SEAL = 2 ** 31 - 1;

const ROW = sql.raw("l.id, l.tenant, l.at, l.principal, l.account_id, l.session_id, l.ip, l.command, l.entity, l.entity_id, l.result, l.detail, l.mac");
const SEALED = sql.raw("exists (select from audit_leaf as f join audit_seal as s on s.no = f.seal where f.audit_id = l.id)");

/** `id` is null where the row is gone. */
type Found<T> = T & { readonly [K in keyof (AuditRow & { mac: string })]: (AuditRow & { mac: string })[K] | null };

export interface LoggedRow extends AuditRow {
  readonly mac: string;
}

export interface SealedEntry {
  readonly auditId: string;
  readonly leaf: string;
  readonly row: LoggedRow | null;
}

export interface WaitingEntry {
  readonly auditId: string;
  readonly row: LoggedRow | null;
}

export interface SealWithEntries {
  readonly seal: { readonly no: number; readonly at: string; readonly n: number; readonly root: string; readonly prev: string; readonly hash: string; readonly sig: string };
  /** In the order they were sealed. */
  readonly entries: readonly SealedEntry[];
}

/** All seals in order, with what they hold, those that are added meanwhile too. */
export async function* sealsInOrder(db: Kysely<Database>): AsyncGenerator<SealWithEntries> {
  for (let after = 0; ;) {
    const seals = await db.selectFrom("audit_seal").select(["no", "at", "n", "root", "prev", "hash", "sig"]).where("no", ">", after).orderBy("no").limit(SEALS).execute();
    const last = seals.at(-1);
    if (last === undefined) return;
    // A seal and its leaves are committed together, so whoever has seen the seal finds them all.
    const entries = entriesBetween(db, after, last.no);
    let next = await entries.next();
    for (const seal of seals) {
      const own: SealedEntry[] = [];
      for (; next.done !== true && next.value.seal <= seal.no; next = await entries.next()) if (next.value.seal === seal.no) own.push(next.value);
      yield { seal, entries: own };
    }
    after = last.no;
  }
}

async function* entriesBetween(db: Kysely<Database>, after: number, last: number): AsyncGenerator<SealedEntry & { readonly seal: number }> {
  for (let [seal, idx] = [after, ALL_OF_A_SEAL]; ;) {
    const { rows } = await sql<Found<{ seal: number; idx: number; audit_id: string; leaf: string }>>`
      select f.seal, f.idx, f.audit_id, f.leaf, ${ROW} from audit_leaf as f left join audit_log as l on l.id = f.audit_id
      where (f.seal, f.idx) > (${seal}, ${idx}) and f.seal <= ${last} order by f.seal, f.idx limit ${PAGE}`.execute(db);
    for (const found of rows) yield { seal: found.seal, auditId: found.audit_id, leaf: found.leaf, row: rowIn(found) };
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    [seal, idx] = [end.seal, end.idx];
  }
}

/** What waits for its seal. */
export async function* waitingEntries(db: Kysely<Database>): AsyncGenerator<WaitingEntry> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const { rows } = await sql<Found<{ audit_id: string }>>`
      select p.audit_id, ${ROW} from audit_pending as p left join audit_log as l on l.id = p.audit_id
      where p.audit_id > ${after} order by p.audit_id limit ${PAGE}`.execute(db);
    for (const found of rows) yield { auditId: found.audit_id, row: rowIn(found) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.audit_id;
  }
}

/** Rows that no seal holds and that do not wait for one: one statement, so that a row sealed meanwhile is never among them. */
export async function rowsOutside(db: Kysely<Database>): Promise<readonly LoggedRow[]> {
  const { rows } = await sql<LoggedRow>`
    select ${ROW} from audit_log as l where not ${SEALED} and not exists (select from audit_pending as p where p.audit_id = l.id) order by l.id`.execute(db);
  return rows;
}

function rowIn(found: Found<unknown>): LoggedRow | null {
  return found.id === null ? null : (found as LoggedRow);
}
