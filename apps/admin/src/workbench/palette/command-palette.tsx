import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import { PaletteList } from "./palette-list.tsx";
import { COMMANDS } from "../../platform/commands/palette-store.ts";
import { useCommandItems } from "./use-command-items.ts";

const texts = defineTexts(
  { label: "命令", placeholder: "输入命令的名称", empty: "没有这样的命令" },
  { label: "Commands", placeholder: "Type the name of a command", empty: "No such command" },
);

export interface CommandPaletteProps {
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onDone: () => void;
}

export function CommandPalette({ text, onTextChange, onDone }: CommandPaletteProps) {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const items = useCommandItems(text.slice(COMMANDS.length));
  return (
    <PaletteList
      label={t("label")}
      placeholder={t("placeholder")}
      text={text}
      onTextChange={onTextChange}
      groups={[{ key: "commands", items }]}
      empty={t("empty")}
      onChoose={(id) => {
        onDone();
        // After the dialog has given the keyboard back, so that `when` sees the place it was called from.
        setTimeout(() => void workbench.run(id), 0);
      }}
    />
  );
}
