import { defineCommand } from "../../platform/commands/command.ts";
import { when } from "../../platform/commands/when.ts";
import { uris } from "../../platform/uris/uris.ts";

const category = { zh: "导入", en: "Import" };

export const exchangeCommands = [
  defineCommand({
    id: "exchange.importUnits",
    category,
    title: { zh: "导入单位…", en: "Import Units…" },
    icon: "type-hierarchy-sub",
    when: when.can("org.importUnits"),
    run: (_, wb) => wb.open(uris.import.to({ kind: "units" })),
  }),
  defineCommand({
    id: "exchange.importRoster",
    category,
    title: { zh: "导入花名册…", en: "Import Roster…" },
    icon: "cloud-upload",
    when: when.can("people.import"),
    run: (_, wb) => wb.open(uris.import.to({ kind: "roster" })),
  }),
  defineCommand({
    id: "exchange.importPostings",
    category,
    title: { zh: "导入驻点安排…", en: "Import Postings…" },
    icon: "location",
    when: when.can("posting.import"),
    run: (_, wb) => wb.open(uris.import.to({ kind: "postings" })),
  }),
  defineCommand({
    id: "exchange.importReserve",
    category,
    title: { zh: "导入后备干部花名册…", en: "Import Reserve Roster…" },
    icon: "mortar-board",
    when: when.can("reserve.import"),
    run: (_, wb) => wb.open(uris.import.to({ kind: "reserve" })),
  }),
];
