import { checkRevocation } from "@yanzhen/domain/access";
import { ok, type Result } from "@yanzhen/domain/kernel";

import { endSessionsOf } from "../../../platform/auth/session-store.ts";
import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { grantsHeld, otherHolders, setDisabled } from "../access.repository.ts";
import { openAccount } from "./authorise-account.ts";

/** Closes an account at once, sessions and all; the last of each administrator stays. ACC-10 */
export function disableAccount(ctx: RequestContext, accountId: string): Promise<Result<{ readonly accountId: string }>> {
  return runAudited(ctx, { command: "access.disableAccount", entity: "account", label: { key: "label.command.access.disableAccount" } }, async (tx) => {
    const account = await openAccount(tx, "access.disableAccount", accountId);
    if (!account.ok) return account;
    for (const { role } of await grantsHeld(tx, accountId)) {
      const rest = checkRevocation(role, await otherHolders(tx, role, accountId));
      if (!rest.ok) return rest;
    }
    await setDisabled(tx, accountId, true);
    await endSessionsOf(tx.trx, tx.tenant, accountId);
    return ok({ value: { accountId }, entityId: accountId, detail: { username: account.value.username }, touched: ["account", `account:${accountId}`] });
  });
}

export function enableAccount(ctx: RequestContext, accountId: string): Promise<Result<{ readonly accountId: string }>> {
  return runAudited(ctx, { command: "access.enableAccount", entity: "account", label: { key: "label.command.access.enableAccount" } }, async (tx) => {
    const account = await openAccount(tx, "access.enableAccount", accountId);
    if (!account.ok) return account;
    await setDisabled(tx, accountId, false);
    return ok({ value: { accountId }, entityId: accountId, detail: { username: account.value.username }, touched: ["account", `account:${accountId}`] });
  });
}
