import { useMemo } from "react";
import type { MenuItem } from "../contribution.ts";
import { type MenuPoint, showMenu } from "./context-menu-store.ts";

/** A mouse event, or the point a grid or tree names for mouse and menu key alike. */
export type MenuPlace = (MenuPoint & { readonly preventDefault?: () => void }) | { readonly x: number; readonly y: number };

export interface ContextMenu {
  /** `input` is what the menu is about and goes to its commands. */
  readonly show: (input: unknown, at: MenuPlace) => void;
}

/** The menu's items come from all contributions, so that others can add to it. */
export function useContextMenu(menu: MenuItem["menu"]): ContextMenu {
  return useMemo(
    () => ({
      show: (input, at) => {
        if (!("clientX" in at)) {
          showMenu({ menu, input, clientX: at.x, clientY: at.y });
          return;
        }
        at.preventDefault?.();
        showMenu({ menu, input, clientX: at.clientX, clientY: at.clientY });
      },
    }),
    [menu],
  );
}
