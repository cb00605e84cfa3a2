import { DataGrid } from "@yanzhen/ui/data-grid";
import { Button, EditorFrame, EmptyState, SearchField, SelectField, Toolbar } from "@yanzhen/ui/primitives";
import { type ReactNode, useMemo } from "react";
import { usePrint } from "../../../platform/editors/use-print.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc, trpcClient } from "../../../platform/trpc/trpc.ts";
import { usePagedRows } from "../../../platform/trpc/use-paged-rows.ts";
import type { Query } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { compoundColumns } from "../compound-columns.ts";
import { coverageTexts } from "../coverage.texts.ts";
import { postingTexts } from "../posting.texts.ts";
import styles from "./posting.module.css";

type CoverageQuery = Query<(typeof uris.coverage)["fields"]>;

const LISTS = { covered: { yes: "covered", no: "uncovered" }, lead: { yes: "led", no: "unled" }, present: { yes: "present", no: "absent" } } as const;
const NOT = { covered: "not", lead: "notLead", present: "notPresent" } as const;
const SORTS = ["place", "name", "uncoveredSince"] as const;

interface CompoundListProps {
  readonly toolbar: ReactNode;
  readonly title: string;
  readonly query: CoverageQuery;
  readonly setQuery: (patch: Partial<CoverageQuery>, mode?: "push" | "replace") => void;
}

/** The compounds a coverage figure counts, each with who is posted there. */
export function CompoundList({ toolbar, title, query, setQuery }: CompoundListProps) {
  const t = useTexts(coverageTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  const { at } = useAsOf();
  const wb = useWorkbench();
  const menu = useContextMenu("unit/context");
  const columns = useMemo(() => compoundColumns(t, words, domain), [t, words, domain]);
  const question = useMemo(() => {
    const key = query.sort.replace(/^-/, "");
    return {
      ...(query.unit === null ? {} : { unitId: query.unit }),
      list: query.show === "all" ? ("all" as const) : LISTS[query.basis][query.show],
      ...(query.q === "" ? {} : { text: query.q }),
      sort: SORTS.find((known) => known === key) ?? ("place" as const),
      descending: query.sort.startsWith("-"),
    };
  }, [query]);
  const rows = usePagedRows((offset, limit) => trpc.posting.compounds.queryOptions({ ...question, offset, limit, at }));
  const shown = query.show === "all" ? t("all") : query.show === "yes" ? domain.text(`label.coverageBasis.${query.basis}`) : t(NOT[query.basis]);
  const label = `${title} · ${shown}`;
  usePrint(() => ({ title: label, columns, rows: async () => (await trpcClient.posting.compounds.query({ ...question, limit: 1000, at })).rows }));
  const filtered = query.show !== "all" || query.q !== "";
  const reset = filtered ? <Button onClick={() => setQuery({ show: "all", q: "" })}>{words("reset")}</Button> : null;
  const filters = (
    <Toolbar label={t("list")} end={reset}>
      <SearchField label={words("compound")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={200} />
      <SelectField
        label={t("show")}
        hideLabel
        value={query.show}
        onChange={(show) => setQuery({ show })}
        options={[
          { value: "all", label: t("all") },
          { value: "yes", label: domain.text(`label.coverageBasis.${query.basis}`) },
          { value: "no", label: t(NOT[query.basis]) },
        ]}
      />
    </Toolbar>
  );
  return (
    <EditorFrame
      toolbar={
        <div className={styles["bars"]}>
          {toolbar}
          {filters}
        </div>
      }
    >
      <DataGrid
        label={label}
        columns={columns}
        rowCount={rows.count}
        rowAt={rows.at}
        rowKey={(row) => row.unitId}
        onRangeChange={rows.show}
        sort={query.sort}
        onSortChange={(sort) => setQuery({ sort })}
        columnIds={query.cols}
        onColumnIdsChange={(cols) => setQuery({ cols })}
        onOpen={(row, how) => wb.open(uris.unit.to({ id: row.unitId }, { tab: "postings" }), how)}
        onContextMenu={(row, { x, y }) => menu.show({ id: row.unitId }, { clientX: x, clientY: y })}
        status={rows.status}
        empty={
          rows.status === "error" ? undefined : (
            <EmptyState icon="home" title={t(filtered ? "noMatch" : "none")} detail={t(filtered ? "noMatchDetail" : "noneDetail")} action={reset} />
          )
        }
      />
    </EditorFrame>
  );
}
