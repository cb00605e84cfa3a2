import { contextKeyStore } from "../../platform/commands/context-keys.ts";
import { holds } from "../../platform/commands/when.ts";
import { contributed } from "../../platform/contribute.ts";
import type { QuickItem, QuickOpenProvider } from "../../platform/contribution.ts";
import { inLocale, type Locale } from "../../platform/i18n/bilingual.ts";
import { sessionConditions } from "../../platform/session/session-store.ts";
import { textScore } from "../palette/command-filter.ts";

/** Lists and reports that can be opened without naming a thing: the roster, coverage, … Answered here, without the server. */
export const startProvider: QuickOpenProvider = {
  id: "workbench.start",
  title: { zh: "页面", en: "Pages" },
  order: 0,
  search: (text, { locale, limit }) => Promise.resolve(startItems(text, locale).slice(0, limit)),
};

export function startItems(text: string, locale: Locale): readonly QuickItem[] {
  const word = text.toLowerCase();
  return contributed("editors").flatMap((editor) => {
    if (editor.start === undefined || !holds(editor.when, contextKeyStore.get(), sessionConditions())) return [];
    const found = word === "" || textScore(editor.title.zh, word) > 0 || textScore(editor.title.en, word) > 0;
    if (!found) return [];
    return [{ key: editor.id, label: inLocale(editor.title, locale), icon: editor.icon, target: editor.start }];
  });
}
