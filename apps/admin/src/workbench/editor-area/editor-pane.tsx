import { memo, Suspense, useMemo, type ComponentType } from "react";
import { useParentTabState } from "react-resizable-panels";
import { contextKeyStore } from "../../platform/commands/context-keys.ts";
import { holds } from "../../platform/commands/when.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { resolveEditor, pathOf } from "../../platform/editors/resolve-editor.ts";
import { TabContext } from "../../platform/editors/tab-context.ts";
import type { Uri } from "../../platform/uris/route.ts";
import { Breadcrumbs } from "../breadcrumbs/breadcrumbs.tsx";
import styles from "./editor-area.module.css";
import { EditorBoundary } from "./editor-boundary.tsx";
import { EditorProblems } from "./editor-problems.tsx";
import { componentOf, type DrawnProps } from "./lazy-editor.ts";
import { makeEditorHandle, setQueryOf } from "./tab-handle.ts";
import { UnknownAddress } from "./unknown-address.tsx";

export interface EditorPaneProps {
  readonly tabId: string;
  readonly uri: Uri;
}

/** One editor with its breadcrumbs. The path never changes while a tab lives; the query does, without mounting anew. */
export const EditorPane = memo(function EditorPane({ tabId, uri }: EditorPaneProps) {
  const visible = useParentTabState()?.isVisible ?? true;
  const resolved = useMemo(() => resolveEditor(uri), [uri]);
  const { conditions } = useSession();
  // A link from somebody else may lead to a page this account has no part in.
  const mine = resolved === null || holds(resolved.editor.when, contextKeyStore.get(), conditions);
  const editor = useMemo(() => makeEditorHandle(tabId), [tabId]);
  const setQuery = useMemo(() => setQueryOf(tabId), [tabId]);
  return (
    <TabContext value={tabId}>
      <div className={styles["pane"]} data-editor={tabId} tabIndex={-1}>
        {resolved === null || !mine ? (
          <UnknownAddress uri={uri} barred={resolved !== null} />
        ) : (
          <>
            <Breadcrumbs tabId={tabId} />
            <EditorProblems tabId={tabId} />
            <div className={`yz-scroll ${styles["content"]}`}>
              <EditorBoundary key={pathOf(uri)}>
                <Suspense fallback={<div className={styles["loading"]} role="progressbar" aria-label="…" />}>
                  <Drawn component={componentOf(resolved.editor)} uri={uri} params={resolved.params} query={resolved.query} setQuery={setQuery} editor={editor} visible={visible} />
                </Suspense>
              </EditorBoundary>
            </div>
          </>
        )}
      </div>
    </TabContext>
  );
});

function Drawn({ component: Editor, ...props }: DrawnProps & { readonly component: ComponentType<DrawnProps> }) {
  return <Editor {...props} />;
}
