import { ok, type Result } from "@yanzhen/domain/kernel";

import { endSessionsOf } from "../../../platform/auth/session-store.ts";
import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { openAccount } from "./authorise-account.ts";

/** Signs an account out everywhere; whoever is at it signs in again. */
export function endSessions(ctx: RequestContext, accountId: string): Promise<Result<{ readonly ended: number }>> {
  return runAudited(ctx, { command: "access.endSessions", entity: "account", label: { key: "label.command.access.endSessions" } }, async (tx) => {
    const account = await openAccount(tx, "access.endSessions", accountId);
    if (!account.ok) return account;
    const ended = await endSessionsOf(tx.trx, tx.tenant, accountId);
    return ok({ value: { ended }, entityId: accountId, detail: { username: account.value.username, ended }, touched: ["account", `account:${accountId}`] });
  });
}
