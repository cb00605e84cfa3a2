import { defineCommand } from "../../platform/commands/command.ts";
import { idInput, textField } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import { uris } from "../../platform/uris/uris.ts";

/** Honours are entered for a unit and ended by their row; both open their form over the list. */
export const honourCommands = [
  defineCommand<{ readonly unit: string | null }>({
    id: "evidence.recordHonour",
    title: { zh: "登记称号…", en: "Record Honour…" },
    icon: "star-empty",
    palette: true,
    when: when.all(when.can("evidence.recordHonour"), when.is("past", false)),
    input: (raw) => ({ unit: textField(raw, "unitId") ?? textField(raw, "id") }),
    run: ({ unit }, wb) => wb.open(uris.honours.to({ unit, act: "record" })),
  }),
  defineCommand<{ id: string }>({
    id: "evidence.endHonour",
    title: { zh: "撤销称号…", en: "End Honour…" },
    icon: "circle-slash",
    when: when.all(when.can("evidence.endHonour"), when.is("past", false)),
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.honours.to({ act: "end", item: id })),
  }),
];
