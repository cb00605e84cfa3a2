import { createStore } from "../../platform/shell/store.ts";

export interface UnsavedQuestion {
  readonly name: string;
  /** The editor says how it saves. */
  readonly canSave: boolean;
}

export type UnsavedAnswer = "save" | "discard" | "stay";

interface Asked extends UnsavedQuestion {
  readonly answer: (answer: UnsavedAnswer) => void;
}

/** The question before an editor with unsaved edits closes; three answers, so it is not a plain confirmation. */
export const unsavedStore = createStore<Asked | null>(null);

export function askUnsaved(question: UnsavedQuestion): Promise<UnsavedAnswer> {
  unsavedStore.get()?.answer("stay");
  return new Promise((resolve) => {
    const answer = (given: UnsavedAnswer): void => {
      unsavedStore.set(null);
      resolve(given);
    };
    unsavedStore.set({ ...question, answer });
  });
}
