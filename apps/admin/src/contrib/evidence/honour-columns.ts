import type { GridColumn } from "@yanzhen/ui/data-grid";
import type { Translate } from "../../platform/i18n/texts.ts";
import type { DomainText } from "../../platform/i18n/use-domain-text.ts";
import type { HonourRow } from "./evidence-data.ts";
import type { evidenceTexts } from "./evidence.texts.ts";

/** Columns of the list of honours. */
export function honourColumns(t: Translate<keyof (typeof evidenceTexts)["zh"]>, domain: DomainText): readonly GridColumn<HonourRow>[] {
  return [
    { id: "unit", header: t("unit"), width: 180, fixed: true, text: (row) => row.unitName ?? "" },
    { id: "township", header: t("township"), width: 120, text: (row) => row.township ?? "" },
    { id: "honour", header: t("honour"), width: 120, text: (row) => domain.text(`label.honourKind.${row.kind}`) },
    { id: "level", header: t("level"), width: 70, text: (row) => domain.text(`label.honourLevel.${row.level}`) },
    { id: "document", header: t("document"), width: 180, text: (row) => row.documentNo ?? "" },
    { id: "since", header: t("since"), width: 96, text: (row) => row.from },
    { id: "until", header: t("until"), width: 96, text: (row) => row.to ?? "" },
  ];
}
