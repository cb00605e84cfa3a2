import { createStore } from "../shell/store.ts";
import type { Workbench } from "../shell/workbench.ts";
import { reportCallError } from "../trpc/report-call-error.ts";
import { printerOf, type PrintTable } from "./use-print.ts";

/** A list with all its rows, or a copy of an editor as it stands on screen. */
export type PrintJob = { readonly kind: "list"; readonly table: PrintTable } | { readonly kind: "page"; readonly page: Node };

/** What is being printed; the frame lays it out on paper and clears it afterwards. */
export const printStore = createStore<PrintJob | null>(null);

/** Prints the editor in front. */
export async function printActive(workbench: Workbench): Promise<void> {
  const active = workbench.active();
  if (active === null) return;
  const printer = printerOf(active.tabId);
  if (printer === undefined) {
    const pane = document.querySelector(`[data-editor="${CSS.escape(active.tabId)}"]`);
    if (pane !== null) printStore.set({ kind: "page", page: pane.cloneNode(true) });
    return;
  }
  try {
    printStore.set({ kind: "list", table: await workbench.progress({ zh: "准备打印", en: "Preparing to print" }, printer) });
  } catch (error) {
    reportCallError(error);
  }
}
