import { useMemo } from "react";
import { availabilityOf, isRefusal } from "../../platform/commands/availability.ts";
import { allCommands } from "../../platform/commands/command-registry.ts";
import { useContextKeys } from "../../platform/commands/context-keys.ts";
import { recentCommandStore } from "../../platform/commands/recent-commands.ts";
import { contributionStore } from "../../platform/contribute.ts";
import { inLocale } from "../../platform/i18n/bilingual.ts";
import { useLocale } from "../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../platform/i18n/use-domain-text.ts";
import { isMac } from "../../platform/keybindings/is-mac.ts";
import { chordText } from "../../platform/keybindings/key-chord.ts";
import { keysOf } from "../../platform/keybindings/key-table.ts";
import { useStore } from "../../platform/shell/store.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import { filterCommands } from "./command-filter.ts";
import type { PaletteItem } from "./palette-list.tsx";

/** The commands on offer here that fit the text. */
export function useCommandItems(text: string): readonly PaletteItem[] {
  const workbench = useWorkbench();
  const keys = useContextKeys();
  const locale = useLocale();
  const domain = useDomainText();
  const recent = useStore(recentCommandStore);
  const contributions = useStore(contributionStore);
  const offered = useMemo(
    () =>
      allCommands(contributions)
        .filter(({ command }) => command.palette ?? !command.takesInput)
        .flatMap(({ command, category }) => {
          const availability = availabilityOf(command, undefined, workbench, keys);
          return availability.state === "hidden" ? [] : [{ id: command.id, title: command.title, category, command, availability }];
        }),
    [workbench, keys, contributions],
  );
  return useMemo(
    () =>
      filterCommands(offered, text, locale, recent).map(({ id, title, category, command, availability }) => {
        const key = keysOf(command.key)[0];
        return {
          key: id,
          label: inLocale(title, locale),
          before: inLocale(category, locale),
          ...(key === undefined ? {} : { shortcut: chordText(key, isMac) }),
          ...(availability.state === "disabled" ? { reason: isRefusal(availability.reason) ? domain.refusal(availability.reason) : inLocale(availability.reason, locale) } : {}),
        };
      }),
    [offered, text, locale, domain, recent],
  );
}
