import { useQuery } from "@tanstack/react-query";
import { DataGrid } from "@yanzhen/ui/data-grid";
import { Button, EditorFrame, EmptyState, SelectField, TextField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useMemo, useState } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { usePrint } from "../../../platform/editors/use-print.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc, trpcClient } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { usePagedRows } from "../../../platform/trpc/use-paged-rows.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import type { AuditState, AuditVerdict } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { auditColumns, commandLabel } from "../audit-columns.ts";
import { AuditVerdictLine } from "./audit-verdict-line.tsx";

type Props = EditorPropsOf<typeof uris.audit>;

const RESULTS = ["ok", "refused", "failed"] as const;
const PRINTED = 500;

/** The log as it stood when the page was opened or refreshed: filtered, read by the screenful, verified on demand. */
export default function Audit(props: Props) {
  const state = useQuery({ ...trpc.audit.overview.queryOptions(), staleTime: Infinity, refetchOnWindowFocus: false });
  return <QueryView query={state}>{(shown) => <Log {...props} state={shown} onRefresh={() => void state.refetch()} refreshing={state.isFetching} />}</QueryView>;
}

interface LogProps extends Props {
  readonly state: AuditState;
  readonly onRefresh: () => void;
  readonly refreshing: boolean;
}

function Log({ query, setQuery, editor, state, onRefresh, refreshing }: LogProps) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const columns = useMemo(() => auditColumns(t, domain), [t, domain]);
  const question = useMemo(() => questionOf(query, state.newest ?? ""), [query, state.newest]);
  const rows = usePagedRows((offset, limit) => ({ ...trpc.audit.page.queryOptions({ ...question, offset, limit }), staleTime: Infinity, refetchOnWindowFocus: false }));
  const verifying = useChange(trpc.audit.verify.mutationOptions());
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const verify = async (): Promise<void> => {
    const answer = await verifying.run();
    if (answer.ok) setVerdict(answer.value);
  };
  useEffect(() => {
    editor.setTitle(t("audit"));
    editor.setCrumbs([{ label: t("places") }, { label: t("audit") }]);
  }, [editor, t]);
  usePrint(() => ({ title: t("audit"), columns, rows: async () => (await trpcClient.audit.page.query({ ...question, limit: PRINTED })).rows }));
  const filtered = query.actor !== null || query.command !== null || query.result !== null || query.from !== null || query.to !== null;
  const toolbar = (
    <Toolbar
      label={t("audit")}
      end={
        <>
          {filtered ? <Button onClick={() => setQuery({ actor: null, command: null, result: null, from: null, to: null })}>{t("resetFilter")}</Button> : null}
          <Button icon="refresh" busy={refreshing} onClick={onRefresh}>
            {t("refresh")}
          </Button>
          <Button icon="verified" tone="primary" busy={verifying.pending} onClick={() => void verify()}>
            {verifying.pending ? t("verifying") : t("verify")}
          </Button>
        </>
      }
    >
      <SelectField
        label={t("actor")}
        hideLabel
        value={query.actor ?? ""}
        onChange={(actor) => setQuery({ actor: actor === "" ? null : actor })}
        options={[{ value: "", label: t("anyActor") }, ...state.actors.map(({ id, name, username }) => ({ value: id, label: `${name}（${username}）` }))]}
      />
      <SelectField
        label={t("command")}
        hideLabel
        value={query.command ?? ""}
        onChange={(command) => setQuery({ command: command === "" ? null : command })}
        options={[{ value: "", label: t("anyCommand") }, ...withChosen(state.commands, query.command).map((command) => ({ value: command, label: commandLabel(command, domain) }))]}
      />
      <SelectField
        label={t("result")}
        hideLabel
        value={query.result ?? ""}
        onChange={(result) => setQuery({ result: result === "" ? null : result })}
        options={[{ value: "", label: t("anyResult") }, ...RESULTS.map((result) => ({ value: result, label: domain.text(`label.auditResult.${result}`) }))]}
      />
      <TextField label={t("from")} hideLabel type="date" width={132} value={query.from ?? ""} onChange={(from) => setQuery({ from: from === "" ? null : from }, "replace")} />
      <TextField label={t("to")} hideLabel type="date" width={132} value={query.to ?? ""} onChange={(to) => setQuery({ to: to === "" ? null : to }, "replace")} />
    </Toolbar>
  );
  return (
    <EditorFrame toolbar={toolbar} banner={verdict === null ? null : <AuditVerdictLine verdict={verdict} />}>
      <DataGrid
        label={t("audit")}
        columns={columns}
        rowCount={rows.count}
        rowAt={rows.at}
        rowKey={(row) => row.id}
        onRangeChange={rows.show}
        columnIds={query.cols}
        onColumnIdsChange={(cols) => setQuery({ cols })}
        status={rows.status}
        footer={state.seal === null ? t("noSeal") : t("lastSeal", { no: state.seal.no, hash: state.seal.hash.slice(0, 12) })}
        empty={rows.status === "error" ? undefined : <EmptyState icon="shield" title={t("noRows")} detail={t("noRowsDetail")} />}
      />
    </EditorFrame>
  );
}

type Result = (typeof RESULTS)[number];

function questionOf(query: Props["query"], until: string) {
  const result = RESULTS.find((known): known is Result => known === query.result);
  return {
    until,
    ...(query.actor === null ? {} : { accountId: query.actor }),
    ...(query.command === null ? {} : { command: query.command }),
    ...(result === undefined ? {} : { result }),
    ...(query.from === null ? {} : { from: query.from }),
    ...(query.to === null ? {} : { to: query.to }),
  };
}

/** A link may name a command that has not occurred yet. */
function withChosen(commands: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || commands.includes(chosen) ? commands : [...commands, chosen];
}
