import { randomUUID } from "node:crypto";

import { grantsOf } from "../auth/session-store.ts";
import { type RequestContext, scopeOfActor } from "../context.ts";
import { RefusedError } from "../refused-error.ts";
import type { Services } from "../services.ts";

/** The rights an account has now, for work it started earlier. A closed account has none any more: `access.signIn`. */
export async function contextOfAccount(services: Services, accountId: string | null): Promise<RequestContext> {
  const { database, tenant, clock } = services;
  const today = clock.businessToday();
  const account =
    accountId === null
      ? undefined
      : await database.db
          .selectFrom("account as a")
          .select(["a.id", "a.person_id", "a.display_name", "a.disabled"])
          .where("a.tenant", "=", tenant)
          .where("a.id", "=", accountId)
          .executeTakeFirst();
  if (account === undefined || account.disabled) throw new RefusedError({ code: "access.signIn" });
  const grants = await grantsOf(database.db, tenant, account.id, today);
  const actor = { kind: "user", accountId: account.id, personId: account.person_id, name: account.display_name, aal: 1, grants } as const;
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
