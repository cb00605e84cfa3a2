import { randomBytes } from "node:crypto";

import { checkGrantLevel, checkTokenRole, type CreateToken } from "@yanzhen/domain/access";
import { ok, type Result } from "@yanzhen/domain/kernel";

import { hashApiToken } from "../../../platform/auth/token-store.ts";
import { notFound, runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { insertToken } from "../access.repository.ts";
import { grantableUnit } from "../queries/grantable-units.ts";
import { mayAdminister } from "./authorise-account.ts";

export interface CreatedToken {
  readonly tokenId: string;
  /** Told once; only its hash is kept. */
  readonly token: string;
  readonly expires: string;
}

/** A token for another system, bound to one business role on one unit until a day. ACC-15 */
export function createToken(ctx: RequestContext, input: CreateToken): Promise<Result<CreatedToken>> {
  return runAudited(ctx, { command: "access.createToken", entity: "apiToken", label: { key: "label.command.access.createToken" } }, async (tx) => {
    const allowed = mayAdminister(ctx, "access.createToken");
    if (!allowed.ok) return allowed;
    const role = checkTokenRole(input.role);
    if (!role.ok) return role;
    const unit = await grantableUnit(reader(tx.trx), { tenant: tx.tenant, on: tx.today, unitId: input.unitId });
    if (unit === null) return notFound("unit");
    const level = checkGrantLevel(input.role, unit.level);
    if (!level.ok) return level;
    const tokenId = ctx.services.ids.next();
    const token = `yz_${randomBytes(32).toString("base64url")}`;
    const expires = new Date(new Date(tx.now).getTime() + input.days * 86_400_000).toISOString();
    await insertToken(tx, { id: tokenId, name: input.name, hash: hashApiToken(token), role: input.role, unitId: input.unitId, expires });
    return ok({ value: { tokenId, token, expires }, entityId: tokenId, detail: { role: input.role, unitId: input.unitId, days: input.days }, touched: ["apiToken"] });
  });
}
