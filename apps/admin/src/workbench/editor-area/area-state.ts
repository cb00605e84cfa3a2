import type { WorkspaceImperativeHandle } from "react-resizable-panels";
import { setContextKeys } from "../../platform/commands/context-keys.ts";
import { activeEditorStore } from "../../platform/editors/editor-area.ts";
import { resolveEditor } from "../../platform/editors/resolve-editor.ts";
import { tabState } from "../../platform/editors/tab-store.ts";
import type { ActiveEditor } from "../../platform/shell/workbench.ts";
import { writeAddress, type HistoryMode } from "./address-sync.ts";
import { groupsOf, selectedTab, type Found, type Group, type TabData } from "./area-model.ts";

export type AreaHandle = WorkspaceImperativeHandle<TabData>;

export function activeGroup(handle: AreaHandle): Group {
  const groups = groupsOf(handle.getModel());
  const id = handle.getActiveTabsetId();
  const group = groups.find((one) => one.id === id) ?? groups[0];
  if (group === undefined) throw new Error("the editor area has no group");
  return group;
}

export function activeFound(handle: AreaHandle): Found | null {
  const group = activeGroup(handle);
  const tab = selectedTab(group);
  return tab === undefined ? null : { tab, group };
}

/** Publishes which editor is in front, to commands, panels and the address. */
export function publishActive(handle: AreaHandle, mode: HistoryMode): void {
  const found = activeFound(handle);
  const active = found === null ? null : activeOf(found);
  const before = activeEditorStore.get();
  if (active === null || before === null || !same(active, before)) activeEditorStore.set(active);
  setContextKeys({
    activeEditor: active?.editorId ?? null,
    subjectType: active?.subject?.type ?? null,
    editorDirty: active?.dirty ?? false,
    hasEditor: active !== null,
  });
  writeAddress(active?.uri ?? null, active?.tabId ?? null, mode);
}

function activeOf({ tab }: Found): ActiveEditor {
  const { subject, dirty } = tabState(tab.id);
  return { tabId: tab.id, uri: tab.data.uri, editorId: resolveEditor(tab.data.uri)?.editor.id ?? null, subject, dirty };
}

function same(a: ActiveEditor, b: ActiveEditor): boolean {
  return a.tabId === b.tabId && a.uri === b.uri && a.editorId === b.editorId && a.subject === b.subject && a.dirty === b.dirty;
}
