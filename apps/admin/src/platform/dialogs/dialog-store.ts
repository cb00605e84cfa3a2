import type { Bilingual } from "../i18n/bilingual.ts";
import { createStore, useStore } from "../shell/store.ts";
import type { AskRequest, ConfirmRequest, PickItem } from "../shell/workbench.ts";

export type DialogRequest =
  | { readonly kind: "confirm"; readonly id: number; readonly request: ConfirmRequest; readonly answer: (yes: boolean) => void }
  | { readonly kind: "ask"; readonly id: number; readonly request: AskRequest; readonly answer: (text: string | null) => void }
  | {
      readonly kind: "pick";
      readonly id: number;
      readonly placeholder: Bilingual;
      readonly items: readonly PickItem<unknown>[];
      readonly answer: (index: number | null) => void;
    };

let last = 0;

/** Questions waiting for an answer; the first is on screen. */
export const dialogStore = createStore<readonly DialogRequest[]>([]);

export function confirm(request: ConfirmRequest): Promise<boolean> {
  return queued<boolean>((id, answer) => ({ kind: "confirm", id, request, answer }));
}

export function ask(request: AskRequest): Promise<string | null> {
  return queued<string | null>((id, answer) => ({ kind: "ask", id, request, answer }));
}

export async function pick<T>(placeholder: Bilingual, items: readonly PickItem<T>[]): Promise<T | null> {
  const index = await queued<number | null>((id, answer) => ({ kind: "pick", id, placeholder, items, answer }));
  return index === null ? null : (items[index]?.value ?? null);
}

/** Everything unanswered counts as dismissed, as when the account signs out. */
export function dismissAll(): void {
  for (const dialog of dialogStore.get()) {
    if (dialog.kind === "confirm") dialog.answer(false);
    else dialog.answer(null);
  }
}

function queued<A>(make: (id: number, answer: (value: A) => void) => DialogRequest): Promise<A> {
  last += 1;
  const id = last;
  return new Promise<A>((resolve) => {
    const answer = (value: A): void => {
      dialogStore.set((all) => all.filter((one) => one.id !== id));
      resolve(value);
    };
    dialogStore.set((all) => [...all, make(id, answer)]);
  });
}

export function useDialog(): DialogRequest | null {
  return useStore(dialogStore, (all) => all[0] ?? null);
}
