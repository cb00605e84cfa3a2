import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { endSessionsOf } from "../../../platform/auth/session-store.ts";
import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { setActivation } from "../access.repository.ts";
import { openAccount } from "./authorise-account.ts";
import type { CreatedAccount } from "./create-account.ts";
import { newActivation } from "./new-activation.ts";

/** A new code instead of a forgotten password: the old password and every open session end at once. */
export function resetActivation(ctx: RequestContext, accountId: string): Promise<Result<CreatedAccount>> {
  return runAudited(ctx, { command: "access.resetActivation", entity: "account", label: { key: "label.command.access.resetActivation" } }, async (tx) => {
    const account = await openAccount(tx, "access.resetActivation", accountId);
    if (!account.ok) return account;
    if (account.value.demo) return refuse("session.demoPassword");
    const { code, hash, expires } = newActivation(tx.now);
    await setActivation(tx, account.value, { hash, expires });
    await endSessionsOf(tx.trx, tx.tenant, accountId);
    return ok({ value: { accountId, code, expires }, entityId: accountId, detail: { username: account.value.username }, touched: ["account", `account:${accountId}`] });
  });
}
