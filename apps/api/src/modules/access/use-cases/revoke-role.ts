import { checkRevocation, isRole, type RevokeRole } from "@yanzhen/domain/access";
import { ok, type Result } from "@yanzhen/domain/kernel";

import { endSessionsOf } from "../../../platform/auth/session-store.ts";
import { notFound, runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { deleteGrant, lockGrant, otherHolders } from "../access.repository.ts";
import { openAccount } from "./authorise-account.ts";

/** Takes a role on a unit away and ends the account's sessions; the last of each administrator stays. ACC-10 */
export function revokeRole(ctx: RequestContext, input: RevokeRole): Promise<Result<{ readonly grantId: string }>> {
  return runAudited(ctx, { command: "access.revokeRole", entity: "account", label: { key: "label.command.access.revokeRole" } }, async (tx) => {
    const account = await openAccount(tx, "access.revokeRole", input.accountId);
    if (!account.ok) return account;
    const grant = await lockGrant(tx, input.accountId, input.grantId);
    if (grant === null) return notFound("grant");
    if (isRole(grant.role)) {
      const rest = checkRevocation(grant.role, await otherHolders(tx, grant.role, input.accountId));
      if (!rest.ok) return rest;
    }
    await deleteGrant(tx, input.grantId);
    await endSessionsOf(tx.trx, tx.tenant, input.accountId);
    return ok({
      value: { grantId: input.grantId },
      entityId: input.accountId,
      detail: { username: account.value.username, role: grant.role, unitId: grant.unit_id },
      touched: ["account", `account:${input.accountId}`],
    });
  });
}
