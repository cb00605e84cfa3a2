import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { activationHash } from "../../../platform/auth/activation-code.ts";
import { attemptLimits, clearAttempts, reserveAttempt } from "../../../platform/auth/queries/lockout.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { accountByUsername, type AccountRow } from "../queries/account-row.ts";
import { districtName } from "../queries/district-name.ts";
import { takeActivation } from "../session.repository.ts";
import { auditRefusal } from "./audit-refusal.ts";
import { acceptPassword, storePassword } from "./set-password.ts";

export interface Activation {
  readonly username: string;
  readonly code: string;
  readonly password: string;
}

/** The first sign-in: a one-time code, valid 72 hours, sets the first password. An unknown name and a wrong code answer alike. */
export async function activateAccount(ctx: RequestContext, input: Activation): Promise<Result<{ readonly activated: true }>> {
  const account = await accountByUsername(ctx.services.database.db, ctx.services.tenant, input.username);
  return auditRefusal(ctx, "session.activate", account?.id ?? null, await activate(ctx, input, account));
}

async function activate(ctx: RequestContext, input: Activation, account: AccountRow | undefined): Promise<Result<{ readonly activated: true }>> {
  const { database, audit, clock } = ctx.services;
  const now = clock.now();
  const username = input.username.toLowerCase();
  const limits = attemptLimits(`activate:${username}`, ctx.ip);
  if (!(await reserveAttempt(database.db, limits, now))) return refuse("session.locked", { minutes: 15 });
  const valid =
    account !== undefined &&
    !account.disabled &&
    account.activation_hash === activationHash(input.code) &&
    account.activation_expires !== null &&
    new Date(account.activation_expires).getTime() > new Date(now).getTime();
  if (!valid) return refuse("session.activationWrong", {}, "code");
  const hash = await acceptPassword(account, input.password, await districtName(ctx));
  if (!hash.ok) return hash;
  const token = await database.db.transaction().execute(async (trx) => {
    if (!(await takeActivation(trx, account))) return null;
    await clearAttempts(trx, limits);
    const made = await storePassword(ctx, trx, account, hash.value);
    await audit.append(trx, {
      principal: "user",
      accountId: account.id,
      sessionId: null,
      ip: ctx.ip,
      command: "session.activate",
      entity: "account",
      entityId: account.id,
      result: "ok",
      detail: {},
    });
    return made;
  });
  if (token === null) return refuse("session.activationWrong", {}, "code");
  ctx.setSession(token);
  return ok({ activated: true });
}
