import { useQuery } from "@tanstack/react-query";
import { unitLevels } from "@yanzhen/domain/org";
import { DataGrid } from "@yanzhen/ui/data-grid";
import { Button, CheckField, EditorFrame, EmptyState, SearchField, SelectField, Toolbar } from "@yanzhen/ui/primitives";
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
import { unitColumns } from "../unit-columns.tsx";
import { unitsTexts } from "../units.texts.ts";

const SORTS = ["code", "name", "level", "parent", "households", "builtYear", "from"] as const;
const REST = { level: null, q: "", direct: false } as const;

/** Units of the day below one, or of the whole scope: communities, grids and compounds with their facts. */
export default function Units({ query, setQuery, editor }: EditorPropsOf<typeof uris.units>) {
  const t = useTexts(unitsTexts);
  const domain = useDomainText();
  const { at } = useAsOf();
  const wb = useWorkbench();
  const menu = useContextMenu("unit/context");
  const unitId = query.unit;
  const above = useQuery({ ...trpc.org.ancestors.queryOptions({ id: unitId ?? "", at }), enabled: unitId !== null });
  const unitName = unitId === null ? null : (above.data?.at(-1)?.name ?? null);
  const title = unitName === null ? t("title") : t("below", { unit: unitName });
  useEffect(() => {
    editor.setTitle(title);
    editor.setSubject(unitId === null || unitName === null ? null : { type: "unit", id: unitId, name: unitName });
    editor.setCrumbs([
      { label: t("title"), uri: uris.units.to(), icon: "table" },
      ...(unitId === null ? [] : (above.data ?? []).map((row) => ({ label: row.name, uri: uris.units.to({ unit: row.id }) }))),
    ]);
  }, [editor, t, title, unitId, unitName, above.data]);
  const level = unitLevels.find((known) => known === query.level);
  const question = useMemo(() => {
    const key = query.sort.replace(/^-/, "");
    return {
      ...(unitId === null ? {} : { unitId, direct: query.direct }),
      ...(level === undefined ? {} : { level }),
      ...(query.q === "" ? {} : { text: query.q }),
      sort: SORTS.find((known) => known === key) ?? ("code" as const),
      descending: query.sort.startsWith("-"),
    };
  }, [query, unitId, level]);
  const rows = usePagedRows((offset, limit) => trpc.org.units.queryOptions({ ...question, offset, limit, at }));
  const columns = useMemo(() => unitColumns(t, domain), [t, domain]);
  const note = level === undefined ? "" : domain.text(`label.unitLevel.${level}`);
  usePrint(() => ({ title, note, columns, rows: async () => (await trpcClient.org.units.query({ ...question, limit: 1000, at })).rows }));
  const filtered = level !== undefined || query.q !== "" || query.direct;
  const reset = filtered ? <Button onClick={() => setQuery(REST)}>{t("reset")}</Button> : null;
  const toImport = (
    <Button icon="cloud-upload" onClick={() => wb.open(uris.import.to({ kind: "units" }))}>
      {t("import")}
    </Button>
  );
  return (
    <EditorFrame
      toolbar={
        <Toolbar label={t("title")} end={reset}>
          <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={190} />
          <SelectField
            label={t("level")}
            hideLabel
            value={level ?? ""}
            onChange={(text) => setQuery({ level: text === "" ? null : text })}
            options={[{ value: "", label: t("anyLevel") }, ...unitLevels.map((one) => ({ value: one as string, label: domain.text(`label.unitLevel.${one}`) }))]}
          />
          {unitId === null ? null : <CheckField label={t("direct")} checked={query.direct} onChange={(direct) => setQuery({ direct })} />}
        </Toolbar>
      }
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
        onOpen={(row, how) => wb.open(uris.unit.to({ id: row.id }), how)}
        onContextMenu={(row, { x, y }) => menu.show({ id: row.id }, { clientX: x, clientY: y })}
        status={rows.status}
        empty={
          rows.status === "error" ? undefined : (
            <EmptyState
              icon="table"
              title={t(filtered ? "noMatch" : "empty")}
              detail={t(filtered ? "noMatchDetail" : "emptyDetail")}
              action={filtered ? reset : unitId === null ? toImport : null}
            />
          )
        }
      />
    </EditorFrame>
  );
}
