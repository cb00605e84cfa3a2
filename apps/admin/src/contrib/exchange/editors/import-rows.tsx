import { useQuery } from "@tanstack/react-query";
import { DataGrid, type GridColumn } from "@yanzhen/ui/data-grid";
import { Badge, type BadgeTone, EmptyState, IconButton, SegmentedField, Toolbar } from "@yanzhen/ui/primitives";
import { useMemo, useState } from "react";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { type DomainText, useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { usePagedRows } from "../../../platform/trpc/use-paged-rows.ts";
import { type Batch, fieldNames, type ImportRow } from "../batch-data.ts";
import { codeLabel } from "../code-label.ts";
import { exchangeTexts } from "../exchange.texts.ts";
import styles from "./import.module.css";
import { RowDetail } from "./row-detail.tsx";

const FILTERS = ["all", "new", "changed", "unchanged", "refused", "warned"] as const;
export type RowFilter = (typeof FILTERS)[number];

const TONES = { new: "ok", changed: "info", unchanged: "neutral", refused: "error" } as const satisfies Record<ImportRow["status"], BadgeTone>;

export interface ImportRowsProps {
  readonly batch: Batch;
  readonly filter: RowFilter;
  /** Null where there is nothing to choose: what was refused of an import that is done. */
  readonly onFilter: ((filter: RowFilter) => void) | null;
}

/** Row by row what would happen: wrong cells marked, changed ones with what they were. */
export function ImportRows({ batch, filter, onFilter }: ImportRowsProps) {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  const locale = useLocale();
  const kinds = useQuery(trpc.exchange.kinds.queryOptions());
  const nameOf = useMemo(() => fieldNames(kinds.data, batch.kind, locale), [kinds.data, batch.kind, locale]);
  const [opened, setOpened] = useState<ImportRow | null>(null);
  const rows = usePagedRows((offset, limit) => trpc.exchange.rows.queryOptions({ batchId: batch.id, filter, offset, limit }));
  const { mapping, counts } = batch;
  const fields = useMemo(
    () => (mapping?.fields ?? []).filter((field) => field.column !== null || field.fixed !== "").toSorted((a, b) => (a.column ?? 999) - (b.column ?? 999)),
    [mapping],
  );
  const columns = useMemo((): readonly GridColumn<ImportRow>[] => {
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
  }, [t, domain, fields, nameOf]);
  const total = counts.new + counts.changed + counts.unchanged + counts.refused;
  const countOf = (one: RowFilter): number => (one === "all" ? total : counts[one]);
  return (
    <div className={styles["rows"]}>
      {onFilter === null ? null : (
        <Toolbar label={t("rows")}>
          <SegmentedField
            label={t("rows")}
            hideLabel
            value={filter}
            onChange={(next) => {
              setOpened(null);
              onFilter(next);
            }}
            options={FILTERS.map((one) => ({ value: one, label: `${t(one)} ${countOf(one).toLocaleString("en-US")}` }))}
          />
        </Toolbar>
      )}
      <div className={styles["grid"]}>
        <DataGrid
          label={batch.fileName}
          columns={columns}
          rowCount={rows.count}
          rowAt={rows.at}
          rowKey={(row) => String(row.sheetRow)}
          onRangeChange={rows.show}
          onOpen={(row) => setOpened(row)}
          status={rows.status}
          empty={<EmptyState icon="checklist" title={t("noRows")} />}
        />
      </div>
      {opened === null ? null : (
        <div className={styles["detail"]}>
          <h2 className={styles["detailTitle"]}>
            {t("rowDetail", { row: opened.sheetRow, label: opened.label })}
            <IconButton icon="close" label={t("close")} onClick={() => setOpened(null)} />
          </h2>
          <RowDetail row={opened} nameOf={nameOf} />
        </div>
      )}
    </div>
  );
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
