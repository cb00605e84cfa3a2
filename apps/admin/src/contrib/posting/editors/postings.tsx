import { postingRoles } from "@yanzhen/domain/posting";
import { Button, SearchField } from "@yanzhen/ui/primitives";
import { useMemo } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { resetTo } from "../../../platform/list/list-question.ts";
import { useServerRows } from "../../../platform/list/list-rows.ts";
import { useListTitle } from "../../../platform/list/use-list-title.ts";
import { usePersonName, useUnitName } from "../../../platform/records/record-name.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { postingColumns } from "../posting-columns.ts";
import { CLEARED, postingQuestion } from "../posting-question.ts";
import { postingTexts } from "../posting.texts.ts";
import { listTexts } from "../postings.texts.ts";
import { useAssignRefusal } from "../use-assign-refusal.ts";

/** Who is posted where: filtered and sorted by the server, drawn by the screenful. */
export default function Postings({ query, setQuery, editor }: EditorPropsOf<typeof uris.postings>) {
  const t = useTexts(postingTexts);
  const list = useTexts(listTexts);
  const domain = useDomainText();
  const { at } = useAsOf();
  const wb = useWorkbench();
  const refusal = useAssignRefusal();
  const columns = useMemo(() => postingColumns(t, domain), [t, domain]);
  const question = useMemo(() => postingQuestion(query), [query]);
  const rows = useServerRows((offset, limit) => trpc.posting.postings.queryOptions({ ...question, offset, limit, at }));
  const title = useListTitle(editor, { label: t("postings"), icon: "table", uri: uris.postings.to() }, [useUnitName(query.unit), usePersonName(query.person)]);
  const reset = resetTo(CLEARED, query, setQuery);
  const assign = (
    <Button icon="person-add" disabledReason={refusal} onClick={() => wb.open(uris.assign.to({ unit: query.unit, person: query.person }))}>
      {t("assign")}
    </Button>
  );
  return (
    <ListEditor
      label={t("postings")}
      title={title}
      columns={columns}
      rows={rows}
      exported={{ list: "postings", question }}
      rowKey={(row) => row.id}
      view={query}
      setView={setQuery}
      filters={
        <>
          <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={230} />
          <ChoiceFilter
            label={t("state")}
            any={list("anyState")}
            value={query.state}
            onChange={(state) => setQuery({ state })}
            options={[
              { value: "active", label: t("active") },
              { value: "planned", label: t("planned") },
              { value: "ended", label: t("ended") },
              { value: "all", label: list("allStates") },
            ]}
          />
          <ChoiceFilter
            label={t("role")}
            any={list("anyRole")}
            value={query.role}
            onChange={(role) => setQuery({ role })}
            options={postingRoles.map((role) => ({ value: role, label: domain.text(`label.postingRole.${role}`) }))}
          />
        </>
      }
      actions={assign}
      onReset={reset}
      opens={(row) => uris.posting.to({ id: row.id })}
      menu={{ id: "posting/context", input: ({ id, can }) => ({ id, can }) }}
      empty={
        reset === null
          ? { icon: "location", title: list("none"), detail: list("noneDetail"), action: assign }
          : { icon: "location", title: list("noMatch"), detail: list("noMatchDetail") }
      }
    />
  );
}
