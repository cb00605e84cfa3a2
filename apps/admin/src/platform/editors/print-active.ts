import { createStore } from "../shell/store.ts";
import type { Workbench } from "../shell/workbench.ts";
import { reportCallError } from "../trpc/report-call-error.ts";
import { type Condition, conditionsOf } from "./conditions-of.ts";
import { printerOf, type PrintTable } from "./use-print.ts";

/** A list with all its rows and the conditions it stands under, or a copy of an editor as it stands on screen. */
export type PrintJob = { readonly kind: "list"; readonly table: PrintTable; readonly conditions: readonly Condition[] } | { readonly kind: "page"; readonly page: Node };

/** What is being printed; the frame lays it out on paper and clears it afterwards. */
export const printStore = createStore<PrintJob | null>(null);

/** Prints the editor in front. */
export async function printActive(workbench: Workbench): Promise<void> {
  const active = workbench.active();
  if (active === null) return;
  const printer = printerOf(active.tabId);
  const pane = document.querySelector(`[data-editor="${CSS.escape(active.tabId)}"]`);
  if (printer === undefined) {
    if (pane !== null) printStore.set({ kind: "page", page: pane.cloneNode(true) });
    return;
  }
  try {
    const conditions = pane === null ? [] : conditionsOf(pane);
    printStore.set({ kind: "list", conditions, table: await workbench.progress({ zh: "准备打印", en: "Preparing to print" }, printer) });
  } catch (error) {
    reportCallError(error);
  }
}
