import { useEffect, useRef } from "react";
import type { Bilingual } from "../i18n/bilingual.ts";
import type { SaveHandler } from "./editor-props.ts";
import { useTabId } from "./tab-context.ts";

const handlers = new Map<string, SaveHandler>();

const SAVE: Bilingual = { zh: "保存", en: "Save" };

/** How the editor of a tab saves; asked by Mod+S and by the question before closing. */
export function saveHandlerOf(tabId: string): SaveHandler | undefined {
  return handlers.get(tabId);
}

/** Answers Mod+S while the editor is mounted. `save` may close over fresh state: the latest one runs. */
export function useSave(handler: { readonly save: () => Promise<boolean>; readonly label?: Bilingual } | null): void {
  const tabId = useTabId();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  const active = handler !== null && tabId !== "";
  useEffect(() => {
    if (!active) return undefined;
    const own: SaveHandler = {
      get label() {
        return latest.current?.label ?? SAVE;
      },
      save: async () => (await latest.current?.save()) ?? true,
    };
    handlers.set(tabId, own);
    return () => {
      if (handlers.get(tabId) === own) handlers.delete(tabId);
    };
  }, [active, tabId]);
}
