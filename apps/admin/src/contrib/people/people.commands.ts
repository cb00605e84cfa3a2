import { defineCommand } from "../../platform/commands/command.ts";
import { idInput } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import { uris } from "../../platform/uris/uris.ts";

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
