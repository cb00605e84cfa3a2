import { useQuery } from "@tanstack/react-query";
import { nominationChannels, type NominationChannel, reserveClasses, type ReserveClass } from "@yanzhen/domain/reserve";
import { Button, Callout, EditorFrame, FieldList, Link, Section, SegmentedField, SelectField, TextField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import { useChangeReason } from "../../../platform/commands/use-change-reason.ts";
import type { EditorHandle, EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { PersonPick } from "../../../platform/records/person-pick.tsx";
import { UnitPick } from "../../../platform/records/unit-pick.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { Named } from "../act-draft.ts";
import { ageOf } from "../../../platform/records/age-of.ts";
import type { PersonData } from "../reserve-data.ts";
import { reserveTexts } from "../reserve.texts.ts";
import styles from "./reserve.module.css";

/** Nominates one person: for which class, by whom, for which unit. Eligibility is judged at the first review. */
export default function Nominate({ query, setQuery, editor }: EditorPropsOf<typeof uris.nominate>) {
  const t = useTexts(reserveTexts);
  const person = useQuery({ ...trpc.people.person.queryOptions({ id: query.person ?? "", at: {} }), enabled: query.person !== null });
  const name = person.data?.name;
  useEffect(() => {
    editor.setTitle(name === undefined ? t("nominate") : `${t("nominate")} · ${name}`);
    editor.setCrumbs([{ label: t("list"), uri: uris.reserve.to(), icon: "star-half" }, { label: t("nominate") }]);
    editor.setSubject(name === undefined || query.person === null ? null : { type: "person", id: query.person, name });
  }, [editor, name, query.person, t]);
  if (query.person === null)
    return (
      <div className={styles["page"]}>
        <Section title={t("whom")} detail={t("whomHint")}>
          <div className={styles["fields"]}>
            <PersonPick label={t("name")} placeholder={t("find")} chosen={null} onPick={(id) => setQuery({ person: id })} error={null} autoFocus />
          </div>
        </Section>
      </div>
    );
  const cls = reserveClasses.find((known) => known === query.class) ?? "secretary";
  return (
    <QueryView query={person}>{(shown) => <Form key={shown.id} person={shown} cls={cls} onClass={(next) => setQuery({ class: next }, "replace")} editor={editor} />}</QueryView>
  );
}

interface FormProps {
  readonly person: PersonData;
  readonly cls: ReserveClass;
  readonly onClass: (cls: ReserveClass) => void;
  readonly editor: EditorHandle;
}

function Form({ person, cls, onClass, editor }: FormProps) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { date } = useAsOf();
  const [channel, setChannel] = useState<NominationChannel>("organization");
  const [target, setTarget] = useState<Named | null>(null);
  const [on, setOn] = useState(date);
  const [note, setNote] = useState("");
  const change = useChange(trpc.reserve.nominate.mutationOptions(), { done: () => ({ zh: `已推荐${person.name}`, en: `${person.name} nominated` }) });
  const dirty = note !== "" || target !== null || channel !== "organization" || on !== date;
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const reason = useChangeReason()(person.can, "reserve.nominate");
  const save = async (): Promise<boolean> => {
    if (reason !== null) return false;
    const answer = await change.run({
      personId: person.id,
      class: cls,
      channel,
      targetUnitId: target?.id ?? null,
      on,
      note: note.trim() === "" ? null : note.trim(),
    });
    if (!answer.ok) return false;
    editor.setDirty(false);
    editor.close();
    wb.open(uris.reserveEntry.to({ id: answer.value.entryId }));
    return true;
  };
  useSave({ save });
  const error = (field: string): string | null => {
    const refusal = change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const age = ageOf(person.birth, date);
  const toolbar = (
    <Toolbar
      label={t("nominate")}
      end={
        <>
          <Button onClick={() => editor.close()}>{t("cancel")}</Button>
          <Button tone="primary" busy={change.pending} disabledReason={reason} onClick={() => void save()}>
            {t("nominateButton")}
          </Button>
        </>
      }
    >
      <strong>{person.name}</strong>
      <span>{[domain.text(`label.sex.${person.sex}`), age === null ? null : t("years", { n: age }), person.unitName].filter((part) => part !== null).join(" · ")}</span>
    </Toolbar>
  );
  const banner =
    change.refusal === null ? null : (
      <Callout tone="error" live>
        {domain.refusal(change.refusal)}
      </Callout>
    );
  return (
    <EditorFrame toolbar={toolbar} banner={banner}>
      <div className={styles["page"]}>
        {person.reserve.length === 0 ? null : (
          <Section title={t("already")}>
            <FieldList
              items={person.reserve.map((entry) => ({
                label: domain.text(`label.reserveClass.${entry.class}`),
                value: (
                  <Link href={uris.reserveEntry.to({ id: entry.entryId })} onOpen={(how) => wb.open(uris.reserveEntry.to({ id: entry.entryId }), how)}>
                    {domain.text(`label.reserveState.${entry.state}`)} · {entry.since}
                  </Link>
                ),
              }))}
            />
          </Section>
        )}
        <div className={styles["fields"]}>
          <SegmentedField
            label={t("class")}
            value={cls}
            onChange={onClass}
            options={reserveClasses.map((value) => ({ value, label: domain.text(`label.reserveClass.${value}`) }))}
          />
          <SelectField
            label={t("channel")}
            value={channel}
            onChange={setChannel}
            width="full"
            options={nominationChannels.map((value) => ({ value, label: domain.text(`label.nominationChannel.${value}`) }))}
          />
          <UnitPick
            label={t("target")}
            placeholder={t("anyTarget")}
            chosen={target}
            onPick={(id, name) => setTarget(id === null ? null : { id, name })}
            error={error("targetUnitId")}
          />
          <TextField label={t("on")} type="date" required value={on} onChange={setOn} error={error("on")} width="full" />
          <div className={styles["wide"]}>
            <TextField label={t("note")} multiline rows={3} value={note} onChange={setNote} error={error("note")} width="full" />
          </div>
        </div>
      </div>
    </EditorFrame>
  );
}
