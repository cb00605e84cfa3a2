import type { RenameAccount } from "@yanzhen/domain/access";
import { ok, type Result } from "@yanzhen/domain/kernel";

import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { renameAccount as saveName } from "../access.repository.ts";
import { openAccount } from "./authorise-account.ts";

/** Another display name; the name to sign in with stays, since the log refers to it. */
export function renameAccount(ctx: RequestContext, input: RenameAccount): Promise<Result<{ readonly accountId: string }>> {
  return runAudited(ctx, { command: "access.renameAccount", entity: "account", label: { key: "label.command.access.renameAccount" } }, async (tx) => {
    const account = await openAccount(tx, "access.renameAccount", input.accountId);
    if (!account.ok) return account;
    await saveName(tx, input.accountId, input.name);
    return ok({
      value: { accountId: input.accountId },
      entityId: input.accountId,
      detail: { username: account.value.username },
      touched: ["account", `account:${input.accountId}`],
    });
  });
}
