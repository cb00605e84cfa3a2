import { type KeyboardEvent } from "react";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { isMac } from "../../platform/keybindings/is-mac.ts";
import { matchesChord, parseChord } from "../../platform/keybindings/key-chord.ts";
import { Modal } from "../dialogs/modal.tsx";
import { QuickOpen } from "../quick-open/quick-open.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { closePalette, COMMANDS, paletteStore } from "../../platform/commands/palette-store.ts";

const texts = defineTexts({ label: "命令与快速打开" }, { label: "Commands and quick open" });

const TO_COMMANDS = ["Mod+Shift+P", "Alt+Shift+P"].map(parseChord);
const TO_QUICK_OPEN = parseChord("Mod+P");

/** One field for both: `>` in front runs commands, without it things are found. */
export default function Palette({ text }: { readonly text: string }) {
  const t = useTexts(texts);
  const commands = text.startsWith(COMMANDS);
  const shared = { text, onTextChange: paletteStore.set, onDone: closePalette };
  // The workbench's own keys rest while a modal is open, so these are answered here.
  const onKeyDown = (event: KeyboardEvent): void => {
    const press = event.nativeEvent;
    if (TO_COMMANDS.some((chord) => matchesChord(chord, press, isMac))) paletteStore.set(COMMANDS);
    else if (matchesChord(TO_QUICK_OPEN, press, isMac)) paletteStore.set("");
    else return;
    event.preventDefault();
  };
  return (
    <Modal label={t("label")} onDismiss={closePalette} place="top">
      <div onKeyDown={onKeyDown}>{commands ? <CommandPalette {...shared} /> : <QuickOpen {...shared} />}</div>
    </Modal>
  );
}
