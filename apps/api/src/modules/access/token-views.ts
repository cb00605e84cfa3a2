import { accessPolicies, decide } from "@yanzhen/domain/access";

import type { RequestContext } from "../../platform/context.ts";
import { reader } from "../../platform/db/reading.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { type ApiTokenLine, apiTokens } from "./queries/api-tokens.ts";

export interface TokenView extends ApiTokenLine {
  readonly state: "valid" | "lapsed" | "revoked";
}

/** All tokens, for whoever grants rights. */
export async function tokenViews(ctx: RequestContext): Promise<readonly TokenView[]> {
  const allowed = decide(accessPolicies, "access.listTokens", ctx.actor, {});
  if (!allowed.ok) throw new RefusedError(allowed.refusal);
  const { database, tenant, clock } = ctx.services;
  const now = new Date(clock.now()).getTime();
  return (await apiTokens(reader(database.db), { tenant, on: clock.businessToday() })).map((token) => ({
    ...token,
    state: token.revokedAt !== null ? "revoked" : token.expiresAt !== null && new Date(token.expiresAt).getTime() <= now ? "lapsed" : "valid",
  }));
}
