import type { ReadHandle } from "../../../platform/db/reading.ts";

/** Names of the accounts that signed marks; accounts are read as they are now. */
export async function accountNames(db: ReadHandle, tenant: number, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom("account as a").select(["a.id", "a.display_name"]).where("a.tenant", "=", tenant).where("a.id", "in", wanted).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
