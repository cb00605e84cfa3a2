import { applySuppressions, type Diagnostic } from "@yanzhen/domain/diagnostics";

import type { RequestContext } from "../../platform/context.ts";
import type { Scope } from "../../platform/db/scope.ts";
import type { AtInput } from "../../platform/at.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { pathWithin } from "../org/public.ts";
import { findingsThen, findingsToday } from "./findings-cache.ts";
import { suppressionRows, type SuppressionRow } from "./queries/suppressions.ts";

export interface ScopedFindings {
  readonly shown: readonly Diagnostic[];
  readonly suppressed: readonly { readonly diagnostic: Diagnostic; readonly suppression: SuppressionRow }[];
}

/**
 * The findings of a scope: today's from the cache, any other moment's from the rows. A finding whose person no unit keeps is the
 * district's. What was put aside is put aside today; a look at another date shows everything.
 */
export async function scopedFindings(ctx: RequestContext, moment: ReadMoment, at: AtInput): Promise<ScopedFindings> {
  const { db, scope, asOf, past } = moment;
  const { tenant } = ctx.services;
  const all = past || at.knownAt !== undefined ? await findingsThen(ctx.services, db, asOf, at.knownAt) : await findingsToday(ctx.services);
  const within = all.filter((finding) => isWithin(finding, scope));
  if (past) return { shown: within, suppressed: [] };
  const rows = await suppressionRows(db, tenant);
  const { shown, suppressed } = applySuppressions(within, rows, asOf);
  // The engine hands back the very rows it was given.
  return { shown, suppressed: suppressed.map(({ diagnostic, suppression }) => ({ diagnostic, suppression: suppression as SuppressionRow })) };
}

function isWithin(finding: Diagnostic, scope: Scope): boolean {
  return finding.path === undefined ? scope.paths === "all" : pathWithin(finding.path, scope.paths);
}
