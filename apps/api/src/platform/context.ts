import type { Actor } from "@yanzhen/domain/access";

import { inForce } from "./db/in-force.ts";
import { reader, type ReadHandle } from "./db/reading.ts";
import type { Scope } from "./db/scope.ts";
import type { Services } from "./services.ts";

/** One request: who asks, what they may see today, and where it came from. */
export interface RequestContext {
  readonly services: Services;
  readonly actor: Actor;
  /** The actor's business grants, with today's paths. */
  readonly scope: Scope;
  readonly requestId: string;
  readonly ip: string | null;
  readonly sessionId: string | null;
  readonly userAgent: string | null;
  /** Sets or ends the session cookie; the token never stands in a response body. */
  readonly setSession: (token: string | null) => void;
}

const BUSINESS_ROLES: ReadonlySet<string> = new Set(["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"]);
/** A posted member sees their own record only; their grant opens no unit. */
const OWN_ONLY: ReadonlySet<string> = new Set(["postedMember"]);

export function scopeOfActor(actor: Actor, tenant: number, onDate: string): Scope {
  const paths = actor.grants.filter((grant) => BUSINESS_ROLES.has(grant.role) && !OWN_ONLY.has(grant.role)).map((grant) => grant.path);
  const root = paths.some((path) => path.split("/").length === 3);
  return { tenant, paths: root ? "all" : paths, onDate };
}

/**
 * The scope in the tree as it stood on a date: the granted units are today's, their paths that day's. A unit that was not in the
 * tree then contributes nothing.
 */
export async function scopeOn(ctx: RequestContext, date: string, db: ReadHandle = reader(ctx.services.database.db)): Promise<Scope> {
  const { scope, actor } = ctx;
  if (scope.paths === "all" || date === scope.onDate) return { ...scope, onDate: date };
  const units = actor.grants.filter((grant) => scope.paths.includes(grant.path)).map((grant) => grant.unitId);
  if (units.length === 0) return { ...scope, onDate: date };
  const rows = await db.selectFrom("unit_path as p").select("p.path").where("p.tenant", "=", scope.tenant).where("p.unit_id", "in", units).where(inForce("p", date)).execute();
  return { tenant: scope.tenant, paths: rows.map((row) => row.path), onDate: date };
}
