import { createHash } from "node:crypto";

import { type Actor, isAdminRole, isRole } from "@yanzhen/domain/access";
import type { Kysely } from "kysely";

import { inForce } from "../db/in-force.ts";
import type { Database } from "../db/tables/database.ts";

export const hashApiToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * The other system behind a token, with its role on its unit's path of today; null when the token is unknown, revoked or expired, or
 * its unit has left the tree. No token acts with an administrator's role, whatever its row says.
 */
export async function findApiToken(db: Kysely<Database>, token: string, now: string, today: string): Promise<Actor | null> {
  const row = await db
    .selectFrom("api_token as t")
    .innerJoin("unit_path as p", (join) => join.onRef("p.tenant", "=", "t.tenant").onRef("p.unit_id", "=", "t.unit_id").on(inForce("p", today)))
    .select(["t.name", "t.role", "t.unit_id", "p.path"])
    .where("t.token_hash", "=", hashApiToken(token))
    .where("t.revoked_at", "is", null)
    .where((eb) => eb.or([eb("t.expires_at", "is", null), eb("t.expires_at", ">", now)]))
    .executeTakeFirst();
  if (row === undefined || !isRole(row.role) || isAdminRole(row.role)) return null;
  return { kind: "token", accountId: null, personId: null, name: row.name, aal: 1, grants: [{ role: row.role, unitId: row.unit_id, path: row.path }] };
}
