import { defineCommand } from "../../../platform/commands/command.ts";
import { when } from "../../../platform/commands/when.ts";
import { printerOf } from "../../../platform/editors/use-print.ts";

export const printCommands = [
  defineCommand({
    id: "workbench.print",
    category: { zh: "编辑器", en: "Editor" },
    title: { zh: "打印…", en: "Print…" },
    icon: "file-pdf",
    when: when.is("hasEditor", true),
    run: async (_, workbench) => {
      const active = workbench.active();
      if (active === null) return;
      const { printAsShown, printTable } = await import("../print/print-editor.ts");
      const printer = printerOf(active.tabId);
      if (printer !== undefined) {
        printTable(await workbench.progress({ zh: "正在准备打印", en: "Preparing to print" }, printer));
        return;
      }
      const shown = document.querySelector('[data-region="editor"] [role="tabpanel"]:not([hidden])');
      if (shown !== null) printAsShown(document.title, shown);
    },
  }),
];
