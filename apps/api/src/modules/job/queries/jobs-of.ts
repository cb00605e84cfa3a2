import type { RequestContext } from "../../../platform/context.ts";

export interface JobView {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly state: string;
  readonly progress: unknown;
  readonly result: unknown;
  readonly error: unknown;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** The account's own jobs, newest first. */
export async function jobsOf(ctx: RequestContext): Promise<readonly JobView[]> {
  const { database, tenant } = ctx.services;
  return database.db
    .selectFrom("job")
    .select(["id", "kind", "label", "state", "progress", "result", "error", "created_at as createdAt", "finished_at as finishedAt"])
    .where("tenant", "=", tenant)
    .where("account_id", "=", ctx.actor.accountId)
    .orderBy("created_at", "desc")
    .limit(50)
    .execute();
}
