import { type Scheme, schemeSchema, shippedSchemes } from "@yanzhen/domain/evaluation";

import type { ReadHandle } from "../../../platform/db/reading.ts";

export interface SchemeRow {
  /** Null for a shipped scheme no run has needed yet. */
  readonly id: string | null;
  readonly publishedOn: string | null;
  readonly scheme: Scheme;
}

/** Every stored scheme with all its versions, and the shipped ones a store does not hold yet; by code, the newest first. */
export async function allSchemes(db: ReadHandle, tenant: number): Promise<readonly SchemeRow[]> {
  const rows = await db
    .selectFrom("evaluation_scheme as s")
    .select(["s.id", "s.definition", "s.published_on"])
    .where("s.tenant", "=", tenant)
    .orderBy("s.code")
    .orderBy("s.scheme_version", "desc")
    .execute();
  const stored = rows.map((row): SchemeRow => ({ id: row.id, publishedOn: row.published_on, scheme: schemeSchema.parse(row.definition) }));
  const missing = shippedSchemes.filter((shipped) => !stored.some(({ scheme }) => scheme.code === shipped.code && scheme.version === shipped.version));
  return [...stored, ...missing.map((scheme): SchemeRow => ({ id: null, publishedOn: null, scheme }))];
}

/** The newest version of a scheme. */
export async function schemeByCode(db: ReadHandle, tenant: number, code: string): Promise<Scheme | null> {
  const versions = (await allSchemes(db, tenant)).map((row) => row.scheme).filter((scheme) => scheme.code === code);
  return versions.toSorted((a, b) => b.version - a.version)[0] ?? null;
}

/** The scheme a run used. */
export async function schemeById(db: ReadHandle, tenant: number, id: string): Promise<Scheme | null> {
  const row = await db.selectFrom("evaluation_scheme as s").select("s.definition").where("s.tenant", "=", tenant).where("s.id", "=", id).executeTakeFirst();
  return row === undefined ? null : schemeSchema.parse(row.definition);
}
