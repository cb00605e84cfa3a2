import { useQuery } from "@tanstack/react-query";
import { isBeforePool, isInReserve, type ReserveEvent } from "@yanzhen/domain/reserve";
import { Badge, Button, Callout, EditorFrame, FieldList, IconButton, Link, Section, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import { useChangeReason } from "../../../platform/commands/use-change-reason.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { ageOf } from "../../../platform/records/age-of.ts";
import { readinessTone, stateTone } from "../reserve-columns.tsx";
import type { EntryData } from "../reserve-data.ts";
import { reserveTexts } from "../reserve.texts.ts";
import { EntryAct } from "./entry-act.tsx";
import { Procedure, ReadinessHistory, Screening } from "./entry-file.tsx";
import { EntryPipeline } from "./entry-pipeline.tsx";
import { EntryStates } from "./entry-states.tsx";
import styles from "./reserve.module.css";

const STEPS: readonly ReserveEvent[] = ["screen", "inspect", "deliberate", "reviewJointly", "publicise", "endPublicity", "file", "enterPool"];

/** One person's way into the pool and through it: where it stands, what speaks against it, how ready, and why we say so. */
export default function ReserveEntry({ params, query, setQuery, editor }: EditorPropsOf<typeof uris.reserveEntry>) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { at, date, past } = useAsOf();
  const menu = useContextMenu("reserveEntry/context");
  const data = useQuery(trpc.reserve.entry.queryOptions({ id: params.id, at }));
  const name = data.data?.name;
  const personId = data.data?.personId;
  useEffect(() => {
    if (name === undefined || personId === undefined) return;
    editor.setTitle(`${name} · ${t("list")}`);
    editor.setSubject({ type: "person", id: personId, name });
    editor.setCrumbs([{ label: t("list"), uri: uris.reserve.to(), icon: "star-half" }, { label: name }]);
  }, [editor, name, personId, t]);
  const reasonOf = useChangeReason();
  const close = (): void => setQuery({ act: "", level: null, removal: null }, "replace");
  return (
    <QueryView query={data}>
      {(entry) => {
        const next = entry.events.find((event) => STEPS.includes(event));
        const why = (command: string): string | null => reasonOf(entry.can, command);
        const level = entry.file?.readiness.at(-1);
        const shownAct = query.act === "next" ? (next ?? "") : query.act;
        return (
          <EditorFrame
            toolbar={
              <Toolbar
                label={entry.name}
                end={
                  <>
                    {next === undefined ? null : (
                      <Button icon="arrow-right" tone="primary" disabledReason={why("reserve.advance")} onClick={() => setQuery({ act: next })}>
                        {domain.text(`label.reserveEvent.${next}`)}…
                      </Button>
                    )}
                    {isInReserve(entry.state) ? (
                      <Button icon="target" disabledReason={why("reserve.setReadiness")} onClick={() => setQuery({ act: "setReadiness" })}>
                        {t("readiness")}…
                      </Button>
                    ) : null}
                    <IconButton
                      icon="ellipsis"
                      label={t("more")}
                      onClick={(event) => {
                        const box = event.currentTarget.getBoundingClientRect();
                        menu.show({ id: entry.id, personId: entry.personId, state: entry.state, events: entry.events }, { x: box.left, y: box.bottom });
                      }}
                    />
                  </>
                }
              >
                <strong>{entry.name}</strong>
                <span>{domain.text(`label.reserveClass.${entry.class}`)}</span>
                <Badge tone={stateTone[entry.state]}>{domain.text(`label.reserveState.${entry.state}`)}</Badge>
                {level === undefined || !isInReserve(entry.state) ? null : <Badge tone={readinessTone[level.level]}>{domain.text(`label.readiness.${level.level}`)}</Badge>}
              </Toolbar>
            }
          >
            <div className={styles["page"]}>
              {entry.fileRefusal === null ? null : <Callout tone="info">{domain.refusal(entry.fileRefusal)}</Callout>}
              {entry.state === "appointedOutsideProcedure" ? (
                <Callout tone="warning" title={t("outside")}>
                  {t("outsideText", { date: entry.since })}
                </Callout>
              ) : null}
              {shownAct === "" ? null : past ? (
                <Callout tone="info">{t("past")}</Callout>
              ) : (
                <EntryAct key={shownAct} entry={entry} act={shownAct} asked={query} editor={editor} onDone={close} />
              )}
              <Section title={t("pipeline")} detail={isBeforePool(entry.state) ? undefined : domain.text(`label.reserveOrigin.${entry.origin}`)}>
                <EntryPipeline entry={entry} />
              </Section>
              <div className={styles["columns"]}>
                <Facts
                  entry={entry}
                  date={date}
                  onPerson={(how) => wb.open(uris.person.to({ id: entry.personId }), how)}
                  onOther={(id, how) => wb.open(uris.reserveEntry.to({ id }), how)}
                />
                {entry.file === null ? null : <Screening file={entry.file} date={date} />}
              </div>
              {entry.file === null ? null : <ReadinessHistory file={entry.file} date={date} />}
              {entry.file === null || (entry.origin === "imported" && entry.states.every((state) => state.facts === null)) ? null : <Procedure entry={entry} file={entry.file} />}
              <EntryStates entry={entry} />
            </div>
          </EditorFrame>
        );
      }}
    </QueryView>
  );
}

interface FactsProps {
  readonly entry: EntryData;
  readonly date: string;
  readonly onPerson: Parameters<typeof Link>[0]["onOpen"];
  readonly onOther: (id: string, how: Parameters<NonNullable<Parameters<typeof Link>[0]["onOpen"]>>[0]) => void;
}

function Facts({ entry, date, onPerson, onOther }: FactsProps) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const label = (group: string, code: string | null): string | null => (code === null ? null : domain.text(`label.${group}.${code}`));
  const age = ageOf(entry.birth, date);
  return (
    <Section title={t("facts")}>
      <FieldList
        labelWidth={6}
        items={[
          {
            label: t("name"),
            value: (
              <Link href={uris.person.to({ id: entry.personId })} {...(onPerson === undefined ? {} : { onOpen: onPerson })}>
                {entry.name}
              </Link>
            ),
          },
          { label: t("sex"), value: [label("sex", entry.sex), age === null ? null : t("years", { n: age })].filter((part) => part !== null).join(" · ") },
          { label: t("politics"), value: label("politicalStatus", entry.politicalStatus) },
          { label: t("unit"), value: entry.unitName },
          { label: t("title"), value: entry.title, wide: true },
          { label: t("target"), value: entry.targetUnit ?? t("anyTarget") },
          { label: t("channel"), value: label("nominationChannel", entry.channel) ?? label("reserveOrigin", entry.origin) },
          { label: t("filing"), value: entry.filingDocument },
          { label: t("mentor"), value: entry.mentor },
          ...entry.others.map((other) => ({
            label: t("other"),
            value: (
              <Link href={uris.reserveEntry.to({ id: other.id })} onOpen={(how) => onOther(other.id, how)}>
                {label("reserveClass", other.class)} · {label("reserveState", other.state)}
              </Link>
            ),
          })),
          { label: t("note"), value: entry.note, wide: true },
        ]}
      />
    </Section>
  );
}
