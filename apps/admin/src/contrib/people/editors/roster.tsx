import { SearchField } from "@yanzhen/ui/primitives";
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
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { peopleTexts } from "../people.texts.ts";
import { rosterColumns } from "../roster-columns.ts";
import { CLEARED, rosterQuestion } from "../roster-question.ts";
import { RosterFilters } from "./roster-filters.tsx";

/** Everybody in scope: filtered and sorted by the server, drawn by the screenful. */
export default function Roster({ query, setQuery, editor }: EditorPropsOf<typeof uris.roster>) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const { at, date } = useAsOf();
  const columns = useMemo(() => rosterColumns(t, domain, date), [t, domain, date]);
  const question = useMemo(() => rosterQuestion(query), [query]);
  const rows = useServerRows((offset, limit) => trpc.people.roster.queryOptions({ ...question, offset, limit, at }));
  const title = useListTitle(editor, { label: t("roster"), icon: "table", uri: uris.roster.to() }, [useUnitName(query.unit)]);
  return (
    <ListEditor
      label={t("roster")}
      title={title}
      columns={columns}
      rows={rows}
      exported={{ list: "roster", question }}
      rowKey={(row) => row.id}
      view={query}
      setView={setQuery}
      filters={
        <>
          <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={200} />
          <RosterFilters query={query} setQuery={setQuery} />
        </>
      }
      onReset={resetTo(CLEARED, query, setQuery)}
      opens={(row) => uris.person.to({ id: row.id })}
      menu={{ id: "person/context", input: ({ id }) => ({ id }) }}
      empty={{ icon: "organization", title: t("none"), detail: t("noneDetail") }}
    />
  );
}
