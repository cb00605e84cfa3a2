import { refuse, type Result } from "@yanzhen/domain/kernel";

import { passwordMatches, pretendToCheck } from "../../../platform/auth/password-hash.ts";
import { attemptLimits, clearAttempts, reserveAttempt } from "../../../platform/auth/queries/lockout.ts";
import { createSession, hashToken } from "../../../platform/auth/session-store.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { accountByUsername, passwordIsDue } from "../queries/account-row.ts";
import { endSession, endSurplusSessions } from "../session.repository.ts";

export interface SignedIn {
  readonly mustChangePassword: boolean;
}

/** Sessions at once; the oldest ends. Administrators one, others three (GB/T 22239). */
const SESSIONS_AT_ONCE = { admin: 1, other: 3 } as const;

/**
 * Signs in by name and password. The guess is reserved before the slow hash; an unknown name, a wrong password and a closed account
 * answer alike and take alike long.
 */
export async function signIn(ctx: RequestContext, input: { readonly username: string; readonly password: string }): Promise<Result<SignedIn>> {
  const { database, tenant, clock, audit } = ctx.services;
  const now = clock.now();
  const username = input.username.toLowerCase();
  const limits = attemptLimits(username, ctx.ip);
  const entry = { principal: "anonymous", accountId: null, sessionId: null, ip: ctx.ip, command: "session.signIn", entity: "account", entityId: null } as const;
  if (!(await reserveAttempt(database.db, limits, now))) {
    await audit.appendAlone({ ...entry, result: "refused", detail: { code: "session.locked" } });
    return refuse("session.locked", { minutes: 15 });
  }
  const account = await accountByUsername(database.db, tenant, username);
  const hash = account?.disabled === false ? account.password_hash : null;
  const right = hash === null || hash === undefined ? await pretendToCheck(input.password).then(() => false) : await passwordMatches(input.password, hash);
  if (!right || account === undefined) {
    await audit.appendAlone({ ...entry, entityId: account?.id ?? null, result: "refused", detail: { code: "session.wrong" } });
    return refuse("session.wrong");
  }
  const mustChangePassword = passwordIsDue(account, now);
  const token = await database.db.transaction().execute(async (trx) => {
    await clearAttempts(trx, limits);
    if (ctx.sessionId !== null) await endSession(trx, ctx.sessionId);
    const made = await createSession(trx, account, mustChangePassword ? 0 : 1, now, ctx);
    if (!account.demo) await endSurplusSessions(trx, account, { id: hashToken(made), at: now }, SESSIONS_AT_ONCE);
    await audit.append(trx, { ...entry, principal: "user", accountId: account.id, entityId: account.id, result: "ok", detail: {} });
    return made;
  });
  ctx.setSession(token);
  return { ok: true, value: { mustChangePassword } };
}
