import { Callout } from "@yanzhen/ui/primitives";
import { useEffect, useMemo } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { resetTo } from "../../../platform/list/list-question.ts";
import { useServerRows } from "../../../platform/list/list-rows.ts";
import { useListTitle } from "../../../platform/list/use-list-title.ts";
import { useUnitName } from "../../../platform/records/record-name.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { diagnosticsTexts } from "../diagnostics.texts.ts";
import { placeOfFinding } from "../finding-place.ts";
import { type FindingRow, rememberFindings, selectedFinding } from "../finding-row.ts";
import { problemColumns } from "./problem-columns.tsx";
import { ProblemFilters } from "./problem-filters.tsx";
import { CLEARED, problemsQuestion } from "./problems-question.ts";

/** Every problem in scope as a list: filtered and sorted by the server, in the address, printed as it stands. */
export default function Problems({ query, setQuery, editor, visible }: EditorPropsOf<typeof uris.problems>) {
  const t = useTexts(diagnosticsTexts);
  const domain = useDomainText();
  const { at, date, past } = useAsOf();
  const columns = useMemo(() => problemColumns(t, domain, query.aside), [t, domain, query.aside]);
  const question = useMemo(() => problemsQuestion(query), [query]);
  const rows = useServerRows((offset, limit) => trpc.diagnostics.list.queryOptions({ ...question, offset, limit, at }));
  const ofUnit = useUnitName(query.unit === "none" ? null : query.unit);
  const title = useListTitle(editor, { label: t("problems"), icon: "warning", uri: uris.problems.to() }, [query.unit === "none" ? t("noUnit") : ofUnit]);
  useEffect(() => {
    if (!visible) selectedFinding.set(null);
  }, [visible]);
  const reset = resetTo(CLEARED, query, setQuery);
  return (
    <ListEditor
      label={t("problems")}
      title={title}
      columns={columns}
      rows={rows}
      exported={{ list: "problems", question }}
      rowKey={(row) => row.key}
      view={query}
      setView={setQuery}
      filters={<ProblemFilters query={query} setQuery={setQuery} />}
      banner={past ? <Callout tone="info">{t("past", { date })}</Callout> : null}
      onReset={reset}
      onActive={select}
      opens={placeOfFinding}
      menu={{ id: "finding/context", input: ({ key }) => ({ key }) }}
      empty={{
        icon: reset === null ? "pass" : "filter",
        title: t(query.aside ? "noneAside" : reset === null ? "none" : "noneFiltered"),
        detail: reset !== null || query.aside ? null : t("noneDetail"),
      }}
    />
  );
}

function select(row: FindingRow): void {
  rememberFindings([row]);
  selectedFinding.set(row);
}
