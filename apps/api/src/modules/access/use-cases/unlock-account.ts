import { ok, type Result } from "@yanzhen/domain/kernel";

import { clearLocks } from "../../../platform/auth/queries/lockout.ts";
import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { openAccount } from "./authorise-account.ts";

/** Lifts the lock that too many wrong passwords set, from every address, before it ends by itself. ACC-20 */
export function unlockAccount(ctx: RequestContext, accountId: string): Promise<Result<{ readonly accountId: string; readonly lifted: number }>> {
  return runAudited(ctx, { command: "access.unlock", entity: "account", label: { key: "label.command.access.unlock" } }, async (tx) => {
    const account = await openAccount(tx, "access.unlock", accountId);
    if (!account.ok) return account;
    const { username } = account.value;
    const lifted = await clearLocks(tx.trx, username);
    return ok({ value: { accountId, lifted }, entityId: accountId, detail: { username, lifted }, touched: ["account", `account:${accountId}`] });
  });
}
