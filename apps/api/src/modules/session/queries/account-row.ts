import type { Kysely } from "kysely";

import type { Database } from "../../../platform/db/tables/database.ts";

export interface AccountRow {
  readonly tenant: number;
  readonly id: string;
  readonly username: string;
  readonly display_name: string;
  readonly password_hash: string | null;
  readonly password_set_at: string | null;
  readonly password_history: unknown;
  readonly activation_hash: string | null;
  readonly activation_expires: string | null;
  readonly must_change_password: boolean;
  readonly disabled: boolean;
  readonly demo: boolean;
}

const columns = [
  "tenant",
  "id",
  "username",
  "display_name",
  "password_hash",
  "password_set_at",
  "password_history",
  "activation_hash",
  "activation_expires",
  "must_change_password",
  "disabled",
  "demo",
] as const;

export async function accountByUsername(db: Kysely<Database>, tenant: number, username: string): Promise<AccountRow | undefined> {
  return db.selectFrom("account").select(columns).where("tenant", "=", tenant).where("username", "=", username.toLowerCase()).executeTakeFirst();
}

export async function accountById(db: Kysely<Database>, tenant: number, id: string): Promise<AccountRow | undefined> {
  return db.selectFrom("account").select(columns).where("tenant", "=", tenant).where("id", "=", id).executeTakeFirst();
}

const PASSWORD_DAYS = 90;
export const REMEMBERED_PASSWORDS = 5;

/** A new or too old password must be changed before anything else; demo accounts are exempt from rotation and first change. */
export function passwordIsDue(account: AccountRow, now: string): boolean {
  if (account.demo) return false;
  const age = account.password_set_at === null ? Number.POSITIVE_INFINITY : new Date(now).getTime() - new Date(account.password_set_at).getTime();
  return account.must_change_password || age > PASSWORD_DAYS * 86_400_000;
}

export const historyOf = (account: AccountRow): readonly string[] =>
  Array.isArray(account.password_history) ? account.password_history.filter((hash) => typeof hash === "string") : [];
