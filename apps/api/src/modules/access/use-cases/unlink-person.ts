import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { unlinkPersonOf } from "../linked-accounts.repository.ts";
import { openAccount } from "./authorise-account.ts";

/** The security administrator cuts an account's link to whoever it belongs to, without learning who that is. ACC-19 */
export function unlinkPerson(ctx: RequestContext, accountId: string): Promise<Result<{ readonly accountId: string }>> {
  return runAudited(ctx, { command: "access.unlinkPerson", entity: "account", label: { key: "label.command.access.unlinkPerson" } }, async (tx) => {
    const account = await openAccount(tx, "access.unlinkPerson", accountId);
    if (!account.ok) return account;
    if (!account.value.linked) return refuse("access.notLinked");
    await unlinkPersonOf(tx, accountId);
    return ok({ value: { accountId }, entityId: accountId, detail: { username: account.value.username }, touched: ["account", `account:${accountId}`, "person"] });
  });
}
