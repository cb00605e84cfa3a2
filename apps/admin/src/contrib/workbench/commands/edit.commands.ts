import { defineCommand } from "../../../platform/commands/command.ts";
import { textField } from "../../../platform/commands/inputs.ts";
import { when } from "../../../platform/commands/when.ts";
import { redoChange, undoChange } from "../../../platform/undo/undo-actions.ts";

const category = { zh: "编辑", en: "Edit" };
/** In a text field the browser's own undo is meant. */
const notTyping = when.is("inputFocus", false);

export const editCommands = [
  defineCommand<{ readonly changeSetId: string | undefined }>({
    id: "workbench.undo",
    category,
    title: { zh: "撤销上一次修改", en: "Undo Last Change" },
    icon: "discard",
    key: "Mod+Z",
    keyWhen: notTyping,
    when: when.can("change.undo"),
    palette: true,
    input: (raw) => ({ changeSetId: textField(raw, "changeSetId") ?? undefined }),
    run: ({ changeSetId }, workbench) => undoChange(workbench, changeSetId),
  }),
  defineCommand({
    id: "workbench.redo",
    category,
    title: { zh: "重做", en: "Redo" },
    icon: "redo",
    key: ["Mod+Shift+Z", "Mod+Y"],
    keyWhen: notTyping,
    when: when.can("change.undo"),
    run: (_, workbench) => redoChange(workbench),
  }),
];
