import type { Bilingual } from "../i18n/bilingual.ts";
import { createStore, useStore } from "../shell/store.ts";

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

/** The change was taken back by `reversal`, whose own reversal does it again. */
export function movedToRedo(changeSetId: string, reversal: string | null): void {
  undoStore.set((state) => {
    const entry = state.undo.find((one) => one.changeSetId === changeSetId);
    const undo = state.undo.filter((one) => one.changeSetId !== changeSetId);
    const redo = entry !== undefined && reversal !== null ? [...state.redo, { ...entry, changeSetId: reversal }] : state.redo;
    return { undo, redo };
  });
}

export function movedToUndo(changeSetId: string, again: string | null): void {
  undoStore.set((state) => {
    const entry = state.redo.find((one) => one.changeSetId === changeSetId);
    const redo = state.redo.filter((one) => one.changeSetId !== changeSetId);
    const undo = entry !== undefined && again !== null ? [...state.undo, { ...entry, changeSetId: again }] : state.undo;
    return { undo, redo };
  });
}

/** The server refuses it for good, for instance because a later edit touched the same row. */
export function forgetUndo(changeSetId: string): void {
  undoStore.set((state) => ({
    undo: state.undo.filter((one) => one.changeSetId !== changeSetId),
    redo: state.redo.filter((one) => one.changeSetId !== changeSetId),
  }));
}

export function clearUndo(): void {
  undoStore.set(EMPTY);
}

export function useUndo(): UndoState {
  return useStore(undoStore);
}
