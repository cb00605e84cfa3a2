import { defineCommand } from "../../../platform/commands/command.ts";
import { when } from "../../../platform/commands/when.ts";
import { printActive } from "../../../platform/editors/print-active.ts";

export const printCommands = [
  defineCommand({
    id: "workbench.print",
    category: { zh: "编辑器", en: "Editor" },
    title: { zh: "打印…", en: "Print…" },
    icon: "file-text",
    when: when.is("hasEditor", true),
    run: (_, workbench) => printActive(workbench),
  }),
];
