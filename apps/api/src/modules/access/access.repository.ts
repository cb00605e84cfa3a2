import { isRole, type Role, type RoleGrant } from "@yanzhen/domain/access";

import { inForce } from "../../platform/db/in-force.ts";
import type { CommandTx } from "../../platform/command.ts";

export interface LockedAccount {
  readonly id: string;
  readonly username: string;
  readonly demo: boolean;
  readonly disabled: boolean;
  readonly password_hash: string | null;
  readonly password_history: unknown;
  /** It belongs to a person; to whom is not the administrators' to know. */
  readonly linked: boolean;
}

/** Loads an account and locks its row until the command ends. */
export async function lockAccount({ trx, tenant }: CommandTx, accountId: string): Promise<LockedAccount | null> {
  const row = await trx
    .selectFrom("account")
    .select(["id", "username", "demo", "disabled", "password_hash", "password_history", "person_id"])
    .where("tenant", "=", tenant)
    .where("id", "=", accountId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { person_id, ...account } = row;
  return { ...account, linked: person_id !== null };
}

export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly activationHash: string;
  readonly expires: string;
}

/** False when the name is taken; names are given once in the whole store. */
export async function insertAccount({ trx, tenant, now }: CommandTx, account: NewAccount): Promise<boolean> {
  const inserted = await trx
    .insertInto("account")
    .values({
      tenant,
      id: account.id,
      username: account.username,
      display_name: account.name,
      activation_hash: account.activationHash,
      activation_expires: account.expires,
      must_change_password: true,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("username").doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function renameAccount({ trx, tenant }: CommandTx, accountId: string, name: string): Promise<void> {
  await trx.updateTable("account").set({ display_name: name }).where("tenant", "=", tenant).where("id", "=", accountId).execute();
}

/** A new activation code; the old password opens nothing any more and is remembered among those not to be used again. */
export async function setActivation({ trx, tenant }: CommandTx, account: LockedAccount, activation: { readonly hash: string; readonly expires: string }): Promise<void> {
  const history: readonly unknown[] = Array.isArray(account.password_history) ? account.password_history : [];
  const remembered = account.password_hash === null ? history : [account.password_hash, ...history];
  await trx
    .updateTable("account")
    .set({
      activation_hash: activation.hash,
      activation_expires: activation.expires,
      password_hash: null,
      password_history: JSON.stringify(remembered),
      must_change_password: true,
    })
    .where("tenant", "=", tenant)
    .where("id", "=", account.id)
    .execute();
}

export async function setDisabled({ trx, tenant }: CommandTx, accountId: string, disabled: boolean): Promise<void> {
  await trx.updateTable("account").set({ disabled }).where("tenant", "=", tenant).where("id", "=", accountId).execute();
}

/** Everything an account holds, on units that have left the tree too: those could come back. Its row must be locked. */
export async function grantsHeld({ trx, tenant, today }: CommandTx, accountId: string): Promise<readonly RoleGrant[]> {
  const rows = await trx
    .selectFrom("account_grant as g")
    .leftJoin("unit_path as p", (join) => join.onRef("p.tenant", "=", "g.tenant").onRef("p.unit_id", "=", "g.unit_id").on(inForce("p", today)))
    .select(["g.role", "g.unit_id", "p.path"])
    .where("g.tenant", "=", tenant)
    .where("g.account_id", "=", accountId)
    .execute();
  return rows.flatMap((row) => (isRole(row.role) ? [{ role: row.role, unitId: row.unit_id ?? "", path: row.path ?? "" }] : []));
}

export async function insertGrant(
  { trx, tenant, ctx, now }: CommandTx,
  grant: { readonly id: string; readonly accountId: string; readonly role: Role; readonly unitId: string },
): Promise<void> {
  await trx
    .insertInto("account_grant")
    .values({ tenant, id: grant.id, account_id: grant.accountId, role: grant.role, unit_id: grant.unitId, granted_by: ctx.actor.accountId, granted_at: now })
    .execute();
}

/** One grant of an account, locked; null when it is not there. */
export async function lockGrant({ trx, tenant }: CommandTx, accountId: string, grantId: string) {
  const row = await trx
    .selectFrom("account_grant")
    .select(["id", "role", "unit_id"])
    .where("tenant", "=", tenant)
    .where("account_id", "=", accountId)
    .where("id", "=", grantId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteGrant({ trx, tenant }: CommandTx, grantId: string): Promise<void> {
  await trx.deleteFrom("account_grant").where("tenant", "=", tenant).where("id", "=", grantId).execute();
}

/**
 * How many other accounts hold a role and can sign in: not disabled, with a password. Locks every holder's grant in the order of ids,
 * so that two administrators who remove each other wait for one another.
 */
export async function otherHolders({ trx, tenant }: CommandTx, role: string, accountId: string): Promise<number> {
  const holders = await trx.selectFrom("account_grant").select("account_id").where("tenant", "=", tenant).where("role", "=", role).orderBy("id").forUpdate().execute();
  const others = [...new Set(holders.map((holder) => holder.account_id))].filter((id) => id !== accountId);
  if (others.length === 0) return 0;
  const active = await trx
    .selectFrom("account")
    .select("id")
    .where("tenant", "=", tenant)
    .where("id", "in", others)
    .where("disabled", "=", false)
    .where("password_hash", "is not", null)
    .execute();
  return active.length;
}

export interface NewToken {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly role: Role;
  readonly unitId: string;
  readonly expires: string;
}

export async function insertToken({ trx, tenant, ctx, now }: CommandTx, token: NewToken): Promise<void> {
  await trx
    .insertInto("api_token")
    .values({
      tenant,
      id: token.id,
      name: token.name,
      token_hash: token.hash,
      role: token.role,
      unit_id: token.unitId,
      expires_at: token.expires,
      created_by: ctx.actor.accountId,
      created_at: now,
    })
    .execute();
}

/** False when there is no such token or it was revoked before. */
export async function revokeTokenRow({ trx, tenant, now }: CommandTx, tokenId: string): Promise<boolean> {
  const revoked = await trx
    .updateTable("api_token")
    .set({ revoked_at: now })
    .where("tenant", "=", tenant)
    .where("id", "=", tokenId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return revoked.numUpdatedRows > 0n;
}
