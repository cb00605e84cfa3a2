import { accessPolicies, decide } from "@yanzhen/domain/access";

import type { RequestContext } from "../../platform/context.ts";
import { reader } from "../../platform/db/reading.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { type ApiTokenLine, apiTokens } from "./queries/api-tokens.ts";

export async function tokenViews(ctx: RequestContext): Promise<readonly ApiTokenLine[]> {
  const allowed = decide(accessPolicies, "access.listTokens", ctx.actor, {});
  if (!allowed.ok) throw new RefusedError(allowed.refusal);
  const { database, tenant, clock } = ctx.services;
  return apiTokens(reader(database.db), { tenant, on: clock.businessToday() });
}
