import type { TabNode, TabsetNode, WorkspaceModel, WorkspaceNode } from "react-resizable-panels";
import type { Uri } from "../../platform/uris/route.ts";

/** What a tab remembers over a reload. Titles stay out: they hold names, and this is kept on the computer. */
export interface TabData {
  readonly uri: Uri;
  readonly preview: boolean;
}

export type AreaModel = WorkspaceModel<TabData>;
export type Group = TabsetNode<TabData>;
export type AreaTab = TabNode<TabData>;

/** Groups in reading order. */
export function groupsOf(model: AreaModel): readonly Group[] {
  return collect(model.root);
}

function collect(node: WorkspaceNode<TabData>): readonly Group[] {
  return node.type === "split" ? node.children.flatMap(collect) : [node];
}

export function selectedTab(group: Group): AreaTab | undefined {
  return group.tabs.find((tab) => tab.id === group.selectedId) ?? group.tabs[0];
}

export interface Found {
  readonly tab: AreaTab;
  readonly group: Group;
}

export function findTab(model: AreaModel, wanted: (tab: AreaTab) => boolean, firstGroup?: string): Found | null {
  const groups = groupsOf(model).toSorted((a, b) => Number(b.id === firstGroup) - Number(a.id === firstGroup));
  for (const group of groups) {
    const tab = group.tabs.find(wanted);
    if (tab !== undefined) return { tab, group };
  }
  return null;
}

/** Unique within the page and over reloads, so that a restored tab never meets a new one of its id. */
export function newTab(uri: Uri, preview: boolean): AreaTab {
  return { id: `t${crypto.randomUUID().slice(0, 8)}`, data: { uri, preview } };
}
