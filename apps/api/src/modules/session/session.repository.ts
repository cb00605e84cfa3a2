import type { Transaction } from "kysely";

import type { Database } from "../../platform/db/tables/database.ts";

interface AccountKey {
  readonly tenant: number;
  readonly id: string;
}

/** Uses up an activation code; false when somebody was faster. */
export async function takeActivation(trx: Transaction<Database>, account: AccountKey & { readonly activation_hash: string | null }): Promise<boolean> {
  const taken = await trx
    .updateTable("account")
    .set({ activation_hash: null })
    .where("tenant", "=", account.tenant)
    .where("id", "=", account.id)
    .where("activation_hash", "=", account.activation_hash)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

export async function savePassword(
  trx: Transaction<Database>,
  account: AccountKey,
  password: { readonly hash: string; readonly history: readonly string[]; readonly at: string },
): Promise<void> {
  await trx
    .updateTable("account")
    .set({
      password_hash: password.hash,
      password_set_at: password.at,
      password_history: JSON.stringify(password.history),
      must_change_password: false,
      activation_hash: null,
      activation_expires: null,
    })
    .where("tenant", "=", account.tenant)
    .where("id", "=", account.id)
    .execute();
}

export async function endSession(trx: Transaction<Database>, sessionId: string): Promise<void> {
  await trx.deleteFrom("session").where("id", "=", sessionId).execute();
}

/** Ends the oldest sessions beyond what an account may have at once, never the one just opened; administrators may have fewer. */
export async function endSurplusSessions(
  trx: Transaction<Database>,
  account: AccountKey,
  opened: { readonly id: string; readonly at: string },
  atOnce: { readonly admin: number; readonly other: number },
): Promise<void> {
  const admin = await trx
    .selectFrom("account_grant")
    .select("id")
    .where("tenant", "=", account.tenant)
    .where("account_id", "=", account.id)
    .where("role", "like", "%Admin")
    .limit(1)
    .executeTakeFirst();
  const open = await trx
    .selectFrom("session")
    .select("id")
    .where("tenant", "=", account.tenant)
    .where("account_id", "=", account.id)
    .where("expires_at", ">", opened.at)
    .where("id", "<>", opened.id)
    .orderBy("created_at", "desc")
    .execute();
  const surplus = open.slice((admin === undefined ? atOnce.other : atOnce.admin) - 1).map((session) => session.id);
  if (surplus.length > 0) await trx.deleteFrom("session").where("id", "in", surplus).execute();
}

/** Ends the account's sessions but the one given: all others, or the one whose hash begins with the key. */
export async function endOthersOf(trx: Transaction<Database>, account: AccountKey, current: string | null, key: string | null): Promise<number> {
  let query = trx.deleteFrom("session").where("tenant", "=", account.tenant).where("account_id", "=", account.id);
  if (current !== null) query = query.where("id", "<>", current);
  if (key !== null) query = query.where("id", "like", `${key}%`);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}
