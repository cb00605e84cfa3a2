import { defineCommand } from "../../../platform/commands/command.ts";
import { when } from "../../../platform/commands/when.ts";
import { focusNextRegion, focusRegion } from "../../../platform/keybindings/regions.ts";
import { showPanel, togglePanel, togglePanelMaximized, toggleSideBar } from "../../../platform/layout/layout-actions.ts";

const category = { zh: "布局", en: "Layout" };

export const layoutCommands = [
  defineCommand({ id: "workbench.toggleSideBar", category, title: { zh: "显示或隐藏侧栏", en: "Toggle Side Bar" }, icon: "layout-sidebar-left", key: "Mod+B", run: toggleSideBar }),
  defineCommand({ id: "workbench.togglePanel", category, title: { zh: "显示或隐藏面板", en: "Toggle Panel" }, icon: "layout-panel", key: "Mod+J", run: togglePanel }),
  defineCommand({
    id: "workbench.maximizePanel",
    category,
    title: { zh: "最大化或恢复面板", en: "Maximize or Restore Panel" },
    icon: "screen-full",
    when: when.is("panelVisible", true),
    run: togglePanelMaximized,
  }),
  defineCommand({ id: "workbench.showProblems", category, title: { zh: "显示问题", en: "Show Problems" }, icon: "warning", key: "Mod+Shift+M", run: () => showPanel("problems") }),
  defineCommand({ id: "workbench.showHistory", category, title: { zh: "显示历史", en: "Show History" }, icon: "history", key: "Mod+Shift+H", run: () => showPanel("history") }),
  defineCommand({ id: "workbench.showJobs", category, title: { zh: "显示任务", en: "Show Jobs" }, icon: "tasklist", run: () => showPanel("jobs") }),
  defineCommand({ id: "workbench.focusNextPart", category, title: { zh: "到下一区域", en: "Focus Next Part" }, key: "F6", run: () => focusNextRegion(1) }),
  defineCommand({ id: "workbench.focusPreviousPart", category, title: { zh: "到上一区域", en: "Focus Previous Part" }, key: "Shift+F6", run: () => focusNextRegion(-1) }),
  defineCommand({
    id: "workbench.focusSideBar",
    category,
    title: { zh: "到侧栏", en: "Focus Side Bar" },
    key: "Mod+0",
    run: () => {
      focusRegion("sideBar");
    },
  }),
];
