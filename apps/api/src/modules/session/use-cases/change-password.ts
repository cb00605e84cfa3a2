import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { passwordMatches } from "../../../platform/auth/password-hash.ts";
import { attemptLimits, clearAttempts, reserveAttempt } from "../../../platform/auth/queries/lockout.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { accountById } from "../queries/account-row.ts";
import { districtName } from "../queries/district-name.ts";
import { auditRefusal } from "./audit-refusal.ts";
import { acceptPassword, storePassword } from "./set-password.ts";

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

export async function changePassword(ctx: RequestContext, input: PasswordChange): Promise<Result<{ readonly changed: true }>> {
  return auditRefusal(ctx, "session.changePassword", ctx.actor.accountId, await change(ctx, input));
}

async function change(ctx: RequestContext, input: PasswordChange): Promise<Result<{ readonly changed: true }>> {
  const { database, tenant, audit, clock } = ctx.services;
  const account = ctx.actor.accountId === null ? undefined : await accountById(database.db, tenant, ctx.actor.accountId);
  if (account === undefined || account.password_hash === null) return refuse("access.signIn");
  if (account.demo) return refuse("session.demoPassword");
  const limits = attemptLimits(`change:${account.username}`, ctx.ip);
  if (!(await reserveAttempt(database.db, limits, clock.now()))) return refuse("session.locked", { minutes: 15 });
  if (!(await passwordMatches(input.current, account.password_hash))) return refuse("session.wrong", {}, "current");
  const hash = await acceptPassword(account, input.next, await districtName(ctx));
  if (!hash.ok) return hash;
  const token = await database.db.transaction().execute(async (trx) => {
    await clearAttempts(trx, limits);
    const made = await storePassword(ctx, trx, account, hash.value);
    await audit.append(trx, {
      principal: "user",
      accountId: account.id,
      sessionId: ctx.sessionId,
      ip: ctx.ip,
      command: "session.changePassword",
      entity: "account",
      entityId: account.id,
      result: "ok",
      detail: {},
    });
    return made;
  });
  ctx.setSession(token);
  return ok({ changed: true });
}
