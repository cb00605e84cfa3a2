import { normalizeWorkspaceModel, type WorkspaceModelInput } from "react-resizable-panels";
import { resolveEditor } from "../../platform/editors/resolve-editor.ts";
import type { AreaModel, TabData } from "./area-model.ts";

const EMPTY: WorkspaceModelInput<TabData> = { version: 1, root: { type: "tabset", tabs: [] } };

const keyOf = (accountId: string): string => `yanzhen.editors.${accountId}`;

/** Open editors of this account on this computer; tabs whose editor no longer exists are left out. */
export function loadArea(accountId: string): WorkspaceModelInput<TabData> {
  try {
    const text = localStorage.getItem(keyOf(accountId));
    if (text === null) return EMPTY;
    const kept: unknown = JSON.parse(text);
    const mapTab = (tab: { readonly id: string; readonly data: TabData }) => (isTabData(tab.data) && resolveEditor(tab.data.uri) !== null ? tab : null);
    return normalizeWorkspaceModel<TabData>(kept, { mapTab }) ?? EMPTY;
  } catch {
    return EMPTY;
  }
}

export function saveArea(accountId: string, model: AreaModel): void {
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify(model));
  } catch {
    // Without storage only the memory of open editors is lost.
  }
}

const TITLES = "yanzhen.titles";

/** Titles of tabs not shown yet live as long as the browser tab does. */
export function loadTitles(): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(TITLES) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return {};
  }
}

export function saveTitles(titles: Readonly<Record<string, string>>): void {
  try {
    sessionStorage.setItem(TITLES, JSON.stringify(titles));
  } catch {
    // As above.
  }
}

function isTabData(data: unknown): data is TabData {
  return typeof data === "object" && data !== null && "uri" in data && typeof data.uri === "string" && data.uri.startsWith("/");
}
