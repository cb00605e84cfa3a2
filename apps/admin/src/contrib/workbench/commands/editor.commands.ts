import { defineCommand } from "../../../platform/commands/command.ts";
import { when } from "../../../platform/commands/when.ts";
import { textField } from "../../../platform/commands/inputs.ts";
import { activeEditorStore, editorArea } from "../../../platform/editors/editor-area.ts";
import { saveHandlerOf } from "../../../platform/editors/use-save.ts";
import { addressOf } from "../../../platform/uris/location.ts";

const category = { zh: "编辑器", en: "Editor" };
const open = when.is("hasEditor", true);

/** The tab a menu is about, or the one in front. */
function tabOf(raw: unknown): { readonly tabId: string } | null {
  const tabId = textField(raw, "tabId") ?? activeEditorStore.get()?.tabId;
  return tabId === undefined ? null : { tabId };
}

function othersOf(tabId: string): readonly string[] {
  const tabs = editorArea().tabs();
  const group = tabs.find((tab) => tab.tabId === tabId)?.groupId;
  return tabs.filter((tab) => tab.groupId === group && tab.tabId !== tabId).map((tab) => tab.tabId);
}

function rightOf(tabId: string): readonly string[] {
  const tabs = editorArea().tabs();
  const at = tabs.findIndex((tab) => tab.tabId === tabId);
  return tabs
    .slice(at + 1)
    .filter((tab) => tab.groupId === tabs[at]?.groupId)
    .map((tab) => tab.tabId);
}

export const editorCommands = [
  defineCommand({
    id: "workbench.save",
    category,
    title: { zh: "保存", en: "Save" },
    icon: "save",
    key: "Mod+S",
    when: open,
    run: async () => {
      const active = activeEditorStore.get();
      await (active === null ? undefined : saveHandlerOf(active.tabId)?.save());
    },
  }),
  defineCommand({
    id: "workbench.closeEditor",
    category,
    title: { zh: "关闭编辑器", en: "Close Editor" },
    icon: "close",
    key: "Alt+W",
    when: open,
    palette: true,
    input: tabOf,
    run: async ({ tabId }) => {
      await editorArea().close([tabId]);
    },
  }),
  defineCommand({
    id: "workbench.closeOthers",
    category,
    title: { zh: "关闭其他", en: "Close Others" },
    when: open,
    palette: true,
    input: tabOf,
    run: async ({ tabId }) => {
      await editorArea().close(othersOf(tabId));
    },
  }),
  defineCommand({
    id: "workbench.closeRight",
    category,
    title: { zh: "关闭右侧", en: "Close to the Right" },
    when: open,
    palette: true,
    input: tabOf,
    run: async ({ tabId }) => {
      await editorArea().close(rightOf(tabId));
    },
  }),
  defineCommand({
    id: "workbench.closeAll",
    category,
    title: { zh: "全部关闭", en: "Close All" },
    icon: "close-all",
    when: open,
    run: async () => {
      await editorArea().close(
        editorArea()
          .tabs()
          .map((tab) => tab.tabId),
      );
    },
  }),
  defineCommand({
    id: "workbench.reopenEditor",
    category,
    title: { zh: "重新打开关闭的编辑器", en: "Reopen Closed Editor" },
    key: "Alt+Shift+T",
    run: () => editorArea().reopen(),
  }),
  defineCommand({
    id: "workbench.keepEditor",
    category,
    title: { zh: "保持打开", en: "Keep Open" },
    icon: "pin",
    when: open,
    palette: true,
    input: tabOf,
    run: ({ tabId }) => editorArea().keep(tabId),
  }),
  defineCommand({
    id: "workbench.splitRight",
    category,
    title: { zh: "向右拆分", en: "Split Right" },
    icon: "split-horizontal",
    key: "Mod+\\",
    when: open,
    run: () => editorArea().split("right"),
  }),
  defineCommand({ id: "workbench.splitDown", category, title: { zh: "向下拆分", en: "Split Down" }, icon: "split-vertical", when: open, run: () => editorArea().split("down") }),
  defineCommand({
    id: "workbench.maximizeEditor",
    category,
    title: { zh: "最大化或恢复编辑器组", en: "Maximize or Restore Editor Group" },
    icon: "screen-full",
    when: open,
    run: () => editorArea().toggleMaximized(),
  }),
  defineCommand({ id: "workbench.nextEditor", category, title: { zh: "下一个编辑器", en: "Next Editor" }, key: "Ctrl+PageDown", when: open, run: () => editorArea().next(1) }),
  defineCommand({
    id: "workbench.previousEditor",
    category,
    title: { zh: "上一个编辑器", en: "Previous Editor" },
    key: "Ctrl+PageUp",
    when: open,
    run: () => editorArea().next(-1),
  }),
  defineCommand({
    id: "workbench.nextGroup",
    category,
    title: { zh: "到下一编辑器组", en: "Focus Next Group" },
    key: "Alt+PageDown",
    when: open,
    run: () => editorArea().focusGroup(1),
  }),
  defineCommand({
    id: "workbench.previousGroup",
    category,
    title: { zh: "到上一编辑器组", en: "Focus Previous Group" },
    key: "Alt+PageUp",
    when: open,
    run: () => editorArea().focusGroup(-1),
  }),
  defineCommand({
    id: "workbench.moveToNextGroup",
    category,
    title: { zh: "移到下一编辑器组", en: "Move to Next Group" },
    key: "Alt+Shift+PageDown",
    when: open,
    run: () => editorArea().moveToGroup(1),
  }),
  defineCommand({
    id: "workbench.moveToPreviousGroup",
    category,
    title: { zh: "移到上一编辑器组", en: "Move to Previous Group" },
    key: "Alt+Shift+PageUp",
    when: open,
    run: () => editorArea().moveToGroup(-1),
  }),
  defineCommand({ id: "workbench.focusEditor", category, title: { zh: "到编辑器", en: "Focus Editor" }, key: "Mod+1", when: open, run: () => editorArea().focus() }),
  defineCommand({
    id: "workbench.copyLink",
    category,
    title: { zh: "复制链接", en: "Copy Link" },
    icon: "link",
    key: "Alt+Shift+C",
    when: open,
    run: async (_, workbench) => {
      const active = workbench.active();
      if (active === null) return;
      const address = addressOf({ uri: active.uri, ...workbench.look() });
      await navigator.clipboard.writeText(location.origin + address);
      workbench.notify({ severity: "success", text: { zh: "链接已复制；打开者看到的以其权限为准", en: "Link copied; whoever opens it sees what their own rights allow" } });
    },
  }),
];
