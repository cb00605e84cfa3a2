import { lazy, Suspense } from "react";
import { contextMenuStore } from "../../platform/menus/context-menu-store.ts";
import { useStore } from "../../platform/shell/store.ts";

const ContextMenu = lazy(() => import("./context-menu.tsx"));

/** The frame draws it once, last. */
export function ContextMenuHost() {
  const open = useStore(contextMenuStore);
  return open === null ? null : (
    <Suspense fallback={null}>
      <ContextMenu open={open} />
    </Suspense>
  );
}
