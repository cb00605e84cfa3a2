import type { GridColumn } from "@yanzhen/ui/data-grid";
import type { Translate } from "../../platform/i18n/texts.ts";
import type { DomainText } from "../../platform/i18n/use-domain-text.ts";
import type { PostingRow } from "./posting-data.ts";
import type { postingTexts } from "./posting.texts.ts";

/** Columns of the postings; ids of sortable ones are the server's sort keys. */
export function postingColumns(t: Translate<keyof (typeof postingTexts)["zh"]>, domain: DomainText): readonly GridColumn<PostingRow>[] {
  return [
    { id: "person", header: t("person"), width: 96, sortable: true, fixed: true, text: (row) => row.personName ?? t("otherUnit") },
    { id: "compound", header: t("compound"), width: 150, sortable: true, text: (row) => row.compound ?? "" },
    { id: "role", header: t("role"), width: 64, sortable: true, text: (row) => domain.text(`label.postingRole.${row.role}`) },
    { id: "state", header: t("state"), width: 76, text: (row) => t(row.state) },
    { id: "from", header: t("from"), width: 96, sortable: true, text: (row) => row.from },
    { id: "to", header: t("to"), width: 96, sortable: true, text: (row) => row.to ?? "" },
    { id: "dutyDays", header: t("dutyDaysShort"), width: 80, align: "end", sortable: true, text: (row) => String(row.dutyDays) },
    { id: "branchTitle", header: t("branchTitle"), width: 130, text: (row) => row.branchTitle ?? "" },
    { id: "mentor", header: t("mentor"), width: 84, text: (row) => row.mentor ?? "" },
    { id: "community", header: t("community"), width: 120, text: (row) => row.community ?? "" },
    { id: "township", header: t("township"), width: 130, text: (row) => row.township ?? "" },
    { id: "endReason", header: t("endReason"), width: 90, text: (row) => (row.endReason === null ? "" : domain.text(`label.endReason.${row.endReason}`)) },
    { id: "personUnit", header: t("personUnit"), width: 120, hidden: true, text: (row) => row.personUnit ?? "" },
    { id: "crossTitle", header: t("crossTitle"), width: 150, hidden: true, text: (row) => row.crossTitle ?? "" },
    { id: "note", header: t("note"), width: 180, hidden: true, text: (row) => row.note ?? "" },
  ];
}
