import { useContextKeys } from "../commands/context-keys.ts";
import { contributionStore } from "../contribute.ts";
import type { MenuItem } from "../contribution.ts";
import { sessionStore } from "../session/session-store.ts";
import { useStore } from "../shell/store.ts";
import { useWorkbench } from "../shell/use-workbench.ts";
import { menuItems, type ReadyMenuItem } from "./menu-items.ts";

/** Items on offer now; follows the context keys, the session and what is contributed. */
export function useMenuItems(menu: MenuItem["menu"], input: unknown, view?: string): readonly ReadyMenuItem[] {
  const workbench = useWorkbench();
  const keys = useContextKeys();
  // Both are read through the workbench and the registry; here they only wake the component.
  useStore(contributionStore);
  useStore(sessionStore);
  return menuItems(menu, input, workbench, keys, view);
}
