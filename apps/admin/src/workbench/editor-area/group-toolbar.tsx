import { IconButton } from "@yanzhen/ui/primitives";
import { useParentTabset, useParentTabsetState } from "react-resizable-panels";
import { editorArea } from "../../platform/editors/editor-area.ts";
import { MenuButtons } from "../../platform/menus/menu-buttons.tsx";
import { useStore } from "../../platform/shell/store.ts";
import { activeEditorStore } from "../../platform/editors/editor-area.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";

const texts = defineTexts(
  { split: "向右拆分 (Ctrl+\\)", maximize: "最大化这一组", restore: "还原" },
  { split: "Split Right (Ctrl+\\)", maximize: "Maximize This Group", restore: "Restore" },
);

/** Right of the tabs: what the editor in front offers, then the group's own buttons. */
export function GroupToolbar() {
  const t = useTexts(texts);
  const group = useParentTabset();
  const state = useParentTabsetState();
  const active = useStore(activeEditorStore);
  if (group === null || state === null || state.selectedTabId === undefined) return null;
  const front = active !== null && active.tabId === state.selectedTabId;
  const split = (): void => {
    if (state.selectedTabId !== undefined) group.selectTab(state.selectedTabId);
    editorArea().split("right");
  };
  return (
    <>
      {front ? <MenuButtons menu="editor/title" input={active.subject} /> : null}
      <IconButton icon="split-horizontal" label={t("split")} onClick={split} />
      {state.isRoot ? null : (
        <IconButton
          data-maximized={state.isMaximized || undefined}
          icon={state.isMaximized ? "screen-normal" : "screen-full"}
          label={state.isMaximized ? t("restore") : t("maximize")}
          onClick={() => (state.isMaximized ? group.restore() : group.maximize())}
        />
      )}
    </>
  );
}
