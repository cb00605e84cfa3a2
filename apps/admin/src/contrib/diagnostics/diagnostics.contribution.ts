import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { uris } from "../../platform/uris/uris.ts";
import { diagnosticsCommands } from "./diagnostics.commands.ts";
import { publishFindings } from "./publish-findings.ts";

const may = when.can("diagnostics.view");

contribute({
  id: "diagnostics",
  title: { zh: "问题", en: "Problems" },
  when: when.can("diagnostics.view"),
  editors: [
    defineEditor({
      id: "diagnostics.problems",
      route: uris.problems,
      title: { zh: "问题", en: "Problems" },
      icon: "warning",
      help: "problems",
      load: () => import("./editors/problems.tsx"),
    }),
  ],
  commands: diagnosticsCommands,
  panels: [
    {
      id: "problems",
      title: { zh: "问题", en: "Problems" },
      icon: "warning",
      order: 10,
      when: may,
      load: () => import("./panel/problems-panel.tsx"),
      badge: () => import("./panel/problems-badge.tsx"),
    },
  ],
  menus: [
    { menu: "finding/context", command: "diagnostics.openFinding", group: "1_open" },
    { menu: "finding/context", command: "diagnostics.openRule", group: "1_open", order: 2 },
    { menu: "finding/context", command: "diagnostics.quickFix", group: "5_edit" },
    { menu: "finding/context", command: "diagnostics.suppress", group: "9_remove" },
    { menu: "finding/context", command: "diagnostics.lift", group: "9_remove" },
  ],
  help: [{ topic: "problems", title: { zh: "问题与快速修复", en: "Problems and Quick Fixes" }, load: () => import("./problems.help.ts") }],
  activate: publishFindings,
});
