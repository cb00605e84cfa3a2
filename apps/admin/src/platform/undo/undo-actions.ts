import { refusalMessage } from "../i18n/lazy-refusal.ts";
import type { Bilingual } from "../i18n/bilingual.ts";
import type { Workbench } from "../shell/workbench.ts";
import { callError } from "../trpc/call-error.ts";
import { reportCallError } from "../trpc/report-call-error.ts";
import { trpcClient } from "../trpc/trpc.ts";
import { forgetUndo, movedToRedo, movedToUndo, topRedo, topUndo, undoStore } from "./undo-stack.ts";

const NOTHING: Bilingual = { zh: "没有可撤销的修改", en: "There is nothing to undo" };
const NO_REDO: Bilingual = { zh: "没有可重做的修改", en: "There is nothing to redo" };
const UNDONE: Bilingual = { zh: "已撤销", en: "Undone" };
const REDONE: Bilingual = { zh: "已重做", en: "Done again" };
const REFUSED: Bilingual = { zh: "不能撤销", en: "This cannot be undone" };

/** Takes back one change set, the newest of this window unless one is named. */
export async function undoChange(workbench: Workbench, named?: string): Promise<void> {
  const changeSetId = named ?? topUndo()?.changeSetId;
  if (changeSetId === undefined) {
    workbench.notify({ severity: "info", text: NOTHING });
    return;
  }
  const label = undoStore.get().undo.find((one) => one.changeSetId === changeSetId)?.label;
  const reversal = await reverse(workbench, changeSetId);
  if (reversal === null) return;
  movedToRedo(changeSetId, reversal);
  workbench.notify({ severity: "success", text: UNDONE, ...labelDetail(label, workbench) });
}

export async function redoChange(workbench: Workbench): Promise<void> {
  const entry = topRedo();
  if (entry === null) {
    workbench.notify({ severity: "info", text: NO_REDO });
    return;
  }
  const again = await reverse(workbench, entry.changeSetId);
  if (again === null) return;
  movedToUndo(entry.changeSetId, again);
  workbench.notify({ severity: "success", text: REDONE, ...labelDetail(entry.label, workbench) });
}

/** The change set that took it back, or null when it was refused or failed, which has then been said. */
async function reverse(workbench: Workbench, changeSetId: string): Promise<string | null> {
  try {
    const done = await trpcClient.change.undo.mutate({ changeSetId });
    await workbench.queryClient.invalidateQueries();
    return done.changeSetId;
  } catch (error) {
    const read = callError(error);
    if (read.kind !== "refusal") {
      reportCallError(error);
      return null;
    }
    forgetUndo(changeSetId);
    workbench.notify({ severity: "warning", text: REFUSED, detail: await refusalMessage(read.refusal) });
    return null;
  }
}

function labelDetail(label: Bilingual | string | undefined, workbench: Workbench): { readonly detail?: string } {
  if (label === undefined) return {};
  if (typeof label === "string") return { detail: label };
  return { detail: workbench.locale() === "en" ? label.en : label.zh };
}
