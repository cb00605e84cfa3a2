import { useMemo } from "react";
import type { MenuItem } from "../contribution.ts";
import { type MenuPoint, showMenu } from "./context-menu-store.ts";

export interface ContextMenu {
  /** `input` is what the menu is about; `at` a mouse event, or a point for the keyboard's menu key. */
  readonly show: (input: unknown, at: MenuPoint & { readonly preventDefault?: () => void }) => void;
}

/** The menu's items come from all contributions, so that others can add to it. */
export function useContextMenu(menu: MenuItem["menu"]): ContextMenu {
  return useMemo(
    () => ({
      show: (input, at) => {
        at.preventDefault?.();
        showMenu({ menu, input, clientX: at.clientX, clientY: at.clientY });
      },
    }),
    [menu],
  );
}
