import { ethnicities, politicalStatuses } from "@yanzhen/domain/people";
import { SelectField, TextField } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { peopleTexts } from "../people.texts.ts";
import type { PersonDraft } from "../person-draft.ts";
import styles from "./person.module.css";

type Field = keyof PersonDraft;

/** What the form calls its fields. */
export const fieldTexts = {
  name: "name",
  birth: "birth",
  nativePlace: "nativePlace",
  partyJoined: "partyJoined",
  partyConfirmed: "partyConfirmed",
  activistSince: "activistSince",
  workStarted: "workStarted",
  residentSince: "residentSince",
  note: "note",
  idNo: "idNo",
  phone: "phone",
  sex: "sex",
  ethnicity: "ethnicity",
  politicalStatus: "politics",
} as const satisfies Record<Field, keyof (typeof peopleTexts)["zh"]>;

export interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly onChange: (patch: Partial<PersonDraft>) => void;
  readonly errorOf: (field: Field) => string | null;
  /** What stands there now, masked; the numbers are typed anew or left alone. */
  readonly masked?: { readonly idNo: string | null; readonly phone: string | null };
}

/** Core facts of a person, for a new one and for an edit. */
export function PersonFields({ draft, onChange, errorOf, masked }: PersonFieldsProps) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const set = (field: Field) => (text: string) => onChange({ [field]: text });
  const text = (field: Field, extra: { readonly hint?: string; readonly placeholder?: string; readonly required?: boolean } = {}) => (
    <TextField label={t(fieldTexts[field])} value={draft[field]} onChange={set(field)} error={errorOf(field)} width="full" {...extra} />
  );
  return (
    <div className={styles["form"]}>
      {text("name", { required: true })}
      <SelectField
        label={t("sex")}
        value={draft.sex}
        onChange={set("sex")}
        width="full"
        options={["1", "2", "0", "9"].map((code) => ({ value: code, label: domain.text(`label.sex.${code}`) }))}
      />
      {text("birth", { hint: t("dateHint") })}
      <SelectField
        label={t("ethnicity")}
        value={draft.ethnicity}
        onChange={set("ethnicity")}
        width="full"
        options={[{ value: "", label: "–" }, ...ethnicities.map(({ code }) => ({ value: code, label: domain.text(`label.ethnicity.${code}`) }))]}
      />
      {text("nativePlace")}
      <SelectField
        label={t("politics")}
        value={draft.politicalStatus}
        onChange={set("politicalStatus")}
        width="full"
        options={[{ value: "", label: "–" }, ...politicalStatuses.map(({ code }) => ({ value: code, label: domain.text(`label.politicalStatus.${code}`) }))]}
      />
      {text("partyJoined", { hint: t("dateHint") })}
      {text("partyConfirmed", { hint: t("dayHint") })}
      {text("activistSince", { hint: t("dayHint") })}
      {text("workStarted", { hint: t("dateHint") })}
      {text("residentSince", { hint: t("dayHint") })}
      {text("idNo", masked === undefined ? { hint: t("idHint") } : { placeholder: masked.idNo ?? "" })}
      {text("phone", { placeholder: masked?.phone ?? "" })}
      <div className={styles["wide"]}>
        <TextField label={t("note")} value={draft.note} onChange={set("note")} error={errorOf("note")} multiline rows={3} width="full" />
      </div>
    </div>
  );
}
