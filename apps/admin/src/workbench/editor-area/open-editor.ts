import { resolveEditor, pathOf, sameTab } from "../../platform/editors/resolve-editor.ts";
import { tabState } from "../../platform/editors/tab-store.ts";
import type { OpenOptions } from "../../platform/shell/workbench.ts";
import type { Uri } from "../../platform/uris/route.ts";
import { findTab, newTab, selectedTab, type AreaTab, type Group } from "./area-model.ts";
import { activeGroup, type AreaHandle } from "./area-state.ts";

/** Opens an address and answers the tab that shows it now. */
export function openEditor(handle: AreaHandle, uri: Uri, { preview = false, side = false }: OpenOptions): string {
  const group = activeGroup(handle);
  if (side) return openBeside(handle, group, uri, preview);
  const found = findTab(handle.getModel(), (tab) => sameTab(tab.data.uri, uri), group.id);
  if (found !== null) {
    show(handle, found.tab, uri, preview);
    return found.tab.id;
  }
  return add(handle, group, uri, preview);
}

/** The address of a tab that stays where it is: view state written by its editor, or a step through the history. */
export function moveTab(handle: AreaHandle, tabId: string, uri: Uri): boolean {
  const found = findTab(handle.getModel(), (tab) => tab.id === tabId);
  if (found === null || pathOf(found.tab.data.uri) !== pathOf(uri)) return false;
  if (found.tab.data.uri !== uri) handle.updateTab(tabId, { data: { ...found.tab.data, uri } });
  return true;
}

function show(handle: AreaHandle, tab: AreaTab, uri: Uri, preview: boolean): void {
  const data = { uri, preview: tab.data.preview && preview };
  if (data.uri !== tab.data.uri || data.preview !== tab.data.preview) handle.updateTab(tab.id, { data });
  handle.selectTab(tab.id);
}

/** A new tab stands right of the one in front; the former preview gives way to it. */
function add(handle: AreaHandle, group: Group, uri: Uri, preview: boolean): string {
  const tab = newTab(uri, preview && resolveEditor(uri) !== null);
  const former = preview ? group.tabs.find((one) => one.data.preview && !tabState(one.id).dirty) : undefined;
  const front = selectedTab(group);
  const anchor = former ?? front;
  const at = anchor === undefined ? group.tabs.length : group.tabs.indexOf(anchor) + 1;
  handle.addTab(tab, { tabsetId: group.id, index: at });
  if (former !== undefined) handle.closeTab(former.id);
  return tab.id;
}

function openBeside(handle: AreaHandle, group: Group, uri: Uri, preview: boolean): string {
  const tab = newTab(uri, preview);
  handle.addTab(tab, { target: { region: "right", tabsetId: group.id } });
  return tab.id;
}
