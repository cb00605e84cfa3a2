import { SearchField, SelectField } from "@yanzhen/ui/primitives";
import { type ReactNode, useMemo } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { resetTo } from "../../../platform/list/list-question.ts";
import { useServerRows } from "../../../platform/list/list-rows.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { compoundColumns } from "../compound-columns.ts";
import { CLEARED, compoundQuestion, type CoverageQuery } from "../compound-question.ts";
import { coverageTexts } from "../coverage.texts.ts";
import { postingTexts } from "../posting.texts.ts";

const NOT = { covered: "not", lead: "notLead", present: "notPresent" } as const satisfies Record<CoverageQuery["basis"], string>;

interface CompoundListProps {
  /** The page's own bar: unit, day, basis, map or list. */
  readonly above: ReactNode;
  readonly title: string;
  readonly query: CoverageQuery;
  readonly setQuery: (patch: Partial<CoverageQuery>, mode?: "push" | "replace") => void;
}

/** The compounds a coverage figure counts, each with who is posted there. */
export function CompoundList({ above, title, query, setQuery }: CompoundListProps) {
  const t = useTexts(coverageTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  const { at } = useAsOf();
  const columns = useMemo(() => compoundColumns(t, words, domain), [t, words, domain]);
  const question = useMemo(() => compoundQuestion(query), [query]);
  const rows = useServerRows((offset, limit) => trpc.posting.compounds.queryOptions({ ...question, offset, limit, at }));
  const shown = { all: t("all"), yes: domain.text(`label.coverageBasis.${query.basis}`), no: t(NOT[query.basis]) };
  const reset = resetTo(CLEARED, query, setQuery);
  return (
    <ListEditor
      above={above}
      label={t("list")}
      title={`${title} · ${shown[query.show]}`}
      columns={columns}
      rows={rows}
      exported={{ list: "compounds", question }}
      rowKey={(row) => row.unitId}
      view={query}
      setView={setQuery}
      filters={
        <>
          <SearchField label={words("compound")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={200} />
          <SelectField
            label={t("show")}
            hideLabel
            value={query.show}
            onChange={(show) => setQuery({ show })}
            options={(["all", "yes", "no"] as const).map((value) => ({ value, label: shown[value] }))}
          />
        </>
      }
      onReset={reset}
      opens={(row) => uris.unit.to({ id: row.unitId }, { tab: "postings" })}
      menu={{ id: "unit/context", input: (row) => ({ id: row.unitId }) }}
      empty={reset === null ? { icon: "home", title: t("none"), detail: t("noneDetail") } : { icon: "home", title: t("noMatch"), detail: t("noMatchDetail") }}
    />
  );
}
