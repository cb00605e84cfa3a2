import type { RequestContext } from "../../../platform/context.ts";
import { IDLE_MINUTES } from "../../../platform/auth/session-store.ts";

/** Enough of the token's hash to tell the sessions of one account apart. */
export const KEY_LENGTH = 16;

export interface OwnSession {
  readonly key: string;
  readonly current: boolean;
  readonly since: string;
  readonly seen: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** Where one's own account is signed in, this place first. */
export async function ownSessions(ctx: RequestContext): Promise<readonly OwnSession[]> {
  const { database, tenant, clock } = ctx.services;
  const { accountId } = ctx.actor;
  if (accountId === null) return [];
  const now = clock.now();
  const idleSince = new Date(new Date(now).getTime() - IDLE_MINUTES * 60_000).toISOString();
  const rows = await database.db
    .selectFrom("session")
    .select(["id", "created_at as since", "seen_at as seen", "ip", "user_agent as userAgent"])
    .where("tenant", "=", tenant)
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now)
    .where("seen_at", ">", idleSince)
    .orderBy("seen_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ id, ...row }) => ({ key: id.slice(0, KEY_LENGTH), current: id === ctx.sessionId, ...row })).toSorted((a, b) => Number(b.current) - Number(a.current));
}
