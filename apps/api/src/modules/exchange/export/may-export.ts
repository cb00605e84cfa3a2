import type { Actor } from "@yanzhen/domain/access";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import type { RequestContext } from "../../../platform/context.ts";
import type { ReadMoment } from "../../../platform/read.ts";
import { narrowScope } from "../../org/public.ts";

const ROOT_DEPTH = 3;

/** Whether the actor may take out what a list shows of a unit, or of everything in scope; a unit outside it answers like an absent one. */
export async function mayExport(
  ctx: RequestContext,
  { db, scope }: ReadMoment,
  unitId: string | undefined,
  may: (actor: Actor, path: string) => Result<true>,
): Promise<Result<true>> {
  const narrowed = await narrowScope(db, scope, unitId);
  if (narrowed === null) return refuse("record.notFound", { entity: "unit" });
  const all = narrowed.paths === "all";
  const paths = narrowed.paths === "all" ? ctx.actor.grants.map((grant) => grant.path).filter((path) => path.split("/").length === ROOT_DEPTH) : narrowed.paths;
  const decisions = (paths.length === 0 ? ["/"] : paths).map((path) => may(ctx.actor, path));
  const refused = decisions.find((decision) => !decision.ok);
  const granted = decisions.find((decision) => decision.ok);
  // The whole district by one grant is enough; of several units each must be granted.
  return all ? (granted ?? refused ?? ok(true)) : (refused ?? ok(true));
}
