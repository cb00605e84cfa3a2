import { allCommands } from "../commands/command-registry.ts";
import { contextKeyStore, setContextKeys } from "../commands/context-keys.ts";
import { contributionStore } from "../contribute.ts";
import type { Workbench } from "../shell/workbench.ts";
import { isMac } from "./is-mac.ts";
import { commandOfPress, keyTable } from "./key-table.ts";
import { isModalOpen } from "./modal-open.ts";
import { focusKeyOf, regionOf, rememberFocus } from "./regions.ts";
import { isTextField } from "./text-field.ts";

/** Turns key presses into commands and keeps the context keys of the keyboard; returns its end. */
export function listenForKeys(workbench: Workbench): () => void {
  let table = keyTable(allCommands());
  const onFocus = (event: FocusEvent): void => {
    rememberFocus(event.target);
    setContextKeys({ focus: focusKeyOf(regionOf(event.target)), inputFocus: isTextField(event.target) });
  };
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget === null) setContextKeys({ inputFocus: false });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isModalOpen()) return;
    const id = commandOfPress(table, event, contextKeyStore.get(), workbench.session().conditions, isMac);
    if (id === null) return;
    event.preventDefault();
    event.stopPropagation();
    // A key held down must not undo, open or close again and again.
    if (!event.repeat) void workbench.run(id);
  };
  const stop = contributionStore.subscribe(() => {
    table = keyTable(allCommands());
  });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", onBlur);
  window.addEventListener("keydown", onKey);
  return () => {
    stop();
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("focusout", onBlur);
    window.removeEventListener("keydown", onKey);
  };
}
