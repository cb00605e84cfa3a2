import type { Uri } from "../../platform/uris/route.ts";
import type { HistoryMode } from "./address-sync.ts";
import { publishActive, type AreaHandle } from "./area-state.ts";
import { moveTab } from "./open-editor.ts";

let current: AreaHandle | null = null;

/** The area's handle for the tabs inside it; set while the area is drawn. */
export function setAreaHandle(handle: AreaHandle | null): void {
  current = handle;
}

export function writeTabUri(tabId: string, uri: Uri, mode: HistoryMode): void {
  if (current !== null && moveTab(current, tabId, uri)) publishActive(current, mode);
}
