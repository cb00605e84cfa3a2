import { useQuery } from "@tanstack/react-query";
import { Button, Callout, EditorFrame, IconButton, Tabs, Toolbar } from "@yanzhen/ui/primitives";
import { useCallback, useEffect } from "react";
import { useChangeReason } from "../../../platform/commands/use-change-reason.ts";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds } from "../../../platform/commands/when.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { SEES_OTHERS } from "../people.commands.ts";
import { peopleTexts } from "../people.texts.ts";
import { ageOf } from "../../../platform/records/age-of.ts";
import { PersonAct } from "./person-act.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { PersonForm } from "./person-form.tsx";
import { PersonRecords } from "./person-records.tsx";
import { PersonTimeline } from "./person-timeline.tsx";
import styles from "./person.module.css";

const TABS = ["facts", "timeline", "records"] as const;

/** A person's file on the day: facts, what became of them over time, and the records behind it. */
export default function Person({ params, query, setQuery, editor }: EditorPropsOf<typeof uris.person>) {
  const crumbs = useCrumbs();
  return <PersonFile id={params.id} query={query} setQuery={setQuery} editor={editor} crumbs={crumbs} />;
}

/** The way down to a file: the roster and the unit, for whoever sees others there. */
function useCrumbs(): PersonFileProps["crumbs"] {
  const t = useTexts(peopleTexts);
  const keys = useContextKeys();
  const { conditions } = useSession();
  const seesOthers = holds(SEES_OTHERS, keys, conditions);
  return useCallback(
    (unitId, unitName) =>
      seesOthers
        ? [
            { label: t("roster"), uri: uris.roster.to(), icon: "organization" as const },
            ...(unitId === null || unitName === null ? [] : [{ label: unitName, uri: uris.unit.to({ id: unitId }) }]),
          ]
        : [],
    [seesOthers, t],
  );
}

type PersonQuery = EditorPropsOf<typeof uris.person>["query"];

export interface PersonFileProps {
  readonly id: string;
  readonly query: PersonQuery;
  readonly setQuery: (query: Partial<PersonQuery>, mode?: "replace") => void;
  readonly editor: EditorPropsOf<typeof uris.person>["editor"];
  readonly crumbs: (unitId: string | null, unitName: string | null) => Parameters<EditorPropsOf<typeof uris.person>["editor"]["setCrumbs"]>[0];
}

export function PersonFile({ id, query, setQuery, editor, crumbs }: PersonFileProps) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const { at, date, past } = useAsOf();
  const menu = useContextMenu("person/context");
  const person = useQuery(trpc.people.person.queryOptions({ id, at }));
  const name = person.data?.name;
  const unitName = person.data?.unitName ?? null;
  const unitId = person.data?.unitId ?? null;
  useEffect(() => {
    if (name === undefined) return;
    editor.setTitle(name);
    editor.setSubject({ type: "person", id, name });
    editor.setCrumbs([...crumbs(unitId, unitName), { label: name }]);
  }, [crumbs, editor, id, name, unitId, unitName]);
  const tab = TABS.find((known) => known === query.tab) ?? "facts";
  const editing = query.edit && !past;
  const reasonOf = useChangeReason();
  return (
    <QueryView query={person}>
      {(shown) => {
        const age = ageOf(shown.birth, date);
        const toolbar = (
          <Toolbar
            label={shown.name}
            end={
              <>
                <Button icon="edit" disabledReason={reasonOf(shown.can, "people.edit")} onClick={() => setQuery({ edit: true, tab: "facts", act: "", item: null })}>
                  {t("edit")}
                </Button>
                <IconButton
                  icon="ellipsis"
                  label={t("more")}
                  onClick={(event) => {
                    const box = event.currentTarget.getBoundingClientRect();
                    menu.show({ id: shown.id }, { x: box.left, y: box.bottom });
                  }}
                />
              </>
            }
          >
            <strong>{shown.name}</strong>
            <span>{[domain.text(`label.sex.${shown.sex}`), age === null ? null : t("years", { n: age }), shown.unitName].filter((part) => part !== null).join(" · ")}</span>
          </Toolbar>
        );
        if (editing) return <PersonForm key={shown.id} person={shown} editor={editor} onDone={() => setQuery({ edit: false })} />;
        return (
          <EditorFrame toolbar={toolbar} banner={past && query.edit ? <Callout tone="info">{t("past")}</Callout> : null}>
            <Tabs
              label={shown.name}
              value={tab}
              onChange={(next) => setQuery({ tab: next })}
              tabs={[
                { id: "facts", label: t("facts") },
                { id: "timeline", label: t("timeline") },
                { id: "records", label: t("tabRecords") },
              ]}
            >
              {query.act === "" || past ? null : (
                <div className={styles["actRoom"]}>
                  <PersonAct
                    key={`${query.act} ${query.item ?? ""}`}
                    person={shown}
                    act={query.act}
                    item={query.item}
                    editor={editor}
                    onDone={() => setQuery({ act: "", item: null }, "replace")}
                  />
                </div>
              )}
              {tab === "facts" ? (
                <PersonFacts person={shown} past={past} onAct={(act, item) => setQuery({ act, item: item ?? null })} />
              ) : tab === "timeline" ? (
                <PersonTimeline person={shown} date={date} />
              ) : (
                <PersonRecords person={shown} past={past} onAct={(act, item) => setQuery({ act, item: item ?? null })} />
              )}
            </Tabs>
          </EditorFrame>
        );
      }}
    </QueryView>
  );
}
