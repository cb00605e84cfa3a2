import { decide } from "@yanzhen/domain/access";
import type { Diagnostic } from "@yanzhen/domain/diagnostics";
import { refuse, type Result } from "@yanzhen/domain/kernel";
import { reportingPolicies } from "@yanzhen/domain/reporting";

import type { RequestContext } from "../../../platform/context.ts";
import { pathWithin } from "../../org/public.ts";
import { pathOfFinding } from "../finding-path.ts";
import { findingsToday } from "../findings-cache.ts";

/** A finding of today by rule and subject that the actor may act on. Absent, solved and foreign ones answer alike. */
export async function findFinding(
  ctx: RequestContext,
  command: "diagnostics.suppress" | "diagnostics.lift",
  about: { readonly ruleId: string; readonly subjectType: string; readonly subjectId: string },
): Promise<Result<Diagnostic>> {
  const { paths } = ctx.scope;
  const found = (await findingsToday(ctx.services)).find(
    ({ ruleId, subject, path }) =>
      ruleId === about.ruleId && subject.type === about.subjectType && subject.id === about.subjectId && (path === undefined ? paths === "all" : pathWithin(path, paths)),
  );
  if (found === undefined) return refuse("diagnostics.noSuchFinding");
  const allowed = decide(reportingPolicies, command, ctx.actor, { path: pathOfFinding(ctx, found) });
  return allowed.ok ? { ok: true, value: found } : allowed;
}
