import type { QueryClient } from "@tanstack/react-query";
import { callError } from "../trpc/call-error.ts";
import { connectionStore, reportAnswer, reportNoAnswer } from "./connection-store.ts";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 10_000;

export interface WatchOptions {
  readonly queryClient: QueryClient;
  /** Any cheap call; a refusal is an answer too. */
  readonly probe: () => Promise<unknown>;
}

/** Notices a lost server from the calls that are made anyway, asks until it answers, then fetches anew what is on screen. */
export function watchConnection({ queryClient, probe }: WatchOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pause = FIRST_PAUSE;

  const ask = async (): Promise<void> => {
    timer = null;
    try {
      await probe();
    } catch (error) {
      if (callError(error).kind === "offline") {
        pause = Math.min(LONGEST_PAUSE, pause * 2);
        askLater();
        return;
      }
    }
    reportAnswer();
  };
  const askLater = (): void => {
    timer ??= setTimeout(() => void ask(), pause);
  };
  const askNow = (): void => {
    if (connectionStore.get() === "online") return;
    if (timer !== null) clearTimeout(timer);
    pause = FIRST_PAUSE;
    void ask();
  };
  const onChange = (): void => {
    if (connectionStore.get() === "lost") {
      askLater();
      return;
    }
    pause = FIRST_PAUSE;
    void queryClient.invalidateQueries();
  };
  const onOffline = (): void => reportNoAnswer();

  const stops = [
    connectionStore.subscribe(onChange),
    queryClient.getQueryCache().subscribe(({ type, query }) => {
      if (type !== "updated") return;
      const { status, fetchStatus } = query.state;
      const reason: unknown = query.state.fetchFailureReason;
      if (reason !== null && callError(reason).kind === "offline") reportNoAnswer();
      else if (status === "success" && fetchStatus === "idle" && connectionStore.get() === "lost") askNow();
    }),
    queryClient.getMutationCache().subscribe(({ mutation }) => {
      const error: unknown = mutation?.state.error ?? null;
      if (error !== null && callError(error).kind === "offline") reportNoAnswer();
    }),
  ];
  window.addEventListener("offline", onOffline);
  window.addEventListener("online", askNow);
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const stop of stops) stop();
    window.removeEventListener("offline", onOffline);
    window.removeEventListener("online", askNow);
  };
}
