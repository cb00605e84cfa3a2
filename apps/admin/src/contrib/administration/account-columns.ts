import type { GridColumn } from "@yanzhen/ui/data-grid";
import type { DomainText } from "../../platform/i18n/use-domain-text.ts";
import type { Translate } from "../../platform/i18n/texts.ts";
import type { AccountData } from "./administration-data.ts";
import type { administrationTexts } from "./administration.texts.ts";
import { minuteText } from "./moment-text.ts";

type T = Translate<keyof (typeof administrationTexts)["zh"]>;

/** `街道组织干部 · 东山街道`, one after the other. */
export function grantsText(account: AccountData, domain: DomainText): string {
  return account.grants.map(({ role, unitName }) => [domain.text(`label.role.${role}`), unitName].filter((part) => part !== null).join(" · ")).join("；");
}

export function accountColumns(t: T, domain: DomainText): readonly GridColumn<AccountData>[] {
  return [
    { id: "username", header: t("account"), width: 150, sortable: true, fixed: true, text: (row) => row.username },
    { id: "name", header: t("name"), width: 180, sortable: true, text: (row) => row.name },
    { id: "state", header: t("state"), width: 110, sortable: true, text: (row) => domain.text(`label.accountState.${row.state}`) },
    { id: "roles", header: t("roles"), width: 300, sortable: true, text: (row) => grantsText(row, domain) },
    { id: "sessions", header: t("sessions"), width: 76, align: "end", sortable: true, text: (row) => String(row.sessions.length) },
    { id: "lastSeen", header: t("lastSeen"), width: 140, sortable: true, text: (row) => (row.sessions[0] === undefined ? "" : minuteText(row.sessions[0].seen)) },
    { id: "created", header: t("created"), width: 140, sortable: true, text: (row) => minuteText(row.createdAt) },
  ];
}
