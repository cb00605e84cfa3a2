import { useQuery } from "@tanstack/react-query";
import { eventsFrom, readinessLevels, reserveClasses, reserveStates, type ReserveState } from "@yanzhen/domain/reserve";
import { DataGrid } from "@yanzhen/ui/data-grid";
import { Button, EditorFrame, EmptyState, SearchField, SelectField, Toolbar } from "@yanzhen/ui/primitives";
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
import { reserveColumns } from "../reserve-columns.tsx";
import type { ReserveRow } from "../reserve-data.ts";
import { reserveQuestion } from "../reserve-question.ts";
import { reserveTexts } from "../reserve.texts.ts";

const PRINTED_AT_ONCE = 1000;
const GROUPS = ["inReserve", "open", "closed"] as const;
const RESTED = { q: "", class: null, state: null, readiness: null, list: null } as const;

/** The pool and the way there, by class and state on the day. */
export default function ReserveList({ query, setQuery, editor }: EditorPropsOf<typeof uris.reserve>) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const { at, date } = useAsOf();
  const wb = useWorkbench();
  const menu = useContextMenu("reserveEntry/context");
  const columns = useMemo(() => reserveColumns(t, domain, date), [t, domain, date]);
  const question = useMemo(() => reserveQuestion(query), [query]);
  const rows = usePagedRows((offset, limit) => trpc.reserve.list.queryOptions({ ...question, offset, limit, at }));
  const unit = useQuery({ ...trpc.org.unit.queryOptions({ id: query.unit ?? "", at }), enabled: query.unit !== null });
  const unitName = query.unit === null ? null : (unit.data?.name ?? null);
  const special = query.list === "reviewDue" ? t("listDue") : query.list === "overAge" ? t("listOverAge") : null;
  const title = [t("list"), special, unitName].filter((part) => part !== null).join(" · ");
  useEffect(() => {
    editor.setTitle(title);
    editor.setCrumbs([{ label: t("list"), uri: uris.reserve.to(), icon: "star-half" }, ...[special, unitName].flatMap((label) => (label === null ? [] : [{ label }]))]);
  }, [editor, special, t, title, unitName]);
  usePrint(() => ({ title, columns: columns.filter((column) => column.hidden !== true), rows: () => allRows(question, at) }));
  const filtered = query.q !== "" || query.class !== null || query.state !== null || query.readiness !== null || query.list !== null;
  const reset = <Button onClick={() => setQuery(RESTED)}>{t("reset")}</Button>;
  const toolbar = (
    <Toolbar label={t("list")} end={filtered ? reset : null}>
      <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={200} />
      <SelectField
        label={t("class")}
        hideLabel
        value={query.class ?? ""}
        onChange={(cls) => setQuery({ class: cls === "" ? null : cls })}
        options={[{ value: "", label: t("anyClass") }, ...reserveClasses.map((cls) => ({ value: cls, label: domain.text(`label.reserveClass.${cls}`) }))]}
      />
      <SelectField
        label={t("state")}
        hideLabel
        value={query.state ?? "inReserve"}
        onChange={(state) => setQuery({ state: state === "inReserve" ? null : state })}
        options={[
          ...GROUPS.map((group) => ({ value: group as string, label: t(group) })),
          { value: "all", label: t("allStates") },
          ...reserveStates.map((state) => ({ value: state as string, label: domain.text(`label.reserveState.${state}`), group: t("state") })),
        ]}
      />
      <SelectField
        label={t("readiness")}
        hideLabel
        value={query.readiness ?? ""}
        onChange={(level) => setQuery({ readiness: level === "" ? null : level })}
        options={[{ value: "", label: t("anyReadiness") }, ...readinessLevels.map((level) => ({ value: level, label: domain.text(`label.readiness.${level}`) }))]}
      />
    </Toolbar>
  );
  return (
    <EditorFrame toolbar={toolbar}>
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
        onOpen={(row, how) => wb.open(uris.reserveEntry.to({ id: row.id }), how)}
        onContextMenu={(row, { x, y }) =>
          menu.show({ id: row.id, personId: row.personId, state: row.state, events: eventsFrom(row.state as ReserveState) }, { clientX: x, clientY: y })
        }
        status={rows.status}
        empty={
          rows.status === "error" ? undefined : (
            <EmptyState
              icon="star-half"
              title={t("none")}
              detail={t("noneDetail")}
              action={filtered ? reset : <Button onClick={() => void wb.run("people.openRoster")}>{t("toRoster")}</Button>}
            />
          )
        }
      />
    </EditorFrame>
  );
}

/** Everything the list counts, for paper. */
async function allRows(question: ReturnType<typeof reserveQuestion>, at: { readonly asOf?: string }): Promise<readonly ReserveRow[]> {
  const all: ReserveRow[] = [];
  for (;;) {
    const page = await trpcClient.reserve.list.query({ ...question, offset: all.length, limit: PRINTED_AT_ONCE, at });
    all.push(...page.rows);
    if (page.rows.length === 0 || all.length >= page.total) return all;
  }
}
