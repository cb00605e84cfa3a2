import { defineCommand } from "../../../platform/commands/command.ts";
import { openPalette, openQuickOpen } from "../../../platform/commands/palette-store.ts";

export const findCommands = [
  defineCommand({
    id: "workbench.showCommands",
    title: { zh: "显示所有命令", en: "Show All Commands" },
    icon: "list-selection",
    // Firefox keeps Ctrl+Shift+P for itself.
    key: ["Mod+Shift+P", "Alt+Shift+P"],
    run: openPalette,
  }),
  defineCommand({
    id: "workbench.quickOpen",
    title: { zh: "快速打开…", en: "Quick Open…" },
    icon: "search",
    key: "Mod+P",
    run: () => openQuickOpen(),
  }),
];
