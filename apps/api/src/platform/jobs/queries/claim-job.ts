import { type Kysely, sql } from "kysely";

import type { Database } from "../../db/tables/database.ts";

export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly input: unknown;
  readonly accountId: string | null;
  readonly attempt: number;
  readonly maxAttempts: number;
}

/** Takes the oldest job that is due or whose owner's lease ran out; two processes never take the same. */
export async function claimJob(db: Kysely<Database>, owner: string, kinds: readonly string[], leaseSeconds: number): Promise<ClaimedJob | null> {
  if (kinds.length === 0) return null;
  const { rows } = await sql<ClaimedJob>`
    update job set state = 'running', attempt = attempt + 1, lease_owner = ${owner}, lease_until = now() + make_interval(secs => ${leaseSeconds})
    where id = (
      select id from job
      where kind in (${sql.join(kinds)}) and ((state = 'queued' and run_at <= now()) or (state = 'running' and lease_until < now()))
      order by run_at, created_at limit 1 for update skip locked)
    returning id, kind, input, account_id as "accountId", attempt, max_attempts as "maxAttempts"`.execute(db);
  return rows[0] ?? null;
}

export async function reclaimJobs(db: Kysely<Database>): Promise<void> {
  await sql`update job set lease_until = now() - interval '1 second' where state = 'running'`.execute(db);
}

/** What a process that stops could not finish is queued again, as if it had not been begun. */
export async function giveBackJobs(db: Kysely<Database>, owner: string): Promise<void> {
  await sql`update job set state = 'queued', attempt = attempt - 1, lease_owner = null, lease_until = null where state = 'running' and lease_owner = ${owner}`.execute(db);
}
