import { appointmentKinds, appointmentRoles, type AppointmentKind, type AppointmentRole, readTitle } from "@yanzhen/domain/people";
import { Button, Callout, Section, SelectField, TextField } from "@yanzhen/ui/primitives";
import { type ReactNode, useEffect, useState } from "react";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { UnitPick } from "../../../platform/records/unit-pick.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { type Change, useChange } from "../../../platform/trpc/use-change.ts";
import { peopleTexts } from "../people.texts.ts";
import type { PersonData } from "../person-data.ts";
import styles from "./person.module.css";

export interface PersonActProps {
  readonly person: PersonData;
  readonly act: string;
  readonly item: string | null;
  readonly editor: EditorHandle;
  readonly onDone: () => void;
}

/** The form of one change that is no edit of facts: a post registered or ended, the file moved. */
export function PersonAct({ person, act, item, editor, onDone }: PersonActProps) {
  const post = person.appointments.find(({ id }) => id === item);
  if (act === "appoint") return <Appoint person={person} editor={editor} onDone={onDone} />;
  if (act === "move") return <Move person={person} editor={editor} onDone={onDone} />;
  return act === "endAppointment" && post !== undefined ? <EndPost person={person} post={post} editor={editor} onDone={onDone} /> : null;
}

type FormProps = Pick<PersonActProps, "person" | "editor" | "onDone">;

function Appoint({ person, editor, onDone }: FormProps) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const { date } = useAsOf();
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(person.unitId === null ? null : { id: person.unitId, name: person.unitName ?? "" });
  const [title, setTitle] = useState("");
  const [role, setRole] = useState<AppointmentRole | null>(null);
  const [kind, setKind] = useState<AppointmentKind>("main");
  const [document, setDocument] = useState("");
  const [from, setFrom] = useState(date);
  const [to, setTo] = useState("");
  const change = useChange(trpc.people.recordAppointment.mutationOptions(), {
    done: ({ closed }) => {
      const [first] = closed;
      return first === undefined ? t("appointed") : t("appointedClosed", { state: domain.text(`label.reserveState.${first.state}`) });
    },
  });
  // The wording says the role until somebody chooses another.
  const shownRole = role ?? readTitle(title)[0]?.role ?? "other";
  const save = () =>
    change.run({
      personId: person.id,
      unitId: unit?.id ?? "",
      role: shownRole,
      kind,
      title,
      documentNo: document.trim() === "" ? null : document.trim(),
      from: from,
      to: to === "" ? null : to,
    });
  return (
    <ActForm title={t("recordAppointment")} command="people.recordAppointment" person={person} editor={editor} dirty={title !== ""} change={change} save={save} onDone={onDone}>
      {(error) => (
        <>
          <UnitPick label={t("unit")} required chosen={unit} onPick={(id, name) => setUnit(id === null ? null : { id, name })} error={error("unitId")} />
          <TextField label={t("appointTitle")} required autoFocus value={title} onChange={setTitle} hint={t("appointTitleHint")} error={error("title")} width="full" />
          <SelectField
            label={t("appointRole")}
            value={shownRole}
            onChange={setRole}
            width="full"
            options={appointmentRoles.map((value) => ({ value, label: domain.text(`label.appointmentRole.${value}`) }))}
          />
          <SelectField
            label={t("appointKind")}
            value={kind}
            onChange={setKind}
            width="full"
            options={appointmentKinds.map((value) => ({ value, label: domain.text(`label.appointmentKind.${value}`) }))}
          />
          <TextField label={t("from")} type="date" required value={from} onChange={setFrom} error={error("from")} width="full" />
          <TextField label={t("appointTo")} type="date" value={to} onChange={setTo} error={error("to")} width="full" />
          <TextField label={t("document")} value={document} onChange={setDocument} error={error("documentNo")} width="full" />
        </>
      )}
    </ActForm>
  );
}

function EndPost({ person, post, editor, onDone }: FormProps & { readonly post: PersonData["appointments"][number] }) {
  const t = useTexts(peopleTexts);
  const { date } = useAsOf();
  const [on, setOn] = useState(date);
  const change = useChange(trpc.people.endAppointment.mutationOptions(), { done: () => ({ zh: "已结束任职", en: "Appointment ended" }) });
  const save = () => change.run({ appointmentId: post.id, version: post.version, on: on });
  return (
    <ActForm
      title={`${t("endAppointment")} · ${post.title}`}
      command="people.endAppointment"
      person={person}
      editor={editor}
      dirty={on !== date}
      change={change}
      save={save}
      onDone={onDone}
    >
      {(error) => <TextField label={t("endOn")} type="date" required autoFocus value={on} onChange={setOn} hint={t("endHint")} error={error("on")} width="full" />}
    </ActForm>
  );
}

function Move({ person, editor, onDone }: FormProps) {
  const t = useTexts(peopleTexts);
  const { date } = useAsOf();
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [from, setFrom] = useState(date);
  const change = useChange(trpc.people.setManagingUnit.mutationOptions(), { done: () => ({ zh: "已调整管理单位", en: "File moved" }) });
  const save = () => change.run({ personId: person.id, unitId: unit?.id ?? "", from: from });
  return (
    <ActForm title={t("moveFile")} command="people.setManagingUnit" person={person} editor={editor} dirty={unit !== null} change={change} save={save} onDone={onDone}>
      {(error) => (
        <>
          <UnitPick label={t("keptBy")} required autoFocus chosen={unit} onPick={(id, name) => setUnit(id === null ? null : { id, name })} error={error("unitId")} />
          <TextField label={t("moveFrom")} type="date" required value={from} onChange={setFrom} error={error("from")} width="full" />
        </>
      )}
    </ActForm>
  );
}

interface ActFormProps<I, O> extends FormProps {
  readonly title: string;
  readonly command: string;
  readonly dirty: boolean;
  readonly change: Change<I, O>;
  readonly save: () => ReturnType<Change<I, O>["run"]>;
  readonly children: (error: (field: string) => string | null) => ReactNode;
}

function ActForm<I, O>({ title, command, person, editor, dirty, change, save, onDone, children }: ActFormProps<I, O>) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const can = person.can[command];
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const submit = async (): Promise<boolean> => {
    const answer = await save();
    if (answer.ok) {
      editor.setDirty(false);
      onDone();
    }
    return answer.ok;
  };
  useSave({ save: submit });
  if (can !== undefined && can !== true) return <Callout tone="info">{domain.refusal(can)}</Callout>;
  const error = (field: string): string | null => {
    const refusal = change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const { refusal } = change;
  return (
    <form
      className={styles["act"]}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Section title={title}>
        <div className={styles["fields"]}>{children(error)}</div>
      </Section>
      {refusal === null || (refusal.field !== undefined && (refusal.related ?? []).length === 0) ? null : (
        <Callout tone="error" live>
          {[refusal, ...(refusal.related ?? [])].map((one) => domain.refusal(one)).join(" ")}
        </Callout>
      )}
      <div className={styles["actions"]}>
        <Button tone="primary" type="submit" busy={change.pending}>
          {t("confirm")}
        </Button>
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
