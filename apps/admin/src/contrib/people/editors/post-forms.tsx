import {
  appointmentKinds,
  appointmentRoles,
  type AppointmentKind,
  type AppointmentRole,
  editAppointmentInput,
  endAppointmentInput,
  readTitle,
  recordAppointmentInput,
} from "@yanzhen/domain/people";
import { SelectField, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { ActForm } from "../../../platform/editors/act-form.tsx";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { UnitPick } from "../../../platform/records/unit-pick.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { peopleTexts } from "../people.texts.ts";
import type { PersonData } from "../person-data.ts";
import { recordTexts } from "../record.texts.ts";
import type { PersonFormProps } from "./person-props.ts";

type Post = PersonData["appointments"][number];

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** A post registered, or one corrected as it was registered. */
export function PostForm(props: PersonFormProps<Post | undefined>) {
  return props.item === undefined ? <RecordPost {...props} item={undefined} /> : <CorrectPost {...props} item={props.item} />;
}

function RecordPost({ person, editor, onDone }: PersonFormProps) {
  const t = useTexts(peopleTexts);
  const { fields, values, dirty } = usePostFields(person, undefined);
  const done = useAppointed();
  const change = useChange(trpc.people.recordAppointment.mutationOptions(), { done });
  return (
    <ActForm
      title={t("recordAppointment")}
      editor={editor}
      blocked={person.can["people.recordAppointment"]}
      dirty={dirty}
      input={{ personId: person.id, ...values }}
      parser={recordAppointmentInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {fields}
    </ActForm>
  );
}

function CorrectPost({ person, item, editor, onDone }: PersonFormProps<Post>) {
  const words = useTexts(recordTexts);
  const { fields, values, dirty } = usePostFields(person, item);
  const done = useAppointed();
  const change = useChange(trpc.people.editAppointment.mutationOptions(), { done });
  return (
    <ActForm
      title={words("editTitle", { kind: words("post") })}
      editor={editor}
      blocked={person.can["people.editAppointment"]}
      dirty={dirty}
      input={{ appointmentId: item.id, version: item.version, patch: values }}
      parser={editAppointmentInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {fields}
    </ActForm>
  );
}

function useAppointed() {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  return ({ closed }: { readonly closed: readonly { readonly state: string }[] }): string => {
    const [first] = closed;
    return first === undefined ? t("appointed") : t("appointedClosed", { state: domain.text(`label.reserveState.${first.state}`) });
  };
}

function usePostFields(person: PersonData, post: Post | undefined) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const { date } = useAsOf();
  const kept = person.unitId === null ? null : { id: person.unitId, name: person.unitName ?? "" };
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(post === undefined ? kept : { id: post.unitId, name: post.unitName ?? "" });
  const [title, setTitle] = useState(post?.title ?? "");
  const [role, setRole] = useState<AppointmentRole | null>((post?.role ?? null) as AppointmentRole | null);
  const [kind, setKind] = useState<AppointmentKind>((post?.kind ?? "main") as AppointmentKind);
  const [document, setDocument] = useState(post?.documentNo ?? "");
  const [from, setFrom] = useState(post?.from ?? date);
  const [to, setTo] = useState(post?.to ?? "");
  // The wording says the role until somebody chooses another.
  const shownRole = role ?? readTitle(title)[0]?.role ?? "other";
  const values = { unitId: unit?.id ?? "", role: shownRole, kind, title, documentNo: orNull(document), from, to: to === "" ? null : to };
  const fields = (error: (field: string) => string | null) => (
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
  );
  return { fields, values, dirty: title !== (post?.title ?? "") || (post !== undefined && (from !== post.from || to !== (post.to ?? ""))) };
}

export function EndPostForm({ person, item, editor, onDone }: PersonFormProps<Post>) {
  const t = useTexts(peopleTexts);
  const { date } = useAsOf();
  const [on, setOn] = useState(date);
  const change = useChange(trpc.people.endAppointment.mutationOptions(), { done: () => ({ zh: "已结束任职", en: "Appointment ended" }) });
  return (
    <ActForm
      title={`${t("endAppointment")} · ${item.title}`}
      editor={editor}
      blocked={person.can["people.endAppointment"]}
      dirty={on !== date}
      input={{ appointmentId: item.id, version: item.version, on }}
      parser={endAppointmentInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {(error) => <TextField label={t("endOn")} type="date" required autoFocus value={on} onChange={setOn} hint={t("endHint")} error={error("on")} width="full" />}
    </ActForm>
  );
}
