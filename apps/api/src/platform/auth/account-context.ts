import { randomUUID } from "node:crypto";

import type { Actor } from "@yanzhen/domain/access";

import { type RequestContext, scopeOfActor } from "../context.ts";
import type { Services } from "../services.ts";
import { grantsOf } from "./session-store.ts";

/**
 * An account's rights without a session, for a job it has started: as they stand when the job runs, not when it was asked for. Null when
 * the account is closed meanwhile.
 */
export async function accountContext(services: Services, accountId: string): Promise<RequestContext | null> {
  const { database, tenant, clock } = services;
  const row = await database.db
    .selectFrom("account")
    .select(["id", "person_id", "display_name", "disabled"])
    .where("tenant", "=", tenant)
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (row === undefined || row.disabled) return null;
  const today = clock.businessToday();
  const grants = await grantsOf(database.db, tenant, accountId, today);
  const actor: Actor = { kind: "user", accountId, personId: row.person_id, name: row.display_name, aal: 1, grants };
  return {
    services,
    actor,
    scope: scopeOfActor(actor, tenant, today),
    requestId: randomUUID(),
    ip: null,
    sessionId: null,
    userAgent: null,
    setSession: () => undefined,
  };
}
