import { contributed } from "../contribute.ts";
import { focusRegion } from "../keybindings/regions.ts";
import { layoutStore, updateLayout } from "./layout-store.ts";

export function toggleSideBar(): void {
  updateLayout({ sideBarVisible: !layoutStore.get().sideBarVisible });
}

export function togglePanel(): void {
  updateLayout({ panelVisible: !layoutStore.get().panelVisible });
}

export function togglePanelMaximized(): void {
  const { panelMaximized, panelVisible } = layoutStore.get();
  updateLayout({ panelMaximized: !(panelMaximized && panelVisible), panelVisible: true });
}

export function showActivity(activity: string): void {
  updateLayout({ activity, sideBarVisible: true });
}

/** Brings a view of a side bar forward, unfolded, and puts the keyboard into it. */
export function showView(viewId: string): void {
  const view = contributed("sideViews").find((one) => one.id === viewId);
  if (view === undefined) return;
  const { sections } = layoutStore.get();
  updateLayout({ activity: view.activity, sideBarVisible: true, sections: { ...sections, [viewId]: { collapsed: false } } });
  requestAnimationFrame(() => {
    const section = document.querySelector<HTMLElement>(`[data-view="${CSS.escape(viewId)}"] button`);
    if (section === null) focusRegion("sideBar");
    else section.focus();
  });
}

export function toggleSection(viewId: string): void {
  const { sections } = layoutStore.get();
  const collapsed = sections[viewId]?.collapsed ?? false;
  updateLayout({ sections: { ...sections, [viewId]: { collapsed: !collapsed } } });
}

export function showPanel(panelId: string): void {
  updateLayout({ panelView: panelId, panelVisible: true });
  requestAnimationFrame(() => focusRegion("panel"));
}
