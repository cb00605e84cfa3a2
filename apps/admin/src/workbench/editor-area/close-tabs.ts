import { dirtyTabs, tabState } from "../../platform/editors/tab-store.ts";
import { saveHandlerOf } from "../../platform/editors/use-save.ts";
import { workbench } from "../../platform/shell/use-workbench.ts";
import { askUnsaved } from "./unsaved-store.ts";

export interface ClosingPlace {
  /** Brings a tab to the front: its editor wakes, and the person sees what the question is about. */
  readonly select: (tabId: string) => void;
  readonly nameOf: (tabId: string) => string;
  readonly remove: (tabIds: readonly string[]) => void;
}

/** Closes tabs, asking about each unsaved one first. False when the person chose to stay or saving did not succeed. */
export async function closeTabs(tabIds: readonly string[], place: ClosingPlace): Promise<boolean> {
  const dirty = new Set(dirtyTabs());
  for (const tabId of tabIds.filter((id) => dirty.has(id))) {
    place.select(tabId);
    await nextFrame();
    const answer = await askUnsaved({ name: place.nameOf(tabId), canSave: saveHandlerOf(tabId) !== undefined });
    if (answer === "stay") return false;
    if (answer === "save" && !(await saved(tabId))) return false;
  }
  place.remove(tabIds);
  return true;
}

async function saved(tabId: string): Promise<boolean> {
  const handler = saveHandlerOf(tabId);
  if (handler === undefined) return !tabState(tabId).dirty;
  try {
    return await handler.save();
  } catch (fault) {
    console.error(fault);
    workbench().notify({ severity: "error", text: { zh: "没有保存成功", en: "Saving did not succeed" } });
    return false;
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
