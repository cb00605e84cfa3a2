import type { Workbench } from "../shell/workbench.ts";
import { createStore } from "../shell/store.ts";
import { reportCallError } from "../trpc/report-call-error.ts";
import { printerOf, type PrintTable } from "./use-print.ts";

/** The list being printed; the frame draws it for paper and clears it afterwards. */
export const printStore = createStore<PrintTable | null>(null);

/** Prints the editor in front: its list with every row where it has one, else the page as it stands. */
export async function printActive(workbench: Workbench): Promise<void> {
  const active = workbench.active();
  if (active === null) return;
  const printer = printerOf(active.tabId);
  if (printer === undefined) {
    window.print();
    return;
  }
  try {
    printStore.set(await workbench.progress({ zh: "准备打印", en: "Preparing to print" }, printer));
  } catch (error) {
    reportCallError(error);
  }
}
