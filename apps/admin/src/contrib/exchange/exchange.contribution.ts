import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { uris } from "../../platform/uris/uris.ts";
import { exchangeCommands } from "./exchange.commands.ts";

contribute({
  id: "exchange",
  title: { zh: "导入导出", en: "Import and Export" },
  editors: [
    defineEditor({
      id: "exchange.import",
      route: uris.import,
      title: { zh: "导入", en: "Import" },
      icon: "cloud-upload",
      help: "import",
      load: () => import("./editors/import.tsx"),
    }),
    defineEditor({
      id: "exchange.batch",
      route: uris.importBatch,
      title: { zh: "导入", en: "Import" },
      icon: "cloud-upload",
      help: "import",
      load: () => import("./editors/import-batch.tsx"),
    }),
  ],
  commands: exchangeCommands,
  menus: [
    { menu: "editor/title", command: "exchange.importRoster", group: "3_exchange", when: when.is("activeEditor", "people.roster") },
    { menu: "editor/title", command: "exchange.exportShown", group: "3_exchange", order: 2 },
  ],
  help: [{ topic: "import", title: { zh: "导入表格", en: "Importing Tables" }, load: async () => ({ default: await (await import("./help/import-help.ts")).importHelp() }) }],
});
