import type { GridColumn } from "@yanzhen/ui/data-grid";
import { Badge, type BadgeTone } from "@yanzhen/ui/primitives";
import type { Translate } from "../../../platform/i18n/texts.ts";
import type { DomainText } from "../../../platform/i18n/use-domain-text.ts";
import type { ImportRow, Mapping } from "../batch-data.ts";
import { codeLabel } from "../code-label.ts";
import type { exchangeTexts } from "../exchange.texts.ts";
import styles from "./import.module.css";

const TONES = { new: "ok", changed: "info", unchanged: "neutral", refused: "error" } as const satisfies Record<ImportRow["status"], BadgeTone>;

type T = Translate<keyof (typeof exchangeTexts)["zh"]>;

/** Row, state and notes stay in sight; then the file's columns in its own order. */
export function importColumns(t: T, domain: DomainText, fields: Mapping["fields"], nameOf: (field: string) => string): readonly GridColumn<ImportRow>[] {
  const told = (row: ImportRow): string =>
    row.issues
      .toSorted((a, b) => a.severity.localeCompare(b.severity))
      .map((issue) => domain.refusal(issue.refusal).replaceAll("\n", " "))
      .join(" ");
  return [
    { id: "row", header: t("row"), width: 52, align: "end", fixed: true, text: (row) => String(row.sheetRow) },
    { id: "status", header: t("state"), width: 64, fixed: true, text: (row) => t(row.status), cell: (row) => <Badge tone={TONES[row.status]}>{t(row.status)}</Badge> },
    { id: "notes", header: t("notes"), width: 300, text: told, cell: (row) => (row.issues.length === 0 ? null : <span className={styles["cell"]}>{told(row)}</span>) },
    ...fields.map(({ field }): GridColumn<ImportRow> => ({
      id: field,
      header: nameOf(field),
      width: widthOf(field),
      text: (row) => row.cells[field] ?? "",
      cell: (row) => <FieldCell row={row} field={field} domain={domain} />,
    })),
  ];
}

const WIDE: ReadonlySet<string> = new Set(["title", "idNo", "compound", "note"]);
const NARROW: ReadonlySet<string> = new Set(["sex", "ethnicity", "households", "builtYear", "dutyDays"]);
const widthOf = (field: string): number => (WIDE.has(field) ? 180 : NARROW.has(field) ? 64 : 108);

function FieldCell({ row, field, domain }: { readonly row: ImportRow; readonly field: string; readonly domain: DomainText }) {
  const text = row.cells[field] ?? "";
  const issues = row.issues.filter((issue) => issue.field === field);
  const change = row.changes.find((one) => one.field === field);
  if (issues.length > 0) {
    const worst = issues.some((issue) => issue.severity === "error") ? "error" : "warning";
    return (
      <span className={styles[worst]} title={issues.map((issue) => domain.refusal(issue.refusal)).join("\n")}>
        {text === "" ? "—" : text}
      </span>
    );
  }
  if (change === undefined) return <span className={styles["cell"]}>{text}</span>;
  return (
    <span className={styles["cell"]}>
      {change.from === null ? null : <span className={styles["was"]}>{codeLabel(domain, field, change.from)}</span>} → {codeLabel(domain, field, change.to ?? text)}
    </span>
  );
}
