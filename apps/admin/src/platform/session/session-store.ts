import type { FoldedCond } from "@yanzhen/domain/access";
import { createStore, useStore } from "../shell/store.ts";
import type { Session } from "./session-types.ts";

export type SessionState =
  | { readonly phase: "loading" }
  /** The server does not answer. */
  | { readonly phase: "unreachable" }
  | { readonly phase: "signedOut"; readonly demo: boolean }
  /** Signed in, but nothing else is allowed before a new password is set. */
  | { readonly phase: "passwordDue"; readonly session: Session }
  | { readonly phase: "open"; readonly session: Session };

export const sessionStore = createStore<SessionState>({ phase: "loading" });

/** The session; only under the workbench, which is drawn when one is open. */
export function useSession(): Session {
  return useStore(sessionStore, openSession);
}

export function openSession(state: SessionState = sessionStore.get()): Session {
  if (state.phase === "open" || state.phase === "passwordDue") return state.session;
  throw new Error("no session is open");
}

const NONE: Readonly<Record<string, FoldedCond>> = {};

/** Conditions folded for this account; none while nobody is signed in. */
export function sessionConditions(): Readonly<Record<string, FoldedCond>> {
  const state = sessionStore.get();
  return state.phase === "open" ? state.session.conditions : NONE;
}
