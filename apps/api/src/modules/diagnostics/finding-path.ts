import type { Diagnostic } from "@yanzhen/domain/diagnostics";

import type { RequestContext } from "../../platform/context.ts";

/** The path that rights over a finding are judged by. A person whose file no unit keeps is the district's, which its officers' grants name. */
export function pathOfFinding(ctx: RequestContext, finding: Diagnostic): string | null {
  return finding.path ?? ctx.actor.grants.map(({ path }) => path).toSorted((a, b) => a.length - b.length)[0] ?? null;
}
