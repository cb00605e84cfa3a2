import { accessPolicies, accountState, type AccountState, decide } from "@yanzhen/domain/access";

import { IDLE_MINUTES } from "../../platform/auth/session-store.ts";
import { type Can, canRun } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import { reader } from "../../platform/db/reading.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { type AccountLine, accountLines, type HeldGrant, type OpenSession } from "./queries/accounts.ts";

export interface AccountView {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly demo: boolean;
  readonly state: AccountState;
  readonly activationExpires: string | null;
  readonly createdAt: string;
  readonly link: AccountLine["link"];
  readonly lockedUntil: string | null;
  readonly grants: readonly HeldGrant[];
  readonly sessions: readonly OpenSession[];
  readonly can: Can;
}

const commands = [
  "access.renameAccount",
  "access.resetActivation",
  "access.disableAccount",
  "access.enableAccount",
  "access.endSessions",
  "access.unlock",
  "access.unlinkPerson",
  "access.grantRole",
  "access.revokeRole",
] as const;

/** All accounts, for the two administrators who look after them. */
export async function accountViews(ctx: RequestContext): Promise<readonly AccountView[]> {
  return (await lines(ctx)).map((line) => viewOf(ctx, line));
}

export async function accountView(ctx: RequestContext, id: string): Promise<AccountView> {
  const [line] = await lines(ctx, id);
  if (line === undefined) throw new RefusedError({ code: "record.notFound", facts: { entity: "account" } });
  return viewOf(ctx, line);
}

async function lines(ctx: RequestContext, id?: string): Promise<readonly AccountLine[]> {
  const allowed = decide(accessPolicies, "access.listAccounts", ctx.actor, {});
  if (!allowed.ok) throw new RefusedError(allowed.refusal);
  const { database, tenant, clock } = ctx.services;
  const now = clock.now();
  const idleSince = new Date(new Date(now).getTime() - IDLE_MINUTES * 60_000).toISOString();
  return accountLines(reader(database.db), { tenant, on: clock.businessToday(), now, idleSince, ...(id === undefined ? {} : { id }) });
}

function viewOf(ctx: RequestContext, line: AccountLine): AccountView {
  const { id, username, name, demo, activationExpires, createdAt, link, lockedUntil, grants, sessions } = line;
  const state = accountState(line, ctx.services.clock.now());
  return {
    id,
    username,
    name,
    demo,
    state,
    activationExpires,
    createdAt,
    link,
    lockedUntil,
    grants,
    sessions,
    can: canRun(accessPolicies, commands, ctx.actor, { accountId: id }),
  };
}
