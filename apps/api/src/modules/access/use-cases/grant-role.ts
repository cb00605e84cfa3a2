import { checkGrantLevel, checkGrants, type GrantRole } from "@yanzhen/domain/access";
import { ok, type Refusal, type Result } from "@yanzhen/domain/kernel";

import { endSessionsOf } from "../../../platform/auth/session-store.ts";
import { notFound, runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { grantsHeld, insertGrant } from "../access.repository.ts";
import { grantableUnit } from "../queries/grantable-units.ts";
import { openAccount } from "./authorise-account.ts";

/**
 * The security administrator gives a role on a unit; every reason against it is told at once. The account's sessions end, so that no
 * open page goes on with the old rights. ACC-9 ACC-13
 */
export function grantRole(ctx: RequestContext, input: GrantRole): Promise<Result<{ readonly grantId: string }>> {
  return runAudited(ctx, { command: "access.grantRole", entity: "account", label: { key: "label.command.access.grantRole" } }, async (tx) => {
    const account = await openAccount(tx, "access.grantRole", input.accountId);
    if (!account.ok) return account;
    const unit = await grantableUnit(reader(tx.trx), { tenant: tx.tenant, on: tx.today, unitId: input.unitId });
    if (unit === null) return notFound("unit");
    const level = checkGrantLevel(input.role, unit.level);
    const faults: Refusal[] = [
      ...(level.ok ? [] : [level.refusal]),
      ...checkGrants(
        { accountId: input.accountId, grants: await grantsHeld(tx, input.accountId) },
        { by: ctx.actor.accountId, grants: [{ role: input.role, unitId: input.unitId, path: unit.path }] },
      ),
    ];
    const [first, ...related] = faults;
    if (first !== undefined) return { ok: false, refusal: related.length === 0 ? first : { ...first, related } };
    const grantId = ctx.services.ids.next();
    await insertGrant(tx, { id: grantId, accountId: input.accountId, role: input.role, unitId: input.unitId });
    await endSessionsOf(tx.trx, tx.tenant, input.accountId);
    return ok({
      value: { grantId },
      entityId: input.accountId,
      detail: { username: account.value.username, role: input.role, unitId: input.unitId },
      touched: ["account", `account:${input.accountId}`],
    });
  });
}
