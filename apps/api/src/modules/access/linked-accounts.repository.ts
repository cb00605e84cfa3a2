import { endSessionsOf } from "../../platform/auth/session-store.ts";
import type { CommandTx } from "../../platform/command.ts";
import { reader } from "../../platform/db/reading.ts";
import { linkableAccounts } from "./queries/linked-accounts.ts";

/** Locks an account the officer may link to a person of this name; null where it may not be, or is none. */
export async function lockLinkableAccount(tx: CommandTx, accountId: string, personName: string): Promise<{ readonly username: string } | null> {
  await tx.trx.selectFrom("account").select("id").where("tenant", "=", tx.tenant).where("id", "=", accountId).forUpdate().execute();
  const [found] = await linkableAccounts(reader(tx.trx), { tenant: tx.tenant, on: tx.today, personName, officer: tx.ctx.actor, accountId });
  return found ?? null;
}

/** The account is that person's from now on; its sessions end, so that no open page goes on without the person. */
export async function linkPerson({ trx, tenant, ctx, now }: CommandTx, accountId: string, personId: string): Promise<void> {
  await trx.updateTable("account").set({ person_id: personId, linked_at: now, linked_by: ctx.actor.accountId }).where("tenant", "=", tenant).where("id", "=", accountId).execute();
  await endSessionsOf(trx, tenant, accountId);
}

/** The account is nobody's any more, and its sessions end. */
export async function unlinkPersonOf({ trx, tenant }: CommandTx, accountId: string): Promise<void> {
  await trx.updateTable("account").set({ person_id: null, linked_at: null, linked_by: null }).where("tenant", "=", tenant).where("id", "=", accountId).execute();
  await endSessionsOf(trx, tenant, accountId);
}
