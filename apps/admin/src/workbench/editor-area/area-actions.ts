import { installEditorArea, type EditorArea, type OpenTab } from "../../platform/editors/editor-area.ts";
import type { Uri } from "../../platform/uris/route.ts";
import { findTab, groupsOf, newTab, selectedTab } from "./area-model.ts";
import { activeFound, activeGroup, publishActive, type AreaHandle } from "./area-state.ts";
import { closeTabs } from "./close-tabs.ts";
import { focusEditor } from "./focus-editor.ts";
import { openEditor } from "./open-editor.ts";

const REMEMBERED = 20;

/** The editor area as commands see it. `nameOf` is what a tab is called on screen. */
export function makeEditorArea(handle: AreaHandle, nameOf: (tabId: string) => string): EditorArea {
  const closed: Uri[] = [];
  const publish = (): void => publishActive(handle, "push");
  const allTabs = (): readonly OpenTab[] => groupsOf(handle.getModel()).flatMap((group) => group.tabs.map((tab) => ({ tabId: tab.id, groupId: group.id, ...tab.data })));
  const select = (tabId: string): void => {
    handle.selectTab(tabId);
    publish();
  };
  const remove = (tabIds: readonly string[]): void => {
    const before = activeFound(handle);
    for (const { tabId, uri } of allTabs()) if (tabIds.includes(tabId)) closed.push(uri);
    closed.splice(0, closed.length - REMEMBERED);
    for (const tabId of tabIds) handle.closeTab(tabId);
    publish();
    // The keyboard was in what has gone; without this it would fall out of the workbench.
    const after = activeFound(handle);
    if (before !== null && tabIds.includes(before.tab.id) && after !== null) focusEditor(after.tab.id);
  };
  const step = (by: 1 | -1): string | null => {
    const groups = groupsOf(handle.getModel());
    const at = groups.findIndex((group) => group.id === activeGroup(handle).id);
    return groups[(at + by + groups.length) % groups.length]?.id ?? null;
  };
  const focusGroup = (groupId: string | null): void => {
    const group = groupsOf(handle.getModel()).find((one) => one.id === groupId);
    const tab = group === undefined ? undefined : selectedTab(group);
    if (tab !== undefined) focusEditor(tab.id);
  };
  return {
    open: (uri, options = {}) => {
      const tabId = openEditor(handle, uri, options);
      publish();
      if (options.keepFocus !== true) focusEditor(tabId);
    },
    tabs: allTabs,
    select,
    keep: (tabId) => {
      const found = findTab(handle.getModel(), (tab) => tab.id === tabId);
      if (found?.tab.data.preview === true) handle.updateTab(tabId, { data: { ...found.tab.data, preview: false } });
    },
    close: (tabIds) => closeTabs(tabIds, { select, nameOf, remove }),
    closeGroup: () =>
      closeTabs(
        activeGroup(handle).tabs.map((tab) => tab.id),
        { select, nameOf, remove },
      ),
    reopen: () => {
      const uri = closed.pop();
      if (uri === undefined) return;
      focusEditor(openEditor(handle, uri, {}));
      publish();
    },
    split: (direction) => {
      const found = activeFound(handle);
      if (found === null) return;
      const tab = newTab(found.tab.data.uri, false);
      handle.addTab(tab, { target: { region: direction === "right" ? "right" : "bottom", tabsetId: found.group.id } });
      focusEditor(tab.id);
    },
    toggleMaximized: () => {
      if (handle.getModel().maximizedTabsetId === undefined) handle.maximizeTabset(activeGroup(handle).id);
      else handle.restoreTabset();
    },
    next: (by) => {
      const group = activeGroup(handle);
      const at = group.tabs.findIndex((tab) => tab.id === selectedTab(group)?.id);
      const tab = group.tabs[(at + by + group.tabs.length) % group.tabs.length];
      if (tab === undefined) return;
      select(tab.id);
      focusEditor(tab.id);
    },
    focusGroup: (by) => focusGroup(step(by)),
    moveToGroup: (by) => {
      const found = activeFound(handle);
      if (found === null) return;
      const target = step(by);
      const alone = target === found.group.id;
      if (alone && found.group.tabs.length < 2) return;
      handle.moveTab(found.tab.id, { tabsetId: target ?? found.group.id, region: alone ? "right" : "center" });
      focusEditor(found.tab.id);
    },
    focus: () => {
      const found = activeFound(handle);
      if (found !== null) focusEditor(found.tab.id);
    },
  };
}

/** Hands the area to commands until the returned end. */
export function offerEditorArea(area: EditorArea): () => void {
  installEditorArea(area);
  return () => installEditorArea(null);
}
