import type { inferRouterOutputs } from "@trpc/server";
import { isRole } from "@yanzhen/domain/access";
import type { AppRouter } from "@yanzhen/api";
import { queryClient, trpcClient } from "../trpc/trpc.ts";
import { callError } from "../trpc/call-error.ts";
import { gaveUpSigningIn, signedInAgain } from "./expiry.ts";
import { sessionStore, type SessionState } from "./session-store.ts";
import type { Session } from "./session-types.ts";

type Me = inferRouterOutputs<AppRouter>["session"]["me"];

/** Where the server names no first date, the console offers none before the founding of the Party's first organisations. */
const EARLIEST = "1921-07-01";

/** Asks who is signed in. A first load that gets no answer says so; a later one keeps what is on screen. */
export async function loadSession(): Promise<SessionState> {
  try {
    const state = stateOf(await trpcClient.session.me.query());
    sessionStore.set(state);
    return state;
  } catch (error) {
    if (callError(error).kind !== "offline") throw error;
    sessionStore.set((before) => (before.phase === "loading" ? { phase: "unreachable" } : before));
    return sessionStore.get();
  }
}

/** After a sign-in over the workbench: the same person goes on, anybody else starts afresh. */
export async function resumeSession(): Promise<void> {
  const before = sessionStore.get();
  const after = stateOf(await trpcClient.session.me.query());
  const same = before.phase === "open" && after.phase === "open" && before.session.account.id === after.session.account.id;
  if (!same) {
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
  if (me.account === null) return { phase: "signedOut", demo: me.demo };
  const grants = me.grants.flatMap((grant) => (isRole(grant.role) ? [{ ...grant, role: grant.role }] : []));
  const session: Session = {
    ...me,
    account: me.account,
    grants,
    locale: me.locale === "en" || me.locale === "zh-CN" ? me.locale : null,
    earliestDate: EARLIEST,
  };
  return { phase: me.mustChangePassword ? "passwordDue" : "open", session };
}
