import type { Bilingual } from "../../platform/i18n/bilingual.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { refetchSoon } from "../../platform/trpc/refetch-soon.ts";
import { reportCallError } from "../../platform/trpc/report-call-error.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { undoChange } from "../../platform/undo/undo-actions.ts";
import { pushUndo } from "../../platform/undo/undo-stack.ts";
import type { EntryData } from "./evidence-data.ts";

const UNDO: Bilingual = { zh: "撤销", en: "Undo" };

/** The entry as it stands now, with what may be done; null when it cannot be fetched, which has then been said. */
export async function entryNow(id: string): Promise<EntryData | null> {
  try {
    return await trpcClient.evidence.item.query({ id, at: {} });
  } catch (error) {
    reportCallError(error);
    return null;
  }
}

/** A step a person may take: said when it is done, to be undone; a refusal is said as well. */
export async function runStep(workbench: Workbench, done: Bilingual, step: () => Promise<{ readonly changeSetId: string }>): Promise<boolean> {
  try {
    const { changeSetId } = await step();
    pushUndo({ changeSetId, label: done });
    workbench.notify({ severity: "success", text: done, actions: [{ title: UNDO, run: () => undoChange(workbench, changeSetId) }] });
    refetchSoon();
    return true;
  } catch (error) {
    reportCallError(error);
    refetchSoon();
    return false;
  }
}
