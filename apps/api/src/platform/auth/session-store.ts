import { createHash, randomBytes } from "node:crypto";

import type { Actor, RoleGrant } from "@yanzhen/domain/access";
import { isRole } from "@yanzhen/domain/access";
import type { Kysely } from "kysely";

import { inForce } from "../db/in-force.ts";
import type { Database } from "../db/tables/database.ts";

export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 8;

/** A session's id: the token's hash, from which nobody gets back to the token. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
const later = (moment: string, ms: number): string => new Date(new Date(moment).getTime() + ms).toISOString();

export interface SessionOrigin {
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** A new session; the token is told once and kept only as a hash. */
export async function createSession(
  db: Kysely<Database>,
  account: { readonly tenant: number; readonly id: string },
  aal: 0 | 1 | 2,
  now: string,
  origin: SessionOrigin,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db
    .insertInto("session")
    .values({
      id: hashToken(token),
      tenant: account.tenant,
      account_id: account.id,
      aal,
      created_at: now,
      seen_at: now,
      expires_at: later(now, ABSOLUTE_HOURS * 3_600_000),
      ip: origin.ip,
      user_agent: origin.userAgent?.slice(0, 200) ?? null,
    })
    .execute();
  return token;
}

export interface FoundSession {
  readonly sessionId: string;
  readonly actor: Actor;
}

/** The session behind a token, with today's grants; null when unknown, idle too long, too old, or the account is closed. */
export async function findSession(db: Kysely<Database>, token: string, now: string, today: string): Promise<FoundSession | null> {
  const id = hashToken(token);
  const row = await db
    .selectFrom("session as s")
    .innerJoin("account as a", (join) => join.onRef("a.tenant", "=", "s.tenant").onRef("a.id", "=", "s.account_id"))
    .select(["s.id", "s.tenant", "s.aal", "s.seen_at", "a.id as account_id", "a.person_id", "a.display_name", "a.disabled"])
    .where("s.id", "=", id)
    .where("s.expires_at", ">", now)
    .where("s.seen_at", ">", later(now, -IDLE_MINUTES * 60_000))
    .executeTakeFirst();
  if (row === undefined || row.disabled) return null;
  // Written at most once a minute: a busy page is not a write a request.
  if (new Date(row.seen_at).getTime() < new Date(now).getTime() - 60_000) await db.updateTable("session").set({ seen_at: now }).where("id", "=", id).execute();
  const grants = await grantsOf(db, row.tenant, row.account_id, today);
  return { sessionId: id, actor: { kind: "user", accountId: row.account_id, personId: row.person_id, name: row.display_name, aal: row.aal as 0 | 1 | 2, grants } };
}

/** What an account holds, with the paths its units have on the day. A unit that has left the tree grants nothing. */
export async function grantsOf(db: Kysely<Database>, tenant: number, accountId: string, today: string): Promise<readonly RoleGrant[]> {
  const rows = await db
    .selectFrom("account_grant as g")
    .leftJoin("unit_path as p", (join) => join.onRef("p.tenant", "=", "g.tenant").onRef("p.unit_id", "=", "g.unit_id").on(inForce("p", today)))
    .select(["g.role", "g.unit_id", "p.path"])
    .where("g.tenant", "=", tenant)
    .where("g.account_id", "=", accountId)
    .execute();
  return rows.flatMap((row) => (isRole(row.role) && row.unit_id !== null && row.path !== null ? [{ role: row.role, unitId: row.unit_id, path: row.path }] : []));
}

export async function endSession(db: Kysely<Database>, sessionId: string): Promise<void> {
  await db.deleteFrom("session").where("id", "=", sessionId).execute();
}

/** Disabling, a reset password or another role ends every session of the account at once; how many there were. */
export async function endSessionsOf(db: Kysely<Database>, tenant: number, accountId: string, except: string | null = null): Promise<number> {
  let query = db.deleteFrom("session").where("tenant", "=", tenant).where("account_id", "=", accountId);
  if (except !== null) query = query.where("id", "<>", except);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}
