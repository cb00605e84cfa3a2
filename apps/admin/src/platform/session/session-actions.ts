import type { inferRouterOutputs } from "@trpc/server";
import { isRole } from "@yanzhen/domain/access";
import type { AppRouter } from "@yanzhen/api";
import { queryClient, trpcClient } from "../trpc/trpc.ts";
import { callError } from "../trpc/call-error.ts";
import { gaveUpSigningIn, signedInAgain, untilSignedInAgain } from "./expiry.ts";
import { sessionStore, type SessionState } from "./session-store.ts";
import type { Session } from "./session-types.ts";

type Me = inferRouterOutputs<AppRouter>["session"]["me"];

/** Where the server names no first date, the console offers none before the founding of the Party's first organisations. */
const EARLIEST = "1921-07-01";

/**
 * Asks who is signed in. A first load that gets no answer says so; a later one keeps what is on screen, also when the session
 * has ended meanwhile: then sign-in stands over the workbench.
 */
export async function loadSession(): Promise<SessionState> {
  const before = sessionStore.get();
  try {
    const after = stateOf(await trpcClient.session.me.query());
    if (before.phase === "open" && !sameAccount(before, after)) {
      untilSignedInAgain().catch(() => undefined);
      return before;
    }
    sessionStore.set(after);
  } catch (error) {
    if (callError(error).kind !== "offline") throw error;
    if (before.phase === "loading") sessionStore.set({ phase: "unreachable" });
  }
  return sessionStore.get();
}

function sameAccount(before: SessionState, after: SessionState): boolean {
  return before.phase === "open" && after.phase === "open" && before.session.account.id === after.session.account.id;
}

/** After a sign-in over the workbench: the same person goes on, anybody else starts afresh. */
export async function resumeSession(): Promise<void> {
  const before = sessionStore.get();
  const after = stateOf(await trpcClient.session.me.query());
  if (!sameAccount(before, after)) {
    gaveUpSigningIn();
    location.assign("/");
    return;
  }
  sessionStore.set(after);
  signedInAgain();
  void queryClient.invalidateQueries();
}

export async function signOut(): Promise<void> {
  try {
    await trpcClient.session.signOut.mutate();
  } finally {
    // A fresh page holds nothing of the account that left: no caches, no open editors.
    location.assign("/");
  }
}

function stateOf(me: Me): SessionState {
  if (me.account === null || me.start === null) return { phase: "signedOut", demo: me.demo };
  const grants = me.grants.flatMap((grant) => (isRole(grant.role) ? [{ ...grant, role: grant.role }] : []));
  const session: Session = {
    ...me,
    account: me.account,
    start: me.start,
    grants,
    locale: me.locale === "en" || me.locale === "zh-CN" ? me.locale : null,
    earliestDate: EARLIEST,
  };
  return { phase: me.mustChangePassword ? "passwordDue" : "open", session };
}
