import type { GridColumn } from "@yanzhen/ui/data-grid";
import type { Translate } from "../../platform/i18n/texts.ts";
import type { DomainText } from "../../platform/i18n/use-domain-text.ts";
import type { LedgerRow } from "./evidence-data.ts";
import type { evidenceTexts } from "./evidence.texts.ts";

type T = Translate<keyof (typeof evidenceTexts)["zh"]>;

/** Columns of the ledger; the header ids are the server's sort keys where they sort. */
export function ledgerColumns(t: T, domain: DomainText): readonly GridColumn<LedgerRow>[] {
  const label = (group: string, code: string | null): string => (code === null ? "" : domain.text(`label.${group}.${code}`));
  return [
    { id: "title", header: t("title"), width: 220, sortable: true, fixed: true, text: (row) => row.title },
    { id: "on", header: t("on"), width: 92, sortable: true, text: (row) => row.occurredOn },
    { id: "kind", header: t("kind"), width: 110, sortable: true, text: (row) => label("evidenceKind", row.kind) },
    { id: "unit", header: t("unit"), width: 130, sortable: true, text: (row) => row.unitName ?? "" },
    { id: "township", header: t("township"), width: 104, text: (row) => row.township ?? "" },
    { id: "class", header: t("class"), width: 92, sortable: true, text: (row) => label("issueClass", row.class) },
    { id: "urgent", header: t("urgent"), width: 76, align: "center", text: (row) => (row.urgent ? t("yes") : "") },
    { id: "status", header: t("state"), width: 78, sortable: true, text: (row) => label("evidenceStatus", row.status) },
    { id: "verification", header: t("verification"), width: 78, sortable: true, text: (row) => label("verification", row.verification) },
    { id: "due", header: t("due"), width: 92, sortable: true, text: (row) => row.dueOn ?? "" },
    { id: "closed", header: t("closed"), width: 92, sortable: true, text: (row) => row.closedOn ?? "" },
    {
      id: "quantity",
      header: t("quantity"),
      width: 92,
      align: "end",
      sortable: true,
      text: (row) => (row.quantity === null ? "" : `${row.quantity.toLocaleString("en-US")} ${label("measure", row.measure)}`.trim()),
    },
    { id: "people", header: t("people"), width: 120, text: (row) => row.people ?? "" },
    { id: "channel", header: t("channel"), width: 84, hidden: true, text: (row) => label("issueChannel", row.channel) },
    { id: "level", header: t("level"), width: 84, hidden: true, text: (row) => label("projectLevel", row.projectLevel) },
    { id: "verifiedOn", header: t("verifiedOn"), width: 92, hidden: true, text: (row) => row.verifiedOn ?? "" },
    { id: "externalId", header: t("externalId"), width: 160, hidden: true, text: (row) => row.externalId ?? "" },
  ];
}
