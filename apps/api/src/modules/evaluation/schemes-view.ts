import { decide } from "@yanzhen/domain/access";
import { evaluationPolicies, lintScheme, type Scheme, type SchemeFinding } from "@yanzhen/domain/evaluation";

import type { RequestContext } from "../../platform/context.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { runsByScheme } from "./queries/runs-by-scheme.ts";
import { allSchemes } from "./queries/schemes.ts";

export interface SchemeView {
  readonly scheme: Scheme;
  /** Null for a scheme that ships and was not needed yet. */
  readonly publishedOn: string | null;
  readonly runs: number;
  readonly findings: readonly SchemeFinding[];
}

/** Every scheme with what the linter says of it. How people are scored is open to those it is applied to. */
export async function schemesView(ctx: RequestContext, moment: ReadMoment): Promise<readonly SchemeView[]> {
  const allowed = decide(evaluationPolicies, "evaluation.viewScheme", ctx.actor, {});
  if (!allowed.ok) throw new RefusedError(allowed.refusal);
  const { db, asOf } = moment;
  const { tenant } = ctx.services;
  const runs = new Map((await runsByScheme(db, { tenant, asOf })).map((row) => [row.schemeId, row.runs]));
  return (await allSchemes(db, tenant)).map(({ id, publishedOn, scheme }) => ({
    scheme,
    publishedOn,
    runs: id === null ? 0 : (runs.get(id) ?? 0),
    findings: lintScheme(scheme),
  }));
}
