import { setContextKeys } from "../../platform/commands/context-keys.ts";
import { watchConnection } from "../../platform/connection/watch-connection.ts";
import { contributionStore } from "../../platform/contribute.ts";
import { keepFocus } from "../../platform/keybindings/keep-focus.ts";
import { listenForKeys } from "../../platform/keybindings/listen-for-keys.ts";
import { followLayout } from "../../platform/layout/layout-store.ts";
import { sessionStore } from "../../platform/session/session-store.ts";
import { lookStore } from "../../platform/shell/as-of.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { followLiveChanges } from "../../platform/trpc/live-changes.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";

/** Everything that listens while the workbench stands; the answer ends it all. */
export function runContributions(workbench: Workbench): () => void {
  const stops = [
    followSession(),
    followLayout(),
    listenForKeys(workbench),
    keepFocus(),
    watchConnection({ queryClient: workbench.queryClient, probe: () => trpcClient.session.me.query() }),
    followLiveChanges(),
    ...contributionStore.get().flatMap(({ activate }) => (activate === undefined ? [] : [activate(workbench)])),
  ];
  return () => {
    for (const stop of stops.toReversed()) stop();
  };
}

function followSession(): () => void {
  const apply = (): void => {
    const state = sessionStore.get();
    if (state.phase !== "open") return;
    const { demo, start, businessToday } = state.session;
    const { asOf, knownOn } = lookStore.get();
    setContextKeys({ demo, empty: !start.units, past: knownOn !== null || (asOf !== null && asOf !== businessToday) });
  };
  apply();
  const stops = [sessionStore.subscribe(apply), lookStore.subscribe(apply)];
  return () => {
    for (const stop of stops) stop();
  };
}
