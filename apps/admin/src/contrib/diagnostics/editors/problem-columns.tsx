import type { GridColumn } from "@yanzhen/ui/data-grid";
import { Icon } from "@yanzhen/ui/primitives";
import type { Translate } from "../../../platform/i18n/texts.ts";
import type { DomainText } from "../../../platform/i18n/use-domain-text.ts";
import type { diagnosticsTexts } from "../diagnostics.texts.ts";
import { type FindingRow, SEVERITY_ICON } from "../finding-row.ts";
import styles from "./problems.module.css";

type T = Translate<keyof (typeof diagnosticsTexts)["zh"]>;

/** Columns of the Problems page; those that sort carry the server's sort keys. */
export function problemColumns(t: T, domain: DomainText, aside: boolean): readonly GridColumn<FindingRow>[] {
  return [
    {
      id: "severity",
      header: t("severity"),
      width: 100,
      sortable: true,
      fixed: true,
      text: (row) => t(row.severity),
      cell: (row) => (
        <span className={styles["severity"]}>
          <Icon name={SEVERITY_ICON[row.severity]} className={styles[row.severity] ?? ""} />
          {t(row.severity)}
        </span>
      ),
    },
    { id: "rule", header: t("rule"), width: 190, sortable: true, text: (row) => domain.text(`label.rule.${row.ruleId}`) },
    { id: "person", header: t("person"), width: 90, text: (row) => row.person?.name ?? "" },
    { id: "unit", header: t("unit"), width: 170, sortable: true, text: (row) => row.unit?.name ?? "" },
    { id: "problem", header: t("problem"), width: 400, text: (row) => [row.title, domain.text(row.messageKey, row.facts)].filter((part) => part !== null).join(" · ") },
    { id: "fixes", header: t("fixes"), width: 150, text: (row) => [...new Set(row.fixes.map(({ labelKey }) => domain.text(labelKey)))].join("、") },
    { id: "township", header: t("township"), width: 110, text: (row) => row.township?.name ?? "" },
    { id: "asideUntil", header: t("asideUntil"), width: 96, hidden: !aside, text: (row) => row.suppression?.until ?? "" },
    { id: "reason", header: t("reason"), width: 220, hidden: !aside, text: (row) => row.suppression?.reason ?? "" },
    { id: "ruleNo", header: t("ruleNo"), width: 84, hidden: true, text: (row) => row.ruleId },
    { id: "clause", header: t("clause"), width: 420, hidden: true, text: (row) => row.clause },
  ];
}
