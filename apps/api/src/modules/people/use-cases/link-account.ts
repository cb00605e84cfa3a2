import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { LinkAccount } from "@yanzhen/domain/people";

import { notFound, runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { accountOfPerson, linkPerson, lockLinkableAccount, unlinkPersonOf } from "../../access/public.ts";
import { openPerson } from "./authorise-person.ts";

/** An officer says that an account is this person's: its holder then sees the own record. ACC-19 */
export function linkAccount(ctx: RequestContext, input: LinkAccount): Promise<Result<{ readonly personId: string }>> {
  const { personId, accountId } = input;
  return runAudited(ctx, { command: "people.linkAccount", entity: "person", label: { key: "label.command.people.linkAccount" } }, async (tx) => {
    const opened = await openPerson(tx, "people.linkAccount", personId);
    if (!opened.ok) return opened;
    const held = await accountOfPerson(reader(tx.trx), tx.tenant, personId);
    if (held !== null) return refuse("access.personHasAccount", { username: held.username }, "accountId");
    const account = await lockLinkableAccount(tx, accountId, opened.value.facts.name);
    if (account === null) return notFound("account");
    await linkPerson(tx, accountId, personId);
    return ok({
      value: { personId },
      entityId: personId,
      detail: { accountId, username: account.username },
      touched: ["person", `person:${personId}`, "account", `account:${accountId}`],
    });
  });
}

/** The account is the person's no more. ACC-19 */
export function unlinkAccount(ctx: RequestContext, personId: string): Promise<Result<{ readonly personId: string }>> {
  return runAudited(ctx, { command: "people.unlinkAccount", entity: "person", label: { key: "label.command.people.unlinkAccount" } }, async (tx) => {
    const opened = await openPerson(tx, "people.unlinkAccount", personId);
    if (!opened.ok) return opened;
    const held = await accountOfPerson(reader(tx.trx), tx.tenant, personId);
    if (held === null) return refuse("access.notLinked");
    const { accountId, username } = held;
    await unlinkPersonOf(tx, accountId);
    return ok({ value: { personId }, entityId: personId, detail: { accountId, username }, touched: ["person", `person:${personId}`, "account", `account:${accountId}`] });
  });
}
