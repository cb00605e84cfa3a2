import { useQuery } from "@tanstack/react-query";
import { Button } from "@yanzhen/ui/primitives";
import { useMemo } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { resetTo } from "../../../platform/list/list-question.ts";
import { useServerRows } from "../../../platform/list/list-rows.ts";
import { useListTitle } from "../../../platform/list/use-list-title.ts";
import { useUnitName } from "../../../platform/records/record-name.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { ledgerColumns } from "../ledger-columns.ts";
import { CLEARED, ledgerQuestion } from "../ledger-question.ts";
import { LedgerChips, narrowed } from "./ledger-chips.tsx";
import { LedgerFilters } from "./ledger-filters.tsx";

/** What was done in scope: filtered and sorted by the server, drawn by the screenful; a figure's drill-down shows the rows it counts. */
export default function Ledger({ query, setQuery, editor }: EditorPropsOf<typeof uris.evidence>) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const { at, past } = useAsOf();
  const wb = useWorkbench();
  const columns = useMemo(() => ledgerColumns(t, domain), [t, domain]);
  const question = useMemo(() => ledgerQuestion(query), [query]);
  const rows = useServerRows((offset, limit) => trpc.evidence.list.queryOptions({ ...question, offset, limit, at }));
  const totals = useQuery(trpc.evidence.list.queryOptions({ ...question, offset: 0, limit: 100, at }));
  const unitName = useUnitName(query.unit);
  const title = useListTitle(editor, { label: t("ledger"), icon: "notebook", uri: uris.evidence.to() }, [unitName]);
  const reset = resetTo(CLEARED, query, setQuery);
  const log = (text: string, icon?: "add") =>
    past ? null : (
      <Button {...(icon === undefined ? {} : { icon })} tone="primary" onClick={() => wb.open(uris.newEvidence.to({ unit: query.unit, person: query.person, kind: query.kind }))}>
        {text}
      </Button>
    );
  const sum = totals.data?.sum ?? null;
  return (
    <ListEditor
      label={t("ledger")}
      title={title}
      columns={columns}
      rows={rows}
      exported={{ list: "ledger", question }}
      rowKey={(row) => row.id}
      view={query}
      setView={setQuery}
      filters={<LedgerFilters query={query} setQuery={setQuery} />}
      actions={log(t("log"), "add")}
      banner={narrowed(query) ? <LedgerChips query={query} setQuery={setQuery} unitName={unitName} /> : null}
      onReset={reset}
      opens={(row) => uris.evidenceItem.to({ id: row.id })}
      menu={{ id: "evidence/context", input: ({ id }) => ({ id }) }}
      footer={sum === null || sum.quantity === rows.count ? undefined : t("sum", { n: sum.quantity.toLocaleString("en-US"), measure: domain.text(`label.measure.${sum.measure}`) })}
      empty={
        reset === null
          ? { icon: "notebook", title: t("nothing"), detail: t("nothingDetail"), action: log(t("logFirst")) }
          : { icon: "notebook", title: t("none"), detail: t("noneDetail") }
      }
    />
  );
}
