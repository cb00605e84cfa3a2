import type { Bilingual } from "../i18n/bilingual.ts";
import { createStore } from "../shell/store.ts";

/** One finished change of this account in this window. */
export interface UndoEntry {
  readonly changeSetId: string;
  readonly label: Bilingual | string;
}

export interface UndoState {
  /** Newest last. */
  readonly undo: readonly UndoEntry[];
  readonly redo: readonly UndoEntry[];
}

const DEPTH = 50;
const EMPTY: UndoState = { undo: [], redo: [] };

export const undoStore = createStore<UndoState>(EMPTY);

/** A new change; what was undone before can no longer be done again. */
export function pushUndo(entry: UndoEntry): void {
  undoStore.set((state) => ({ undo: [...state.undo, entry].slice(-DEPTH), redo: [] }));
}

export function topUndo(): UndoEntry | null {
  return undoStore.get().undo.at(-1) ?? null;
}

export function topRedo(): UndoEntry | null {
  return undoStore.get().redo.at(-1) ?? null;
}

const CHANGE: Bilingual = { zh: "修改", en: "Change" };

/** The change was taken back by `reversal`, whose own reversal does it again, also where it was made in another window. */
export function movedToRedo(changeSetId: string, reversal: string): void {
  undoStore.set((state) => {
    const label = state.undo.find((one) => one.changeSetId === changeSetId)?.label ?? CHANGE;
    return { undo: without(state.undo, changeSetId), redo: [...state.redo, { changeSetId: reversal, label }].slice(-DEPTH) };
  });
}

export function movedToUndo(changeSetId: string, again: string): void {
  undoStore.set((state) => {
    const label = state.redo.find((one) => one.changeSetId === changeSetId)?.label ?? CHANGE;
    return { undo: [...state.undo, { changeSetId: again, label }].slice(-DEPTH), redo: without(state.redo, changeSetId) };
  });
}

function without(entries: readonly UndoEntry[], changeSetId: string): readonly UndoEntry[] {
  return entries.filter((one) => one.changeSetId !== changeSetId);
}

/** The server refuses it for good, for instance because a later edit touched the same row. */
export function forgetUndo(changeSetId: string): void {
  undoStore.set((state) => ({
    undo: without(state.undo, changeSetId),
    redo: without(state.redo, changeSetId),
  }));
}

export function clearUndo(): void {
  undoStore.set(EMPTY);
}
