import { useQuery } from "@tanstack/react-query";
import { DataGrid } from "@yanzhen/ui/data-grid";
import { EmptyState, IconButton, SegmentedField, Toolbar } from "@yanzhen/ui/primitives";
import { useMemo, useState } from "react";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { usePagedRows } from "../../../platform/trpc/use-paged-rows.ts";
import { type Batch, fieldNames, type ImportRow } from "../batch-data.ts";
import { exchangeTexts } from "../exchange.texts.ts";
import { importColumns } from "./import-columns.tsx";
import styles from "./import.module.css";
import { RowDetail } from "./row-detail.tsx";
import { SheetField } from "./sheet-field.tsx";

const FILTERS = ["all", "new", "changed", "unchanged", "refused", "warned"] as const;
export type RowFilter = (typeof FILTERS)[number];

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
  const columns = useMemo(() => importColumns(t, domain, fields, nameOf), [t, domain, fields, nameOf]);
  const total = counts.new + counts.changed + counts.unchanged + counts.refused;
  const countOf = (one: RowFilter): number => (one === "all" ? total : counts[one]);
  return (
    <div className={styles["rows"]}>
      {onFilter === null ? null : (
        <Toolbar label={t("rows")} end={mapping !== null && mapping.sheets.length > 1 ? <SheetField batch={batch} mapping={mapping} hideLabel /> : null}>
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
