import { postingRoles } from "@yanzhen/domain/posting";
import { useQuery } from "@tanstack/react-query";
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
import { postingColumns } from "../posting-columns.ts";
import type { PostingRow } from "../posting-data.ts";
import { postingQuestion } from "../posting-question.ts";
import { postingTexts } from "../posting.texts.ts";
import { listTexts } from "../postings.texts.ts";
import { useAssignRefusal } from "../use-assign-refusal.ts";

const PRINTED_AT_ONCE = 1000;

/** Who is posted where: filtered and sorted by the server, drawn by the screenful. */
export default function Postings({ query, setQuery, editor }: EditorPropsOf<typeof uris.postings>) {
  const t = useTexts(postingTexts);
  const list = useTexts(listTexts);
  const domain = useDomainText();
  const { at } = useAsOf();
  const wb = useWorkbench();
  const menu = useContextMenu("posting/context");
  const refusal = useAssignRefusal();
  const columns = useMemo(() => postingColumns(t, domain), [t, domain]);
  const question = useMemo(() => postingQuestion(query), [query]);
  const rows = usePagedRows((offset, limit) => trpc.posting.postings.queryOptions({ ...question, offset, limit, at }));
  const unit = useQuery({ ...trpc.org.unit.queryOptions({ id: query.unit ?? "", at }), enabled: query.unit !== null });
  const person = useQuery({ ...trpc.people.person.queryOptions({ id: query.person ?? "", at }), enabled: query.person !== null });
  const of = [query.unit === null ? null : unit.data?.name, query.person === null ? null : person.data?.name].filter((name) => name !== null && name !== undefined);
  const title = [t("postings"), ...of].join(" · ");
  useEffect(() => {
    editor.setTitle(title);
    editor.setCrumbs([
      { label: t("postings"), uri: uris.postings.to(), icon: "table" },
      ...title
        .split(" · ")
        .slice(1)
        .map((label) => ({ label })),
    ]);
  }, [editor, t, title]);
  usePrint(() => ({ title, columns: columns.filter((column) => column.hidden !== true), rows: () => allRows(question, at) }));
  const filtered = query.q !== "" || query.state !== null || query.role !== null || query.unit !== null || query.person !== null;
  const assign = (
    <Button icon="person-add" disabledReason={refusal} onClick={() => wb.open(uris.assign.to({ unit: query.unit, person: query.person }))}>
      {t("assign")}
    </Button>
  );
  const reset = filtered ? <Button onClick={() => setQuery({ q: "", state: null, role: null, unit: null, person: null })}>{t("reset")}</Button> : null;
  const toolbar = (
    <Toolbar
      label={t("postings")}
      end={
        <>
          {reset}
          {assign}
        </>
      }
    >
      <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={230} />
      <SelectField
        label={t("state")}
        hideLabel
        value={query.state ?? ""}
        onChange={(state) => setQuery({ state: state === "" ? null : state })}
        options={[
          { value: "", label: list("anyState") },
          { value: "active", label: t("active") },
          { value: "planned", label: t("planned") },
          { value: "ended", label: t("ended") },
          { value: "all", label: list("allStates") },
        ]}
      />
      <SelectField
        label={t("role")}
        hideLabel
        value={query.role ?? ""}
        onChange={(role) => setQuery({ role: role === "" ? null : role })}
        options={[{ value: "", label: list("anyRole") }, ...postingRoles.map((role) => ({ value: role as string, label: domain.text(`label.postingRole.${role}`) }))]}
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
        onOpen={(row, how) => wb.open(uris.posting.to({ id: row.id }), how)}
        onContextMenu={(row, { x, y }) => menu.show({ id: row.id, can: row.can }, { clientX: x, clientY: y })}
        status={rows.status}
        empty={
          rows.status === "error" ? undefined : (
            <EmptyState icon="location" title={list(filtered ? "noMatch" : "none")} detail={list(filtered ? "noMatchDetail" : "noneDetail")} action={filtered ? reset : assign} />
          )
        }
      />
    </EditorFrame>
  );
}

/** Everything the list counts, for paper. */
async function allRows(question: ReturnType<typeof postingQuestion>, at: { readonly asOf?: string }): Promise<readonly PostingRow[]> {
  const all: PostingRow[] = [];
  for (;;) {
    const page = await trpcClient.posting.postings.query({ ...question, offset: all.length, limit: PRINTED_AT_ONCE, at });
    all.push(...page.rows);
    if (page.rows.length === 0 || all.length >= page.total) return all;
  }
}
