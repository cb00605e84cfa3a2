import type { AnyEditor } from "../../platform/contribution.ts";
import { resolveEditor } from "../../platform/editors/resolve-editor.ts";
import { tabState, useTabState } from "../../platform/editors/tab-store.ts";
import { inLocale } from "../../platform/i18n/bilingual.ts";
import { localeStore, useLocale } from "../../platform/i18n/locale-store.ts";
import { editorArea } from "../../platform/editors/editor-area.ts";
import type { Uri } from "../../platform/uris/route.ts";

/** What the editor called itself, else the kind of page it is. */
export function useTabTitle(tabId: string, editor: AnyEditor | null, uri: Uri): string {
  const { title } = useTabState(tabId);
  const locale = useLocale();
  return title ?? (editor === null ? uri : inLocale(editor.title, locale));
}

export function tabTitle(tabId: string): string {
  const title = tabState(tabId).title;
  if (title !== null) return title;
  const uri = editorArea()
    .tabs()
    .find((tab) => tab.tabId === tabId)?.uri;
  const editor = uri === undefined ? null : (resolveEditor(uri)?.editor ?? null);
  return editor === null ? (uri ?? "") : inLocale(editor.title, localeStore.get());
}
