import { editorArea } from "../../platform/editors/editor-area.ts";
import type { EditorHandle } from "../../platform/editors/editor-props.ts";
import { resolveEditor } from "../../platform/editors/resolve-editor.ts";
import { tabState, updateTab } from "../../platform/editors/tab-store.ts";
import type { DrawnProps } from "./lazy-editor.ts";
import { writeTabUri } from "./write-tab-uri.ts";

export function makeEditorHandle(tabId: string): EditorHandle {
  return {
    tabId,
    setTitle: (title) => updateTab(tabId, { title }),
    setCrumbs: (crumbs) => updateTab(tabId, { crumbs }),
    setSubject: (subject) => {
      const before = tabState(tabId).subject;
      const same = before?.type === subject?.type && before?.id === subject?.id && before?.name === subject?.name;
      if (!same) updateTab(tabId, { subject });
    },
    setDirty: (dirty) => {
      updateTab(tabId, { dirty });
      if (dirty) editorArea().keep(tabId);
    },
    close: () => void editorArea().close([tabId]),
  };
}

/** Reads the address at the time of the call, so that two changes in a row both count. */
export function setQueryOf(tabId: string): DrawnProps["setQuery"] {
  return (patch, mode = "push") => {
    const uri = editorArea()
      .tabs()
      .find((tab) => tab.tabId === tabId)?.uri;
    const resolved = uri === undefined ? null : resolveEditor(uri);
    if (resolved === null) return;
    writeTabUri(tabId, resolved.editor.route.build(resolved.params, { ...resolved.query, ...patch }), mode);
  };
}
