import { type Kysely, sql } from "kysely";

import type { Database } from "../../db/tables/database.ts";

const WINDOW_MINUTES = 60;
const LOCK_MINUTES = 15;

export interface AttemptLimit {
  readonly key: string;
  readonly limit: number;
}

/** Per (account, address) so that one client cannot lock the owner out elsewhere, and per account against many clients. */
export function attemptLimits(username: string, ip: string | null): readonly AttemptLimit[] {
  return [
    { key: `account|${username}|${ip ?? "-"}`, limit: 5 },
    { key: `account|${username}`, limit: 20 },
  ];
}

/**
 * Reserves a guess before the slow hash, in one statement a counter: forty parallel guesses then make five checks, not forty. False
 * when a counter is used up; the lock ends by itself. The narrow counter comes first and stops there, so that one client that goes on
 * guessing does not use up the account's own counter for its owner elsewhere.
 */
export async function reserveAttempt(db: Kysely<Database>, limits: readonly AttemptLimit[], now: string): Promise<boolean> {
  for (const { key, limit } of limits) {
    const { rows } = await sql<{ fails: number }>`
      insert into login_attempt as a (key, fails, window_start) values (${key}, 1, ${now})
      on conflict (key) do update set
        fails = case when a.locked_until <= ${now}::timestamptz or a.window_start < ${now}::timestamptz - make_interval(mins => ${WINDOW_MINUTES}) then 1 else a.fails + 1 end,
        window_start = case when a.locked_until <= ${now}::timestamptz or a.window_start < ${now}::timestamptz - make_interval(mins => ${WINDOW_MINUTES}) then ${now}::timestamptz else a.window_start end,
        locked_until = case
          when a.locked_until > ${now}::timestamptz then a.locked_until
          when a.locked_until <= ${now}::timestamptz or a.window_start < ${now}::timestamptz - make_interval(mins => ${WINDOW_MINUTES}) then null
          when a.fails + 1 > ${limit} then ${now}::timestamptz + make_interval(mins => ${LOCK_MINUTES}) end
      returning case when a.locked_until > ${now}::timestamptz then ${limit + 1} else a.fails end as fails`.execute(db);
    if ((rows[0]?.fails ?? 0) > limit) return false;
  }
  return true;
}

const keysOf = (username: string) => sql<boolean>`(key = ${`account|${username}`} or left(key, ${`account|${username}|`.length}) = ${`account|${username}|`})`;

/** Forgets every wrong guess at an account, from whatever address; how many counters stood. */
export async function clearLocks(db: Kysely<Database>, username: string): Promise<number> {
  return Number((await db.deleteFrom("login_attempt").where(keysOf(username)).executeTakeFirst()).numDeletedRows);
}

/** A right password gives its reservations back. */
export async function clearAttempts(db: Kysely<Database>, limits: readonly AttemptLimit[]): Promise<void> {
  await db
    .deleteFrom("login_attempt")
    .where(
      "key",
      "in",
      limits.map((limit) => limit.key),
    )
    .execute();
}
