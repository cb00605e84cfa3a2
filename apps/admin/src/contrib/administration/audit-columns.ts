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
  return domain.has(key) ? domain.text(key) : command;
}

/** Reasons, refusals, roles and counts in words; what the change set was is History's business. */
export function detailText(line: AuditLine, domain: DomainText): string {
  const { reason, code, username, role, changeSetId: _, ...rest } = line.detail;
  const told = [
    username,
    role === undefined ? undefined : domain.text(`label.role.${role}`),
    code === undefined ? undefined : domain.has(`refusal.${code}`) ? domain.refusal({ code }) : code,
    reason,
    ...Object.entries(rest).map(([key, value]) =>
      value === "{}" || value === "0" || !domain.has(`label.auditDetail.${key}`) ? undefined : domain.text(`label.auditDetail.${key}`, { value }),
    ),
  ];
  return told.filter((part): part is string => part !== undefined && part !== "").join(" · ");
}

/** What was touched, in words; the table a demo batch filled is called as its rows are. */
export function entityLabel(entity: string, domain: DomainText): string {
  const key = `label.entity.${entity.replaceAll(/_(.)/gu, (_, letter: string) => letter.toUpperCase())}`;
  return domain.has(key) ? domain.text(key) : entity;
}

export function auditColumns(t: T, domain: DomainText): readonly GridColumn<AuditLine>[] {
  return [
    { id: "at", header: t("time"), width: 150, fixed: true, text: (row) => momentText(row.at) },
    { id: "actor", header: t("actor"), width: 230, text: (row) => actorText(row, t, domain) },
    { id: "command", header: t("command"), width: 140, text: (row) => commandLabel(row.command, domain) },
    { id: "result", header: t("result"), width: 64, text: (row) => domain.text(`label.auditResult.${row.result}`) },
    { id: "detail", header: t("detail"), width: 380, text: (row) => detailText(row, domain) },
    { id: "entity", header: t("entity"), width: 110, text: (row) => (row.entity === null ? "" : entityLabel(row.entity, domain)) },
    { id: "entityId", header: t("entityId"), width: 290, hidden: true, text: (row) => row.entityId ?? "" },
    { id: "ip", header: t("ip"), width: 120, text: (row) => row.ip ?? "" },
    { id: "seal", header: t("seal"), width: 76, align: "end", text: (row) => (row.seal === null ? t("pending") : String(row.seal)) },
  ];
}

function actorText(row: AuditLine, t: T, domain: DomainText): string {
  if (row.username !== null) return `${row.actorName ?? ""}（${row.username}）`;
  if (row.principal === "anonymous") return t("signedOut");
  return domain.text(`label.actorKind.${row.principal}`);
}
