import { inForce } from "../../../platform/db/in-force.ts";
import { type ReadHandle } from "../../../platform/db/reading.ts";

export interface ApiTokenLine {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly createdAt: string;
}

/** Tokens of other systems, the newest first; the token itself was told once and is kept as a hash. */
export async function apiTokens(db: ReadHandle, q: { readonly tenant: number; readonly on: string }): Promise<readonly ApiTokenLine[]> {
  return db
    .selectFrom("api_token as t")
    .leftJoin("unit_name as n", (join) => join.onRef("n.tenant", "=", "t.tenant").onRef("n.unit_id", "=", "t.unit_id").on(inForce("n", q.on)))
    .select(["t.id", "t.name", "t.role", "t.unit_id as unitId", "n.name as unitName", "t.expires_at as expiresAt", "t.revoked_at as revokedAt", "t.created_at as createdAt"])
    .where("t.tenant", "=", q.tenant)
    .orderBy("t.created_at", "desc")
    .orderBy("t.id", "desc")
    .execute();
}
