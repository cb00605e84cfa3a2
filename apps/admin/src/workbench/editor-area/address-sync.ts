import { lookStore, setLook } from "../../platform/shell/as-of.ts";
import { addressOf, placeOf } from "../../platform/uris/location.ts";
import type { Uri } from "../../platform/uris/route.ts";

export type HistoryMode = "push" | "replace";

interface Entry {
  readonly tabId: string | null;
}

/** While an entry of the history is shown, the address already says what is coming. */
let showing = false;

/** Writes the editor in front and the dates into the address. The entry remembers the tab, so that Back moves that tab back. */
export function writeAddress(uri: Uri | null, tabId: string | null, mode: HistoryMode): void {
  if (showing) return;
  const address = addressOf({ uri, ...lookStore.get() });
  const entry: Entry = { tabId };
  if (address === location.pathname + location.search) {
    if (entryOf(history.state).tabId !== tabId) history.replaceState(entry, "");
    return;
  }
  if (mode === "push") history.pushState(entry, "", address);
  else history.replaceState(entry, "", address);
}

export function currentPlace() {
  return placeOf(new URL(location.href));
}

/** Back, forward, and addresses typed by hand. `settle` runs when the address may be written again. */
export function listenToHistory(show: (uri: Uri | null, tabId: string | null) => void, settle: () => void): () => void {
  const onPop = (event: PopStateEvent): void => {
    const place = currentPlace();
    showing = true;
    try {
      setLook(place);
      show(place.uri, entryOf(event.state).tabId);
    } finally {
      showing = false;
    }
    settle();
  };
  window.addEventListener("popstate", onPop);
  return () => window.removeEventListener("popstate", onPop);
}

function entryOf(state: unknown): Entry {
  if (typeof state !== "object" || state === null || !("tabId" in state)) return { tabId: null };
  return { tabId: typeof state.tabId === "string" ? state.tabId : null };
}
