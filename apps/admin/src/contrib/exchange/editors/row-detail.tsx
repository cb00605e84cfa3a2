import { Badge, Table } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import type { ImportRow } from "../batch-data.ts";
import { codeLabel } from "../code-label.ts";
import { exchangeTexts } from "../exchange.texts.ts";
import styles from "./import.module.css";

/** Everything about one row: each fault with its column, each change with both values. */
export function RowDetail({ row, nameOf }: { readonly row: ImportRow; readonly nameOf: (field: string) => string }) {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  if (row.issues.length === 0 && row.changes.length === 0) return <p className={styles["dim"]}>{t("noIssue")}</p>;
  return (
    <Table>
      {row.issues.map((issue) => (
        <tr key={`${issue.field ?? ""} ${issue.refusal.code}`}>
          <td>
            <Badge tone={issue.severity}>{t(issue.severity === "error" ? "refused" : "warned")}</Badge>
          </td>
          <th scope="row">{issue.field === null ? t("wholeRow") : nameOf(issue.field)}</th>
          <td className={styles["dim"]}>{issue.field === null ? "" : row.cells[issue.field]}</td>
          <td>{domain.refusal(issue.refusal)}</td>
        </tr>
      ))}
      {row.changes.map((change) => (
        <tr key={change.field}>
          <td>
            <Badge tone="info">{t("changed")}</Badge>
          </td>
          <th scope="row">{nameOf(change.field)}</th>
          <td className={styles["was"]}>{codeLabel(domain, change.field, change.from)}</td>
          <td>{codeLabel(domain, change.field, change.to)}</td>
        </tr>
      ))}
    </Table>
  );
}
