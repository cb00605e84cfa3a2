import { useEffect } from "react";
import { activeEditorStore } from "../../platform/editors/editor-area.ts";
import { resolveEditor } from "../../platform/editors/resolve-editor.ts";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { useStore } from "../../platform/shell/store.ts";

const PRODUCT = { zh: "雁阵", en: "Yanzhen" };

/** The browser's tab names the kind of page, never the person on it: titles stay in the browser's history. */
export function usePageTitle(): void {
  const read = useBilingual();
  const uri = useStore(activeEditorStore, (active) => active?.uri ?? null);
  useEffect(() => {
    const editor = uri === null ? null : resolveEditor(uri)?.editor;
    document.title = editor === null || editor === undefined ? read(PRODUCT) : `${read(editor.title)} · ${read(PRODUCT)}`;
  }, [uri, read]);
}
