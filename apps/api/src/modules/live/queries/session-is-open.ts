import type { RequestContext } from "../../../platform/context.ts";

/** Whether the session a request came with has not been ended since; its own hours are up at `expires_at`. */
export async function sessionIsOpen({ services, sessionId }: RequestContext): Promise<boolean> {
  if (sessionId === null) return false;
  const row = await services.database.db.selectFrom("session").select("id").where("id", "=", sessionId).where("expires_at", ">", services.clock.now()).executeTakeFirst();
  return row !== undefined;
}
