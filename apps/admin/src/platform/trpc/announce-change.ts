import type { Bilingual } from "../i18n/bilingual.ts";
import { workbench } from "../shell/use-workbench.ts";
import { undoChange } from "../undo/undo-actions.ts";
import { pushUndo } from "../undo/undo-stack.ts";

const UNDO: Bilingual = { zh: "撤销", en: "Undo" };
const CHANGE: Bilingual = { zh: "修改", en: "Change" };

/** Remembers a command's answer for undo and says that it is done, with the way back; without a text it is only remembered. */
export function announceChange(value: unknown, text: Bilingual | string | null): void {
  const changeSetId = changeSetOf(value);
  if (changeSetId !== null) pushUndo({ changeSetId, label: text ?? CHANGE });
  if (text === null) return;
  const undo = changeSetId === null ? [] : [{ title: UNDO, run: () => undoChange(workbench(), changeSetId) }];
  workbench().notify({ severity: "success", text, actions: undo });
}

function changeSetOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("changeSetId" in value)) return null;
  return typeof value.changeSetId === "string" ? value.changeSetId : null;
}
