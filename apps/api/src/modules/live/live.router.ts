import { tracked } from "@trpc/server";

import { sessionIsOpen } from "./queries/session-is-open.ts";
import { OWN_MEMORY } from "../../platform/live.ts";
import { authed, router } from "../../platform/trpc.ts";

/** `person:<id>` is told as `person`: whose row it was is not for everybody who listens. */
const kindOf = (key: string): string => key.split(":", 1)[0] ?? key;

/** Which kinds of rows changed, as they change; the console refetches what it shows of them. No id of a row travels here. */
export const liveRouter = router({
  changes: authed.subscription(async function* ({ ctx, signal }) {
    let wake: () => void = () => undefined;
    let waiting: string[] = [];
    const { live } = ctx.services;
    const over = AbortSignal.any([live.ended, ...(signal === undefined ? [] : [signal])]);
    const stop = live.subscribe((keys) => {
      const told = keys.filter((key) => !key.startsWith(OWN_MEMORY)).map(kindOf);
      if (told.length === 0) return;
      waiting.push(...told);
      wake();
    });
    let no = 0;
    try {
      yield tracked(String(no), { keys: [] as string[] });
      while (!over.aborted) {
        if (waiting.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            over.addEventListener("abort", () => resolve(), { once: true });
          });
        }
        const keys = [...new Set(waiting)];
        waiting = [];
        if (over.aborted) return;
        // A stream outlives its session's rights otherwise: disabled, granted anew or expired, it tells nothing more.
        if (!(await sessionIsOpen(ctx))) return;
        if (keys.length > 0) yield tracked(String(++no), { keys });
      }
    } finally {
      stop();
    }
  }),
});
