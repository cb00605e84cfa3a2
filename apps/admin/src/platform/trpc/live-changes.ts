import { reportNoAnswer } from "../connection/connection-store.ts";
import { untilSignedInAgain } from "../session/expiry.ts";
import { loadSession } from "../session/session-actions.ts";
import { sessionStore } from "../session/session-store.ts";
import { callError } from "./call-error.ts";
import { refetchSoon } from "./refetch-soon.ts";
import { trpcClient } from "./trpc.ts";

const PAUSE = 5000;

/** Changes of what the session itself says: today's date, the rights, how far the district has begun. */
const OF_SESSION: ReadonlySet<string> = new Set(["all", "clock", "account", "access", "unit"]);
const changesSession = (key: string): boolean => OF_SESSION.has(key) || (key === "person" && awaitsPeople());

function awaitsPeople(): boolean {
  const state = sessionStore.get();
  return state.phase === "open" && !state.session.start.people;
}

/** Follows what others change. After a broken line everything on screen is fetched anew, because nobody knows what was missed. */
export function followLiveChanges(): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stream: { readonly unsubscribe: () => void } | null = null;
  let broken = false;

  const listen = (): void => {
    stream = trpcClient.live.changes.subscribe(undefined, {
      onData: ({ data }) => {
        if (broken || data.keys.length > 0) refetchSoon();
        if (broken || data.keys.some((key) => changesSession(key))) void loadSession();
        broken = false;
      },
      // The browser opens a broken stream again by itself and reports no error for it.
      onConnectionStateChange: ({ state, error }) => {
        if (state !== "connecting" || error === null) return;
        broken = true;
        void trpcClient.session.me.query().catch(noticeLoss);
      },
      onError: () => {
        broken = true;
        stream?.unsubscribe();
        if (!stopped) timer = setTimeout(() => void again(), PAUSE);
      },
    });
  };
  const again = async (): Promise<void> => {
    // The stream cannot say why it was refused; `me` can.
    try {
      const me = await trpcClient.session.me.query();
      if (me.account === null && sessionStore.get().phase === "open") await untilSignedInAgain();
    } catch (error) {
      noticeLoss(error);
    }
    if (!stopped) listen();
  };
  listen();
  return () => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    stream?.unsubscribe();
  };
}

/** With nothing else under way, the broken stream is how a lost server is noticed. */
function noticeLoss(error: unknown): void {
  if (callError(error).kind === "offline") reportNoAnswer();
}
