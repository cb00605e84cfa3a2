import { tracked } from "@trpc/server";

import { sessionIsOpen } from "./queries/session-is-open.ts";
import { authed, router } from "../../platform/trpc.ts";

/** Which keys changed, as they change; the console refetches what it shows of them. */
export const liveRouter = router({
  changes: authed.subscription(async function* ({ ctx, signal }) {
    let wake: () => void = () => undefined;
    let waiting: string[] = [];
    const stop = ctx.services.live.subscribe((keys) => {
      waiting.push(...keys);
      wake();
    });
    let no = 0;
    try {
      yield tracked(String(no), { keys: [] as string[] });
      while (signal?.aborted !== true) {
        if (waiting.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            signal?.addEventListener("abort", () => resolve(), { once: true });
          });
        }
        const keys = [...new Set(waiting)];
        waiting = [];
        // A stream outlives its session's rights otherwise: disabled, granted anew or expired, it tells nothing more.
        if (!(await sessionIsOpen(ctx))) return;
        if (keys.length > 0) yield tracked(String(++no), { keys });
      }
    } finally {
      stop();
    }
  }),
});
