import { createStore } from "../shell/store.ts";
import type { ActiveEditor, OpenOptions } from "../shell/workbench.ts";
import type { Uri } from "../uris/route.ts";

export interface OpenTab {
  readonly tabId: string;
  readonly groupId: string;
  readonly uri: Uri;
  readonly preview: boolean;
}

/** What commands may do with the editors. Every way of closing asks about unsaved edits; false means that something stayed. */
export interface EditorArea {
  readonly open: (uri: Uri, options?: OpenOptions) => void;
  readonly tabs: () => readonly OpenTab[];
  readonly select: (tabId: string) => void;
  /** The tab no longer gives way to the next preview. */
  readonly keep: (tabId: string) => void;
  readonly close: (tabIds: readonly string[]) => Promise<boolean>;
  readonly closeGroup: () => Promise<boolean>;
  /** Opens the editor that was closed last. */
  readonly reopen: () => void;
  readonly split: (direction: "right" | "down") => void;
  readonly toggleMaximized: () => void;
  /** Through the tabs of the group. */
  readonly next: (step: 1 | -1) => void;
  readonly focusGroup: (step: 1 | -1) => void;
  readonly moveToGroup: (step: 1 | -1) => void;
  /** Puts the keyboard into the editor in front. */
  readonly focus: () => void;
}

let area: EditorArea | null = null;

export function installEditorArea(made: EditorArea | null): void {
  area = made;
}

export function editorArea(): EditorArea {
  if (area === null) throw new Error("the editor area is not drawn yet");
  return area;
}

/** The tab in front; null while nothing is open. */
export const activeEditorStore = createStore<ActiveEditor | null>(null);
