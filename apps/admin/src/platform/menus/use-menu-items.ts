import { useMemo } from "react";
import { useContextKeys } from "../commands/context-keys.ts";
import { contributionStore } from "../contribute.ts";
import type { MenuItem } from "../contribution.ts";
import { useSession } from "../session/session-store.ts";
import { useStore } from "../shell/store.ts";
import { useWorkbench } from "../shell/use-workbench.ts";
import { menuItems, type ReadyMenuItem } from "./menu-items.ts";

/** Items on offer now; follows the context keys and the session. */
export function useMenuItems(menu: MenuItem["menu"], input: unknown, view?: string): readonly ReadyMenuItem[] {
  const workbench = useWorkbench();
  const keys = useContextKeys();
  const contributions = useStore(contributionStore);
  const session = useSession();
  return useMemo(
    () => menuItems(menu, input, workbench, keys, view),
    // The last two are read inside, through the registry and the workbench.
    [menu, input, workbench, keys, view, contributions, session],
  );
}
