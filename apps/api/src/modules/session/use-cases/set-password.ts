import { type Refusal, refuse, type Result } from "@yanzhen/domain/kernel";
import type { Transaction } from "kysely";

import { hashPassword, passwordMatches } from "../../../platform/auth/password-hash.ts";
import { type PasswordContext, passwordFaults } from "../../../platform/auth/password-rule.ts";
import { createSession, endSessionsOf } from "../../../platform/auth/session-store.ts";
import type { RequestContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/tables/database.ts";
import { type AccountRow, historyOf, REMEMBERED_PASSWORDS } from "../queries/account-row.ts";
import { savePassword } from "../session.repository.ts";

/** Checks a new password against the rule and the last five; hashes it outside any transaction, since hashing is slow. */
export async function acceptPassword(account: AccountRow, password: string, districtName: string): Promise<Result<string>> {
  const context: PasswordContext = { username: account.username, displayName: account.display_name, districtName };
  const [first, ...related] = passwordFaults(password, context, "mlps");
  if (first !== undefined) return { ok: false, refusal: { ...first, related } satisfies Refusal };
  const old = [account.password_hash, ...historyOf(account)].filter((hash) => hash !== null).slice(0, REMEMBERED_PASSWORDS);
  for (const hash of old) if (await passwordMatches(password, hash)) return refuse("password.reused", { count: REMEMBERED_PASSWORDS }, "password");
  return { ok: true, value: await hashPassword(password) };
}

/** Writes the new hash, ends every session of the account and opens a new one: the old token is dead. */
export async function storePassword(ctx: RequestContext, trx: Transaction<Database>, account: AccountRow, hash: string): Promise<string> {
  const now = ctx.services.clock.now();
  const history = [account.password_hash, ...historyOf(account)].filter((old) => old !== null).slice(0, REMEMBERED_PASSWORDS);
  await savePassword(trx, account, { hash, history, at: now });
  await endSessionsOf(trx, account.tenant, account.id);
  return createSession(trx, account, 1, now, ctx);
}
