import { ok, type Result } from "@yanzhen/domain/kernel";

import { notFound, runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { revokeTokenRow } from "../access.repository.ts";
import { mayAdminister } from "./authorise-account.ts";

/** Ends a token at once; a revoked one answers like one that never was. */
export function revokeToken(ctx: RequestContext, tokenId: string): Promise<Result<{ readonly tokenId: string }>> {
  return runAudited(ctx, { command: "access.revokeToken", entity: "apiToken", label: { key: "label.command.access.revokeToken" } }, async (tx) => {
    const allowed = mayAdminister(ctx, "access.revokeToken");
    if (!allowed.ok) return allowed;
    if (!(await revokeTokenRow(tx, tokenId))) return notFound("apiToken");
    return ok({ value: { tokenId }, entityId: tokenId, touched: ["apiToken"] });
  });
}
