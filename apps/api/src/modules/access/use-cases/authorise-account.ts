import { accessPolicies, decide } from "@yanzhen/domain/access";
import type { Result } from "@yanzhen/domain/kernel";

import { type CommandTx, notFound } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { type LockedAccount, lockAccount } from "../access.repository.ts";

type Command = keyof typeof accessPolicies;

/** Whether the actor may run an administrator's command; those about an account also ask whose it is. */
export function mayAdminister(ctx: RequestContext, command: Command, accountId?: string): Result<true> {
  return decide(accessPolicies, command, ctx.actor, accountId === undefined ? {} : { accountId });
}

/** The account, locked, for an actor who may run the command on it. A right is asked first: without it nobody learns which accounts exist. */
export async function openAccount(tx: CommandTx, command: Command, accountId: string): Promise<Result<LockedAccount>> {
  const allowed = mayAdminister(tx.ctx, command, accountId);
  if (!allowed.ok) return allowed;
  const account = await lockAccount(tx, accountId);
  return account === null ? notFound("account") : { ok: true, value: account };
}
