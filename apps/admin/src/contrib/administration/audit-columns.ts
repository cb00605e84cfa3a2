import { hasText } from "@yanzhen/domain/messages";
import type { GridColumn } from "@yanzhen/ui/data-grid";
import type { DomainText } from "../../platform/i18n/use-domain-text.ts";
import type { Translate } from "../../platform/i18n/texts.ts";
import type { AuditLine } from "./administration-data.ts";
import type { administrationTexts } from "./administration.texts.ts";
import { momentText } from "./moment-text.ts";

type T = Translate<keyof (typeof administrationTexts)["zh"]>;

/** A command of a capability that is not installed any more keeps its id: the log outlives the program. */
export function commandLabel(command: string, domain: DomainText): string {
  const key = `label.command.${command}`;
  return hasText(key) ? domain.text(key) : command;
}

const WORDS: Readonly<Record<string, (value: string, domain: DomainText) => string>> = {
  code: (value, domain) => (hasText(`refusal.${value}`) ? domain.refusal({ code: value }) : value),
  role: (value, domain) => domain.text(`label.role.${value}`),
};

/** Reasons, refusals and account names in words; ids and counts stay what they are. */
export function detailText(line: AuditLine, domain: DomainText): string {
  const { reason, code, username, role, field, changeSetId: _, ...rest } = line.detail;
  const told = [
    username,
    role === undefined ? undefined : WORDS["role"]?.(role, domain),
    code === undefined ? undefined : WORDS["code"]?.(code, domain),
    reason,
    field === undefined ? undefined : hasText(`label.revealField.${field}`) ? domain.text(`label.revealField.${field}`) : field,
    ...Object.entries(rest).flatMap(([key, value]) => (value === "{}" || value === "0" ? [] : [`${key}=${value}`])),
  ];
  return told.filter((part): part is string => part !== undefined && part !== "").join(" · ");
}

export function auditColumns(t: T, domain: DomainText): readonly GridColumn<AuditLine>[] {
  return [
    { id: "at", header: t("time"), width: 150, fixed: true, text: (row) => momentText(row.at) },
    { id: "actor", header: t("actor"), width: 190, text: (row) => actorText(row, t, domain) },
    { id: "command", header: t("command"), width: 140, text: (row) => commandLabel(row.command, domain) },
    { id: "result", header: t("result"), width: 64, text: (row) => domain.text(`label.auditResult.${row.result}`) },
    { id: "detail", header: t("detail"), width: 380, text: (row) => detailText(row, domain) },
    { id: "entity", header: t("entity"), width: 250, text: (row) => [row.entity, row.entityId].filter((part) => part !== null).join(" ") },
    { id: "ip", header: t("ip"), width: 120, text: (row) => row.ip ?? "" },
    { id: "seal", header: t("seal"), width: 76, align: "end", text: (row) => (row.seal === null ? t("pending") : String(row.seal)) },
  ];
}

function actorText(row: AuditLine, t: T, domain: DomainText): string {
  if (row.username !== null) return `${row.actorName ?? ""}（${row.username}）`;
  if (row.principal === "anonymous") return t("signedOut");
  return domain.text(`label.actorKind.${row.principal}`);
}
