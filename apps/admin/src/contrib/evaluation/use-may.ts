import { contextKeyStore } from "../../platform/commands/context-keys.ts";
import { holds, when } from "../../platform/commands/when.ts";
import { useSession } from "../../platform/session/session-store.ts";

/** Whether the account may run a command at all, by the conditions the server folded for it. */
export function useMay(command: string): boolean {
  const { conditions } = useSession();
  return holds(when.can(command), contextKeyStore.get(), conditions);
}
