import type { Kysely } from "kysely";

import type { Database } from "../db/tables/database.ts";

const KEY_CHECK = "masterKeyId";

/** The district this store holds; null while it is empty. */
export async function readTenant(db: Kysely<Database>): Promise<{ readonly id: number; readonly demo: boolean } | null> {
  const row = await db.selectFrom("tenant").select(["id", "demo"]).orderBy("id").limit(1).executeTakeFirst();
  return row ?? null;
}

export async function readKeyCheck(db: Kysely<Database>, tenant: number): Promise<string | null> {
  const row = await db.selectFrom("setting").select("value").where("tenant", "=", tenant).where("key", "=", KEY_CHECK).executeTakeFirst();
  return typeof row?.value === "string" ? row.value : null;
}

export async function writeKeyCheck(db: Kysely<Database>, tenant: number, keyId: string): Promise<void> {
  await writeSetting(db, tenant, KEY_CHECK, keyId);
}

export async function readSetting(db: Kysely<Database>, tenant: number, key: string): Promise<unknown> {
  const row = await db.selectFrom("setting").select("value").where("tenant", "=", tenant).where("key", "=", key).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeSetting(db: Kysely<Database>, tenant: number, key: string, value: unknown): Promise<void> {
  await db
    .insertInto("setting")
    .values({ tenant, key, value: JSON.stringify(value) })
    .onConflict((oc) => oc.columns(["tenant", "key"]).doUpdateSet({ value: JSON.stringify(value) }))
    .execute();
}
