import { useQuery } from "@tanstack/react-query";
import { Button } from "@yanzhen/ui/primitives";
import { useEffect, useMemo, useState } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { resetTo } from "../../../platform/list/list-question.ts";
import { useServerRows } from "../../../platform/list/list-rows.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import type { AuditState, AuditVerdict } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { auditColumns } from "../audit-columns.ts";
import { auditQuestion, CLEARED } from "../audit-question.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditVerdictLine } from "./audit-verdict-line.tsx";

type Props = EditorPropsOf<typeof uris.audit>;

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
  const question = useMemo(() => auditQuestion(query, state.newest ?? ""), [query, state.newest]);
  const rows = useServerRows((offset, limit) => ({ ...trpc.audit.page.queryOptions({ ...question, offset, limit }), staleTime: Infinity, refetchOnWindowFocus: false }), {
    atOnce: PRINTED,
    atMost: PRINTED,
  });
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
  return (
    <ListEditor
      label={t("audit")}
      title={t("audit")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      view={query}
      setView={setQuery}
      filters={<AuditFilters query={query} setQuery={setQuery} state={state} />}
      onReset={resetTo(CLEARED, query, setQuery)}
      actions={
        <>
          <Button icon="refresh" busy={refreshing} onClick={onRefresh}>
            {t("refresh")}
          </Button>
          <Button icon="verified" tone="primary" busy={verifying.pending} onClick={() => void verify()}>
            {verifying.pending ? t("verifying") : t("verify")}
          </Button>
        </>
      }
      banner={verdict === null ? null : <AuditVerdictLine verdict={verdict} />}
      footer={state.seal === null ? t("noSeal") : t("lastSeal", { no: state.seal.no, hash: state.seal.hash.slice(0, 12) })}
      empty={{ icon: "shield", title: t("noRows"), detail: t("noRowsDetail") }}
    />
  );
}
