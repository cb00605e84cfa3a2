import { ANONYMOUS } from "@yanzhen/domain/access";
import { randomUUID } from "node:crypto";

import { signInForCommand, signOutAfterCommand } from "../modules/session/public.ts";
import { findSession } from "../platform/auth/session-store.ts";
import { type RequestContext, scopeOfActor } from "../platform/context.ts";
import { RefusedError } from "../platform/refused-error.ts";
import type { Services } from "../platform/services.ts";

const DEMO_ACCOUNT = "demo-district";
const DEMO_PASSWORD = "Yanzhen-demo-2026";

export interface Credentials {
  readonly as: string | undefined;
  /** From `YANZHEN_PASSWORD`; never an argument, which other users of the machine could read. */
  readonly password: string | undefined;
}

/** Somebody's rights for one command, by the same sign-in as the console's. In demo mode the district officer, unless told otherwise. */
export async function signedIn(services: Services, { as, password }: Credentials): Promise<RequestContext> {
  const account = as ?? (services.demo ? DEMO_ACCOUNT : undefined);
  if (account === undefined) throw new RefusedError({ code: "cli.accountMissing" });
  const secret = password ?? (services.demo ? DEMO_PASSWORD : undefined);
  if (secret === undefined) throw new RefusedError({ code: "cli.passwordMissing" });
  let token: string | null = null;
  const nobody = contextOf(services, ANONYMOUS, null, (made) => {
    token = made;
  });
  const signed = await signInForCommand(nobody, { username: account, password: secret });
  if (!signed.ok) throw new RefusedError(signed.refusal);
  const found = token === null ? null : await findSession(services.database.db, token, services.clock.now(), services.clock.businessToday());
  if (found === null) throw new RefusedError({ code: "session.expired" });
  return contextOf(services, found.actor, found.sessionId, () => undefined);
}

/** Ends the command's session: it would otherwise stand among those the account may have at once. */
export async function signedOut(ctx: RequestContext): Promise<void> {
  await signOutAfterCommand(ctx);
}

export function contextOf(services: Services, actor: RequestContext["actor"], sessionId: string | null, setSession: RequestContext["setSession"]): RequestContext {
  const scope = scopeOfActor(actor, services.tenant, services.clock.businessToday());
  return { services, actor, scope, requestId: randomUUID(), ip: null, sessionId, userAgent: "yanzhen-cli", setSession };
}
