import { defineCommand } from "../../platform/commands/command.ts";
import { idInput } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import { saveFile } from "../../platform/download/save-file.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { reportCallError } from "../../platform/trpc/report-call-error.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { uris } from "../../platform/uris/uris.ts";
import { exportedColumns, rosterQuestion } from "./roster-question.ts";

/** The roster in front as a file: its rows, order, columns and day. */
async function exportShown(format: "xlsx" | "csv", wb: Workbench): Promise<void> {
  const shown = uris.roster.match(wb.active()?.uri ?? "");
  const query = (shown ?? uris.roster.match(uris.roster.to()))?.query;
  if (query === undefined) return;
  const chosen = query.cols.flatMap((id) => exportedColumns.find((known) => known === id && known !== "name") ?? []);
  const columns: (typeof exportedColumns)[number][] = chosen.length === 0 ? [] : ["name", ...chosen];
  try {
    const file = await wb.progress({ zh: "正在导出花名册", en: "Exporting the Roster" }, () =>
      trpcClient.exchange.exportRoster.mutate({ ...rosterQuestion(query), at: wb.at(), columns, format }),
    );
    saveFile(file);
  } catch (error) {
    reportCallError(error);
  }
}

/** Other people than oneself: a posted member sees only the own record, an administrator nobody. */
export const SEES_OTHERS = when.can("people.view", { personId: "" });

export const peopleCommands = [
  defineCommand({
    id: "people.openRoster",
    title: { zh: "打开花名册", en: "Open Roster" },
    icon: "table",
    key: "Mod+Shift+E",
    when: SEES_OTHERS,
    run: (_, wb) => wb.open(uris.roster.to()),
  }),
  defineCommand({
    id: "people.exportRoster",
    title: { zh: "导出花名册（Excel）", en: "Export Roster (Excel)" },
    icon: "export",
    when: when.can("people.export"),
    run: (_, wb) => exportShown("xlsx", wb),
  }),
  defineCommand({
    id: "people.exportRosterCsv",
    title: { zh: "导出花名册（CSV）", en: "Export Roster (CSV)" },
    icon: "export",
    when: when.can("people.export"),
    run: (_, wb) => exportShown("csv", wb),
  }),
  defineCommand<{ id: string }>({
    id: "people.openRosterOfUnit",
    title: { zh: "打开花名册", en: "Open Roster" },
    icon: "table",
    when: SEES_OTHERS,
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.roster.to({ unit: id })),
  }),
  defineCommand<{ id: string }>({
    id: "people.openPerson",
    title: { zh: "打开人员", en: "Open Person" },
    icon: "person",
    when: when.can("people.view"),
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.person.to({ id })),
  }),
  defineCommand<{ id: string }>({
    id: "people.edit",
    title: { zh: "编辑资料…", en: "Edit Facts…" },
    icon: "edit",
    when: when.all(when.can("people.edit"), when.is("past", false)),
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.person.to({ id }, { edit: true })),
  }),
];
