import { setContextKeys } from "../commands/context-keys.ts";
import { createStore, useStore } from "../shell/store.ts";

/** `lost`: a call got no answer and the server is asked again and again until it gives one. */
export type Connection = "online" | "lost";

export const connectionStore = createStore<Connection>("online");

export function reportNoAnswer(): void {
  connectionStore.set("lost");
  setContextKeys({ online: false });
}

export function reportAnswer(): void {
  connectionStore.set("online");
  setContextKeys({ online: true });
}

export function useConnection(): Connection {
  return useStore(connectionStore);
}
