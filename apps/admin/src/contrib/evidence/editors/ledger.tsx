import { useQuery } from "@tanstack/react-query";
import { DataGrid } from "@yanzhen/ui/data-grid";
import { Button, EditorFrame, EmptyState } from "@yanzhen/ui/primitives";
import { useEffect, useMemo } from "react";
import { usePrint } from "../../../platform/editors/use-print.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc, trpcClient } from "../../../platform/trpc/trpc.ts";
import { usePagedRows } from "../../../platform/trpc/use-paged-rows.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { LedgerRow } from "../evidence-data.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { ledgerColumns } from "../ledger-columns.ts";
import { CLEARED, ledgerQuestion } from "../ledger-question.ts";
import { LedgerChips, narrowed } from "./ledger-chips.tsx";
import { LedgerFilters } from "./ledger-filters.tsx";

const PRINTED_AT_ONCE = 1000;

/** What was done in scope: filtered and sorted by the server, drawn by the screenful; a figure's drill-down shows the rows it counts. */
export default function Ledger({ query, setQuery, editor }: EditorPropsOf<typeof uris.evidence>) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const { at, past } = useAsOf();
  const wb = useWorkbench();
  const menu = useContextMenu("evidence/context");
  const columns = useMemo(() => ledgerColumns(t, domain), [t, domain]);
  const question = useMemo(() => ledgerQuestion(query), [query]);
  const rows = usePagedRows((offset, limit) => trpc.evidence.list.queryOptions({ ...question, offset, limit, at }));
  const totals = useQuery(trpc.evidence.list.queryOptions({ ...question, offset: 0, limit: 100, at }));
  const unit = useQuery({ ...trpc.org.unit.queryOptions({ id: query.unit ?? "", at }), enabled: query.unit !== null });
  const unitName = query.unit === null ? null : (unit.data?.name ?? null);
  const title = unitName === null ? t("ledger") : `${t("ledger")} · ${unitName}`;
  useEffect(() => {
    editor.setTitle(title);
    editor.setCrumbs([{ label: t("ledger"), uri: uris.evidence.to(), icon: "notebook" }, ...(unitName === null ? [] : [{ label: unitName }])]);
  }, [editor, t, title, unitName]);
  usePrint(() => ({ title, columns: columns.filter((column) => column.hidden !== true), rows: () => allRows(question, at) }));
  const filtered = Object.keys(question.filters).length > 0 || query.list !== null;
  const log = past ? null : () => wb.open(uris.newEvidence.to({ unit: query.unit, person: query.person, kind: query.kind }));
  const sum = totals.data?.sum ?? null;
  const empty = filtered ? (
    <EmptyState icon="notebook" title={t("none")} detail={t("noneDetail")} action={<Button onClick={() => setQuery(CLEARED)}>{t("reset")}</Button>} />
  ) : (
    <EmptyState
      icon="notebook"
      title={t("nothing")}
      detail={t("nothingDetail")}
      action={
        log === null ? null : (
          <Button tone="primary" onClick={log}>
            {t("logFirst")}
          </Button>
        )
      }
    />
  );
  return (
    <EditorFrame
      toolbar={<LedgerFilters query={query} setQuery={setQuery} filtered={filtered} onLog={log} />}
      banner={narrowed(query) ? <LedgerChips query={query} setQuery={setQuery} unitName={unitName} /> : null}
    >
      <DataGrid
        label={title}
        columns={columns}
        rowCount={rows.count}
        rowAt={rows.at}
        rowKey={(row) => row.id}
        onRangeChange={rows.show}
        sort={query.sort}
        onSortChange={(sort) => setQuery({ sort })}
        columnIds={query.cols}
        onColumnIdsChange={(cols) => setQuery({ cols })}
        onOpen={(row, how) => wb.open(uris.evidenceItem.to({ id: row.id }), how)}
        onContextMenu={(row, { x, y }) => menu.show({ id: row.id }, { clientX: x, clientY: y })}
        status={rows.status}
        footer={
          sum === null || sum.quantity === rows.count ? undefined : t("sum", { n: sum.quantity.toLocaleString("en-US"), measure: domain.text(`label.measure.${sum.measure}`) })
        }
        {...(rows.status === "error" ? {} : { empty })}
      />
    </EditorFrame>
  );
}

/** Everything the list counts, for paper. */
async function allRows(question: ReturnType<typeof ledgerQuestion>, at: { readonly asOf?: string }): Promise<readonly LedgerRow[]> {
  const all: LedgerRow[] = [];
  for (;;) {
    const page = await trpcClient.evidence.list.query({ ...question, offset: all.length, limit: PRINTED_AT_ONCE, at });
    all.push(...page.rows);
    if (page.rows.length === 0 || all.length >= page.total) return all;
  }
}
