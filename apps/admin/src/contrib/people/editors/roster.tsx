import { useQuery } from "@tanstack/react-query";
import { DataGrid } from "@yanzhen/ui/data-grid";
import { Button, EditorFrame, EmptyState, SearchField, SelectField, TextField, Toolbar } from "@yanzhen/ui/primitives";
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
import { peopleTexts } from "../people.texts.ts";
import { rosterColumns, type RosterRow } from "../roster-columns.ts";
import { rosterQuestion } from "../roster-question.ts";

const POLITICS = ["01", "02", "03", "12", "13"] as const;
const PRINTED_AT_ONCE = 1000;

/** Everybody in scope: filtered and sorted by the server, drawn by the screenful. */
export default function Roster({ query, setQuery, editor }: EditorPropsOf<typeof uris.roster>) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const { at, date } = useAsOf();
  const wb = useWorkbench();
  const menu = useContextMenu("person/context");
  const columns = useMemo(() => rosterColumns(t, domain, date), [t, domain, date]);
  const question = useMemo(() => rosterQuestion(query), [query]);
  const rows = usePagedRows((offset, limit) => trpc.people.roster.queryOptions({ ...question, offset, limit, at }));
  const unit = useQuery({ ...trpc.org.unit.queryOptions({ id: query.unit ?? "", at }), enabled: query.unit !== null });
  const unitName = query.unit === null ? null : (unit.data?.name ?? null);
  const title = unitName === null ? t("roster") : `${t("roster")} · ${unitName}`;
  useEffect(() => {
    editor.setTitle(title);
    editor.setCrumbs([{ label: t("roster"), uri: uris.roster.to(), icon: "table" }, ...(unitName === null ? [] : [{ label: unitName }])]);
  }, [editor, t, title, unitName]);
  usePrint(() => ({ title, columns: columns.filter((column) => column.hidden !== true), rows: () => allRows(question, at) }));
  const filtered = JSON.stringify(question.filters) !== "{}";
  const toolbar = (
    <Toolbar
      label={t("roster")}
      end={filtered ? <Button onClick={() => setQuery({ q: "", sex: null, politics: null, posted: null, list: null, ageFrom: 0, ageTo: 0 })}>{t("reset")}</Button> : null}
    >
      <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={200} />
      <SelectField
        label={t("sex")}
        hideLabel
        value={query.sex ?? ""}
        onChange={(sex) => setQuery({ sex: sex === "" ? null : sex })}
        options={[
          { value: "", label: t("anySex") },
          { value: "1", label: domain.text("label.sex.1") },
          { value: "2", label: domain.text("label.sex.2") },
        ]}
      />
      <SelectField
        label={t("politics")}
        hideLabel
        value={query.politics ?? ""}
        onChange={(politics) => setQuery({ politics: politics === "" ? null : politics })}
        options={[{ value: "", label: t("anyPolitics") }, ...POLITICS.map((code) => ({ value: code, label: domain.text(`label.politicalStatus.${code}`) }))]}
      />
      <SelectField
        label={t("posted")}
        hideLabel
        value={query.posted ?? ""}
        onChange={(posted) => setQuery({ posted: posted === "" ? null : posted })}
        options={[
          { value: "", label: `${t("posted")}: ${t("all")}` },
          { value: "yes", label: t("postedYes") },
          { value: "no", label: t("postedNo") },
        ]}
      />
      <SelectField
        label={t("reserve")}
        hideLabel
        value={query.list ?? ""}
        onChange={(list) => setQuery({ list: list === "" ? null : list })}
        options={[
          { value: "", label: t("anyReserve") },
          { value: "secretary", label: domain.text("label.reserveClass.secretary") },
          { value: "member", label: domain.text("label.reserveClass.member") },
          { value: "becameSecretary", label: domain.text("label.metric.becameSecretary") },
        ]}
      />
      <TextField
        label={t("ageFrom")}
        hideLabel
        placeholder={t("ageFrom")}
        type="number"
        width={86}
        value={query.ageFrom === 0 ? "" : String(query.ageFrom)}
        onChange={(text) => setQuery({ ageFrom: Number(text) || 0 }, "replace")}
      />
      <TextField
        label={t("ageTo")}
        hideLabel
        placeholder={t("ageTo")}
        type="number"
        width={86}
        value={query.ageTo === 0 ? "" : String(query.ageTo)}
        onChange={(text) => setQuery({ ageTo: Number(text) || 0 }, "replace")}
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
        onOpen={(row, how) => wb.open(uris.person.to({ id: row.id }), how)}
        onContextMenu={(row, { x, y }) => menu.show({ id: row.id }, { clientX: x, clientY: y })}
        status={rows.status}
        empty={
          rows.status === "error" ? undefined : (
            <EmptyState
              icon="organization"
              title={t("none")}
              detail={t("noneDetail")}
              action={
                filtered ? <Button onClick={() => setQuery({ q: "", sex: null, politics: null, posted: null, list: null, ageFrom: 0, ageTo: 0 })}>{t("reset")}</Button> : null
              }
            />
          )
        }
      />
    </EditorFrame>
  );
}

/** Everything the list counts, for paper. */
async function allRows(question: ReturnType<typeof rosterQuestion>, at: { readonly asOf?: string }): Promise<readonly RosterRow[]> {
  const all: RosterRow[] = [];
  for (;;) {
    const page = await trpcClient.people.roster.query({ ...question, offset: all.length, limit: PRINTED_AT_ONCE, at });
    all.push(...page.rows);
    if (page.rows.length === 0 || all.length >= page.total) return all;
  }
}
