import type { FoldedCond } from "@yanzhen/domain/access";
import { foldPolicies } from "@yanzhen/domain/access";

import { allPolicies } from "../../platform/all-policies.ts";
import type { RequestContext } from "../../platform/context.ts";
import { accountName, nameOfUnits } from "./queries/session-facts.ts";
import { type StartFacts, startFacts } from "./queries/start-facts.ts";

/** Who is signed in, what they may see, and every policy folded for them, so that menus ask the same question the server asks. */
export interface SessionView {
  readonly account: { readonly id: string; readonly name: string; readonly username: string } | null;
  readonly demo: boolean;
  readonly mustChangePassword: boolean;
  readonly locale: string | null;
  readonly scope: { readonly unitId: string; readonly name: string } | null;
  readonly grants: readonly { readonly role: string; readonly unitId: string; readonly unitName: string }[];
  readonly personId: string | null;
  readonly conditions: Readonly<Record<string, FoldedCond>>;
  readonly businessToday: string;
  readonly clockMovable: boolean;
  /** What the guided start tells its steps by; null while nobody is signed in. */
  readonly start: StartFacts | null;
}

export async function sessionView(ctx: RequestContext): Promise<SessionView> {
  const { services, actor } = ctx;
  const businessToday = services.clock.businessToday();
  const base = { demo: services.demo, businessToday, clockMovable: services.demo };
  if (actor.accountId === null) {
    return { ...base, account: null, mustChangePassword: false, locale: null, scope: null, grants: [], personId: null, conditions: {}, start: null };
  }
  const account = await accountName(ctx, actor.accountId);
  const names = await nameOfUnits(
    ctx,
    actor.grants.map((grant) => grant.unitId),
  );
  const grants = actor.grants.map((grant) => ({ role: grant.role, unitId: grant.unitId, unitName: names.get(grant.unitId) ?? "" }));
  const widest = actor.grants.toSorted((a, b) => a.path.length - b.path.length)[0];
  return {
    ...base,
    account: { id: actor.accountId, name: actor.name, username: account?.username ?? "" },
    mustChangePassword: actor.aal === 0,
    locale: account?.locale ?? null,
    scope: widest === undefined ? null : { unitId: widest.unitId, name: names.get(widest.unitId) ?? "" },
    grants,
    personId: actor.personId,
    conditions: foldPolicies(allPolicies, actor),
    start: await startFacts(ctx),
  };
}
