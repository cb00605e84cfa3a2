import { useCallback, useEffect, useState } from "react";
import { Separator, useWorkspaceCallbackRef, Workspace, type BeforeModelChangeArgs, type Orientation, type TabRenderProps } from "react-resizable-panels";
import { editorArea } from "../../platform/editors/editor-area.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useSession } from "../../platform/session/session-store.ts";
import type { AreaTab, TabData } from "./area-model.ts";
import { loadArea } from "./area-storage.ts";
import styles from "./editor-area.module.css";
import { EditorPane } from "./editor-pane.tsx";
import { EditorTab } from "./editor-tab.tsx";
import { EmptyArea } from "./empty-area.tsx";
import { GroupToolbar } from "./group-toolbar.tsx";
import { tabTitle } from "./tab-title.ts";
import { UnsavedDialog } from "./unsaved-dialog.tsx";
import { useArea } from "./use-area.ts";

const texts = defineTexts({ resize: "调整编辑器大小" }, { resize: "Resize the editors" });

const CLASSES = {
  header: styles["header"],
  tabList: styles["tabs"],
  tab: styles["tab"],
  toolbar: styles["toolbar"],
  tabPanels: styles["panels"],
  tabContent: styles["tabContent"],
  tabset: (_: unknown, state: { readonly isActive: boolean; readonly isRoot: boolean }) =>
    `${styles["group"] ?? ""} ${state.isActive || state.isRoot ? (styles["activeGroup"] ?? "") : ""}`,
  dropIndicator: styles["drop"],
  dragPreview: styles["dragged"],
};

const renderTab = (tab: AreaTab, own: TabRenderProps) => <EditorTab tab={tab} own={own} />;
const renderContent = (tab: AreaTab) => <EditorPane tabId={tab.id} uri={tab.data.uri} />;
const renderDragPreview = (tab: AreaTab) => tabTitle(tab.id);
const renderToolbar = () => <GroupToolbar />;
const renderEmpty = () => <EmptyArea />;

/** The person closes tabs through the library too (Delete); unsaved edits ask first, and then we close by ourselves. */
function beforeChange({ reason, removedTabs }: BeforeModelChangeArgs<TabData>): boolean {
  if (reason !== "close") return true;
  void editorArea().close(removedTabs.map((tab) => tab.id));
  return false;
}

/** Tabs, splits, drag and maximise. Hidden editors keep their state, and their queries sleep. */
export function EditorArea() {
  const t = useTexts(texts);
  const accountId = useSession().account.id;
  const [model] = useState(() => loadArea(accountId));
  const [handle, setHandle] = useWorkspaceCallbackRef<TabData>();
  const changed = useArea(handle, accountId);
  useEffect(() => () => setHandle(null), [setHandle]);
  const renderSeparator = useCallback((_: Orientation) => <Separator className={styles["sash"]} aria-label={t("resize")} />, [t]);
  return (
    <>
      <Workspace<TabData>
        id="editors"
        className={styles["area"]}
        workspaceRef={setHandle}
        defaultModel={model}
        renderTab={renderTab}
        renderDragPreview={renderDragPreview}
        renderTabContent={renderContent}
        renderTabsetToolbar={renderToolbar}
        renderSeparator={renderSeparator}
        renderEmptyTabset={renderEmpty}
        classNames={CLASSES}
        tabsetMinWidth="200px"
        tabsetMinHeight="80px"
        lazyTabContent
        hiddenTabBehavior="activity"
        tabRemovalSelectionBehavior="recent"
        onBeforeModelChange={beforeChange}
        onModelChanged={changed}
      />
      <UnsavedDialog />
    </>
  );
}
