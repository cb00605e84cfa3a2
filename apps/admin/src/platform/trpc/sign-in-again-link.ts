import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "@yanzhen/api";
import { untilSignedInAgain } from "../session/expiry.ts";
import { isUnauthorized } from "./call-error.ts";

/** Holds a call that met an ended session until the person has signed in again, then sends it once more. */
export const signInAgainLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) => {
      let stopped = false;
      let subscription: { unsubscribe: () => void } | null = null;
      const send = (again: boolean): void => {
        subscription = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            // Signing in answers for itself; a subscription is opened anew by whoever holds it.
            if (again || op.path.startsWith("session.") || op.type === "subscription" || !isUnauthorized(error)) {
              observer.error(error);
              return;
            }
            untilSignedInAgain().then(
              () => {
                if (!stopped) send(true);
                return undefined;
              },
              () => observer.error(error),
            );
          },
        });
      };
      send(false);
      return () => {
        stopped = true;
        subscription?.unsubscribe();
      };
    });
