import type { Facts } from "@yanzhen/domain/kernel";
import { findCommand } from "../../platform/commands/command-registry.ts";
import type { DomainText } from "../../platform/i18n/domain-text.ts";
import { inLocale, type Locale } from "../../platform/i18n/bilingual.ts";
import { translate } from "../../platform/i18n/texts.ts";
import { commandTexts, isCommandName } from "./command.texts.ts";
import { fieldTexts, isFieldName, isTableName, tableTexts } from "./field.texts.ts";

/** What was done: in the catalogue's words, else in the panel's own, else as the console calls the command. */
export function changeLabel(label: { readonly key: string; readonly facts?: Facts }, command: string, domain: DomainText, locale: Locale): string {
  if (domain.has(label.key)) return domain.text(label.key, label.facts ?? {});
  if (isCommandName(command)) return translate(commandTexts, command, locale);
  const known = findCommand(command);
  return known === undefined ? translate(commandTexts, "other", locale) : inLocale(known.command.title, locale).replace(/…$/, "");
}

export function tableLabel(table: string, locale: Locale): string {
  return isTableName(table) ? translate(tableTexts, table, locale) : table;
}

export function fieldLabel(table: string, field: string, locale: Locale): string {
  const own = `${table}.${field}`;
  if (isFieldName(own)) return translate(fieldTexts, own, locale);
  return isFieldName(field) ? translate(fieldTexts, field, locale) : field;
}

/** Codes of the catalogue read as words; anything else as it stands. */
export function valueLabel(field: string, value: string, domain: DomainText): string {
  const key = `label.${field}.${value}`;
  return domain.has(key) ? domain.text(key) : value;
}
