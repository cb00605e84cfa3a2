import { createStore } from "../shell/store.ts";

/** The server no longer knows the session: sign-in stands over the workbench and calls wait here, so that no edit is lost. */
export const expiredStore = createStore(false);

interface Waiter {
  readonly again: () => void;
  readonly giveUp: (reason: Error) => void;
}

let waiters: Waiter[] = [];

/** Resolves when the same account has signed in again; rejects when somebody else did or the page is left. */
export function untilSignedInAgain(): Promise<void> {
  expiredStore.set(true);
  return new Promise((again, giveUp) => {
    waiters.push({ again, giveUp });
  });
}

export function signedInAgain(): void {
  const waiting = waiters;
  waiters = [];
  expiredStore.set(false);
  for (const waiter of waiting) waiter.again();
}

export function gaveUpSigningIn(): void {
  const waiting = waiters;
  waiters = [];
  expiredStore.set(false);
  for (const waiter of waiting) waiter.giveUp(new Error("signed out"));
}
