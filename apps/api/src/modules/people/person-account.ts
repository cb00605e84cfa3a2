import { decide } from "@yanzhen/domain/access";
import { peoplePolicies } from "@yanzhen/domain/people";

import { type Can, canRun } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import { reader } from "../../platform/db/reading.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { accountOfPerson, linkableAccounts, type LinkedAccount } from "../access/public.ts";
import { keeperPath } from "./queries/keeper-path.ts";
import { personName } from "./queries/person-name.ts";

export interface PersonAccount {
  readonly linked: LinkedAccount | null;
  /** Accounts that bear the person's name and may be linked; none are told where the person has one. */
  readonly candidates: readonly { readonly accountId: string; readonly username: string }[];
  readonly can: Can;
}

/** The account behind a person, for the officers who may say whose it is; others do not learn that there is one. */
export async function personAccount(ctx: RequestContext, personId: string): Promise<PersonAccount> {
  const { database, tenant, clock } = ctx.services;
  const db = reader(database.db);
  const today = clock.businessToday();
  const record = { personId, path: await keeperPath(db, tenant, personId, today) };
  const name = await personName(db, tenant, personId);
  if (name === null || !decide(peoplePolicies, "people.view", ctx.actor, record).ok) throw new RefusedError({ code: "record.notFound", facts: { entity: "person" } });
  const can = canRun(peoplePolicies, ["people.linkAccount", "people.unlinkAccount"], ctx.actor, record);
  if (can["people.linkAccount"] !== true) return { linked: null, candidates: [], can };
  const linked = await accountOfPerson(db, tenant, personId);
  const candidates = linked === null ? await linkableAccounts(db, { tenant, on: today, personName: name, officer: ctx.actor }) : [];
  return { linked, candidates, can };
}
