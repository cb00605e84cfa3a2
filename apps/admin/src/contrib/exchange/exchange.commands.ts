import { defineCommand } from "../../platform/commands/command.ts";
import { exportActive } from "../../platform/editors/export-active.ts";
import { exportedBy } from "../../platform/editors/use-export.ts";
import type { Bilingual } from "../../platform/i18n/bilingual.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { when } from "../../platform/commands/when.ts";
import { uris } from "../../platform/uris/uris.ts";

const category = { zh: "导入", en: "Import" };

/** The editors whose list leaves as a file, and the right it takes. */
const exporting = when.any(
  ...(
    [
      ["people.roster", "people.export"],
      ["posting.postings", "posting.export"],
      ["posting.coverage", "posting.export"],
      ["evidence.ledger", "evidence.export"],
      ["reserve.list", "reserve.export"],
      ["diagnostics.problems", "diagnostics.export"],
    ] as const
  ).map(([editor, right]) => when.all(when.is("activeEditor", editor), when.can(right))),
);

const NO_LIST: Bilingual = { zh: "这里显示的不是名单，切换到名单后可以导出", en: "No list is shown here; switch to the list to export it" };
const noList = (_: unknown, wb: Workbench): Bilingual | null => (exportedBy(wb.active()?.tabId ?? "") === null ? NO_LIST : null);

const LISTS = [
  { kind: "units", id: "exchange.importUnits", policy: "org.importUnits", icon: "type-hierarchy-sub", title: { zh: "导入单位…", en: "Import Units…" } },
  { kind: "roster", id: "exchange.importRoster", policy: "people.import", icon: "cloud-upload", title: { zh: "导入花名册…", en: "Import Roster…" } },
  { kind: "postings", id: "exchange.importPostings", policy: "posting.import", icon: "location", title: { zh: "导入驻点安排…", en: "Import Postings…" } },
  { kind: "reserve", id: "exchange.importReserve", policy: "reserve.import", icon: "mortar-board", title: { zh: "导入后备干部花名册…", en: "Import Reserve Roster…" } },
] as const;

export const exchangeCommands = [
  defineCommand({
    id: "exchange.exportShown",
    category: { zh: "导出", en: "Export" },
    title: { zh: "导出为 Excel", en: "Export as Excel" },
    icon: "export",
    when: exporting,
    refusal: noList,
    run: (_, wb) => exportActive(wb, "xlsx"),
  }),
  defineCommand({
    id: "exchange.exportShownCsv",
    category: { zh: "导出", en: "Export" },
    title: { zh: "导出为 CSV", en: "Export as CSV" },
    icon: "export",
    when: exporting,
    refusal: noList,
    run: (_, wb) => exportActive(wb, "csv"),
  }),
  // A command for each list an office may hand over; each belongs to the capability whose rows it brings.
  ...LISTS.map(({ kind, id, policy, icon, title }) => defineCommand({ id, category, title, icon, when: when.can(policy), run: (_, wb) => wb.open(uris.import.to({ kind })) })),
];
