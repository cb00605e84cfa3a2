import { eventsFrom, readinessLevels, reserveClasses, reserveStates } from "@yanzhen/domain/reserve";
import { Button, SearchField, SelectField } from "@yanzhen/ui/primitives";
import { useMemo } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { resetTo } from "../../../platform/list/list-question.ts";
import { useServerRows } from "../../../platform/list/list-rows.ts";
import { useListTitle } from "../../../platform/list/use-list-title.ts";
import { useUnitName } from "../../../platform/records/record-name.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { reserveColumns } from "../reserve-columns.tsx";
import { CLEARED, reserveQuestion } from "../reserve-question.ts";
import { reserveTexts } from "../reserve.texts.ts";

const GROUPS = ["inReserve", "open", "closed"] as const;

/** The pool and the way there, by class and state on the day. */
export default function ReserveList({ query, setQuery, editor }: EditorPropsOf<typeof uris.reserve>) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const { at, date } = useAsOf();
  const wb = useWorkbench();
  const columns = useMemo(() => reserveColumns(t, domain, date), [t, domain, date]);
  const question = useMemo(() => reserveQuestion(query), [query]);
  const rows = useServerRows((offset, limit) => trpc.reserve.list.queryOptions({ ...question, offset, limit, at }));
  const special = query.list === "reviewDue" ? t("listDue") : query.list === "overAge" ? t("listOverAge") : null;
  const title = useListTitle(editor, { label: t("list"), icon: "star-half", uri: uris.reserve.to() }, [special, useUnitName(query.unit)]);
  return (
    <ListEditor
      label={t("list")}
      title={title}
      columns={columns}
      rows={rows}
      exported={{ list: "reserve", question }}
      rowKey={(row) => row.id}
      view={query}
      setView={setQuery}
      filters={
        <>
          <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={200} />
          <ChoiceFilter
            label={t("class")}
            any={t("anyClass")}
            value={query.class}
            onChange={(cls) => setQuery({ class: cls })}
            options={reserveClasses.map((cls) => ({ value: cls, label: domain.text(`label.reserveClass.${cls}`) }))}
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
          <ChoiceFilter
            label={t("readiness")}
            any={t("anyReadiness")}
            value={query.readiness}
            onChange={(readiness) => setQuery({ readiness })}
            options={readinessLevels.map((level) => ({ value: level, label: domain.text(`label.readiness.${level}`) }))}
          />
        </>
      }
      onReset={resetTo(CLEARED, query, setQuery)}
      opens={(row) => uris.reserveEntry.to({ id: row.id })}
      menu={{ id: "reserveEntry/context", input: ({ id, personId, state }) => ({ id, personId, state, events: eventsFrom(state) }) }}
      empty={{
        icon: "star-half",
        title: t("none"),
        detail: t("noneDetail"),
        action: <Button onClick={() => void wb.run("people.openRoster")}>{t("toRoster")}</Button>,
      }}
    />
  );
}
