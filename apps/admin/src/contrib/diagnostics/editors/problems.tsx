import { useQuery } from "@tanstack/react-query";
import { DataGrid } from "@yanzhen/ui/data-grid";
import { Button, Callout, EditorFrame, EmptyState, SearchField, SegmentedField, SelectField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useMemo } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { usePrint } from "../../../platform/editors/use-print.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc, trpcClient } from "../../../platform/trpc/trpc.ts";
import { usePagedRows } from "../../../platform/trpc/use-paged-rows.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { diagnosticsTexts } from "../diagnostics.texts.ts";
import { placeOfFinding } from "../finding-place.ts";
import { type FindingRow, rememberFindings, selectedFinding } from "../finding-row.ts";
import { problemColumns } from "./problem-columns.tsx";
import { problemsQuestion } from "./problems-question.ts";

const PRINTED_AT_ONCE = 1000;

/** Every problem in scope as a list: filtered and sorted by the server, in the address, printed as it stands. */
export default function Problems({ query, setQuery, editor, visible }: EditorPropsOf<typeof uris.problems>) {
  const t = useTexts(diagnosticsTexts);
  const domain = useDomainText();
  const { at, date, past } = useAsOf();
  const wb = useWorkbench();
  const menu = useContextMenu("finding/context");
  const columns = useMemo(() => problemColumns(t, domain, query.aside), [t, domain, query.aside]);
  const question = useMemo(() => problemsQuestion(query), [query]);
  const rows = usePagedRows((offset, limit) => trpc.diagnostics.list.queryOptions({ ...question, offset, limit, at }));
  const counts = useQuery({
    ...trpc.diagnostics.counts.queryOptions({ ...(question.unitId === undefined ? {} : { unitId: question.unitId }), at }),
    placeholderData: (before) => before,
  });
  const unit = useQuery({ ...trpc.org.unit.queryOptions({ id: query.unit ?? "", at }), enabled: query.unit !== null && query.unit !== "none" });
  const unitName = query.unit === "none" ? t("noUnit") : (unit.data?.name ?? null);
  const title = unitName === null || query.unit === null ? t("problems") : `${t("problems")} · ${unitName}`;
  useEffect(() => {
    editor.setTitle(title);
    editor.setCrumbs([{ label: t("problems"), uri: uris.problems.to(), icon: "warning" }, ...(query.unit === null || unitName === null ? [] : [{ label: unitName }])]);
  }, [editor, query.unit, t, title, unitName]);
  useEffect(() => {
    if (!visible) selectedFinding.set(null);
  }, [visible]);
  usePrint(() => ({ title, columns: columns.filter((column) => column.hidden !== true), rows: () => allRows(question, at) }));
  const filtered = query.q !== "" || query.rule !== null || query.severity !== null || query.unit !== null;
  const reset = (): void => setQuery({ q: "", rule: null, severity: null, unit: null });
  const toolbar = (
    <Toolbar label={t("problems")} end={filtered ? <Button onClick={reset}>{t("reset")}</Button> : null}>
      <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={220} />
      <SelectField
        label={t("rule")}
        hideLabel
        value={query.rule ?? ""}
        onChange={(rule) => setQuery({ rule: rule === "" ? null : rule })}
        options={[
          { value: "", label: t("anyRule") },
          ...(counts.data?.byRule ?? []).map(({ ruleId, count }) => ({ value: ruleId, label: `${domain.text(`label.rule.${ruleId}`)} (${count})` })),
        ]}
      />
      <SelectField
        label={t("severity")}
        hideLabel
        value={query.severity ?? ""}
        onChange={(severity) => setQuery({ severity: severity === "" ? null : severity })}
        options={[
          { value: "", label: t("anySeverity") },
          ...(["error", "warning", "info"] as const).map((value) => ({ value, label: `${t(value)} (${counts.data?.bySeverity[value] ?? 0})` })),
        ]}
      />
      {past ? null : (
        <SegmentedField
          label={t("asideUntil")}
          hideLabel
          value={query.aside ? "aside" : "shown"}
          onChange={(value) => setQuery({ aside: value === "aside" })}
          options={[
            { value: "shown", label: t("shown") },
            { value: "aside", label: t("aside", { n: counts.data?.suppressed ?? 0 }) },
          ]}
        />
      )}
    </Toolbar>
  );
  return (
    <EditorFrame toolbar={toolbar} banner={past ? <Callout tone="info">{t("past", { date })}</Callout> : null}>
      <DataGrid
        label={title}
        columns={columns}
        rowCount={rows.count}
        rowAt={rows.at}
        rowKey={(row) => row.key}
        onRangeChange={rows.show}
        sort={query.sort}
        onSortChange={(sort) => setQuery({ sort })}
        columnIds={query.cols}
        onColumnIdsChange={(cols) => setQuery({ cols })}
        onActiveChange={select}
        onOpen={(row, how) => wb.open(placeOfFinding(row), how)}
        onContextMenu={(row, { x, y }) => {
          select(row);
          menu.show({ key: row.key }, { clientX: x, clientY: y });
        }}
        status={rows.status}
        empty={
          rows.status === "error" ? undefined : (
            <EmptyState
              icon={filtered ? "filter" : "pass"}
              title={t(query.aside ? "noneAside" : filtered ? "noneFiltered" : "none")}
              detail={filtered || query.aside ? null : t("noneDetail")}
              action={filtered ? <Button onClick={reset}>{t("reset")}</Button> : null}
            />
          )
        }
      />
    </EditorFrame>
  );
}

function select(row: FindingRow): void {
  rememberFindings([row]);
  selectedFinding.set(row);
}

/** Everything the list counts, for paper. */
async function allRows(question: ReturnType<typeof problemsQuestion>, at: { readonly asOf?: string }): Promise<readonly FindingRow[]> {
  const all: FindingRow[] = [];
  for (;;) {
    const page = await trpcClient.diagnostics.list.query({ ...question, offset: all.length, limit: PRINTED_AT_ONCE, at });
    all.push(...page.rows);
    if (page.rows.length === 0 || all.length >= page.total) return all;
  }
}
