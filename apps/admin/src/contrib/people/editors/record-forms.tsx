import type { CalendarDate } from "@yanzhen/domain/kernel";
import { grades, influenceOf, influencePeriod, type SanctionKind, sanctionKinds } from "@yanzhen/domain/people";
import { SelectField, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { influenceText } from "../influence-text.ts";
import type { PersonData } from "../person-data.ts";
import { recordTexts } from "../record.texts.ts";
import type { PersonFormProps } from "./person-props.ts";
import styles from "./person.module.css";
import { orNull, RecordForm } from "./record-form.tsx";

export function TrainingForm({ item, ...shared }: PersonFormProps<PersonData["training"][number] | undefined>) {
  const t = useTexts(recordTexts);
  const { date } = useAsOf();
  const [title, setTitle] = useState(item?.title ?? "");
  const [hours, setHours] = useState(String(item?.hours ?? 8));
  const [heldOn, setHeldOn] = useState(item?.heldOn ?? date);
  const record = { title, hours: Number(hours), heldOn };
  return (
    <RecordForm {...shared} of="training" item={item} record={record} dirty={title !== (item?.title ?? "")}>
      {(error) => (
        <>
          <TextField label={t("title")} required autoFocus value={title} onChange={setTitle} error={error("title")} width="full" />
          <TextField label={t("hours")} type="number" min="1" required value={hours} onChange={setHours} error={error("hours")} width="full" />
          <TextField label={t("heldOn")} type="date" required value={heldOn} onChange={setHeldOn} error={error("heldOn")} width="full" />
        </>
      )}
    </RecordForm>
  );
}

export function GradeForm({ item, ...shared }: PersonFormProps<PersonData["grades"][number] | undefined>) {
  const t = useTexts(recordTexts);
  const domain = useDomainText();
  const { date } = useAsOf();
  const [year, setYear] = useState(String(item?.year ?? Number(date.slice(0, 4)) - 1));
  const [grade, setGrade] = useState(item?.grade ?? "competent");
  const record = { year: Number(year), grade };
  return (
    <RecordForm {...shared} of="grade" item={item} record={record} dirty={item !== undefined && (grade !== item.grade || record.year !== item.year)}>
      {(error) => (
        <>
          <TextField label={t("year")} type="number" required autoFocus value={year} onChange={setYear} error={error("year")} width="full" />
          <SelectField
            label={t("grade")}
            value={grade}
            onChange={setGrade}
            error={error("grade")}
            width="full"
            options={grades.map((value) => ({ value, label: domain.text(`label.annualGrade.${value}`) }))}
          />
        </>
      )}
    </RecordForm>
  );
}

/** A sanction; how long it bars promotion follows from the kind and the dates, with its clause. */
export function SanctionForm({ item, ...shared }: PersonFormProps<PersonData["sanctions"][number] | undefined>) {
  const t = useTexts(recordTexts);
  const domain = useDomainText();
  const { date } = useAsOf();
  const [kind, setKind] = useState((item?.kind ?? "partyWarning") as SanctionKind);
  const [approvedOn, setApprovedOn] = useState(item?.approvedOn ?? date);
  const [restoredOn, setRestoredOn] = useState(item?.restoredOn ?? "");
  const [documentNo, setDocumentNo] = useState(item?.documentNo ?? "");
  const probation = kind === "partyProbation";
  const record = { kind, approvedOn, restoredOn: probation ? orNull(restoredOn) : null, documentNo: orNull(documentNo) };
  const influence =
    approvedOn === "" ? null : influencePeriod({ kind, approvedOn: approvedOn as CalendarDate, restoredOn: record.restoredOn === null ? null : (restoredOn as CalendarDate) });
  return (
    <RecordForm {...shared} of="sanction" item={item} record={record} dirty={documentNo !== (item?.documentNo ?? "") || kind !== (item?.kind ?? "partyWarning")}>
      {(error) => (
        <>
          <SelectField
            label={t("sanction")}
            value={kind}
            onChange={setKind}
            width="full"
            options={sanctionKinds.map((value) => ({ value, label: domain.text(`label.sanctionKind.${value}`) }))}
          />
          <TextField label={t("approvedOn")} type="date" required value={approvedOn} onChange={setApprovedOn} error={error("approvedOn")} width="full" />
          {probation ? (
            <TextField label={t("restoredOn")} type="date" value={restoredOn} onChange={setRestoredOn} hint={t("restoredHint")} error={error("restoredOn")} width="full" />
          ) : null}
          <TextField label={t("document")} value={documentNo} onChange={setDocumentNo} error={error("documentNo")} width="full" />
          {influence === null ? null : (
            <p data-wide className={styles["none"]}>
              {`${t("influence")} ${influenceText(t, influence, kind, date)} · ${influenceOf[kind].basis}`}
            </p>
          )}
        </>
      )}
    </RecordForm>
  );
}
