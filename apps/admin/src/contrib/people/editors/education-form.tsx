import { degrees, educationLevels, educationModes } from "@yanzhen/domain/people";
import { SelectField, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import type { PersonData } from "../person-data.ts";
import { recordTexts } from "../record.texts.ts";
import type { PersonFormProps } from "./person-props.ts";
import { orNull, RecordForm } from "./record-form.tsx";

/** A record of education: full-time or in service, level and degree by code, dates as far as they are known. */
export function EducationForm({ item, ...shared }: PersonFormProps<PersonData["education"][number] | undefined>) {
  const t = useTexts(recordTexts);
  const domain = useDomainText();
  const [mode, setMode] = useState(item?.mode ?? "fullTime");
  const [level, setLevel] = useState(item?.level ?? "21");
  const [degree, setDegree] = useState(item?.degree ?? "");
  const [school, setSchool] = useState(item?.school ?? "");
  const [major, setMajor] = useState(item?.major ?? "");
  const [entered, setEntered] = useState(item?.entered ?? "");
  const [graduated, setGraduated] = useState(item?.graduated ?? "");
  const record = { mode, level, degree: orNull(degree), school: orNull(school), major: orNull(major), entered: orNull(entered), graduated: orNull(graduated) };
  const dirty = Object.entries(record).some(([field, value]) => value !== (item === undefined ? firstValue(field) : item[field as keyof typeof record]));
  return (
    <RecordForm {...shared} of="education" item={item} record={record} dirty={dirty}>
      {(error) => (
        <>
          <SelectField
            label={t("mode")}
            value={mode}
            onChange={setMode}
            width="full"
            options={educationModes.map((value) => ({ value, label: domain.text(`label.educationMode.${value}`) }))}
          />
          <SelectField
            label={t("level")}
            value={level}
            onChange={setLevel}
            error={error("level")}
            width="full"
            options={educationLevels.map(({ code }) => ({ value: code, label: domain.text(`label.education.${code}`) }))}
          />
          <SelectField
            label={t("degree")}
            value={degree}
            onChange={setDegree}
            error={error("degree")}
            width="full"
            options={[{ value: "", label: t("noDegree") }, ...degrees.map(({ code }) => ({ value: code, label: domain.text(`label.degree.${code}`) }))]}
          />
          <TextField label={t("school")} autoFocus value={school} onChange={setSchool} error={error("school")} width="full" />
          <TextField label={t("major")} value={major} onChange={setMajor} error={error("major")} width="full" />
          <TextField label={t("entered")} value={entered} onChange={setEntered} hint={t("dateHint")} error={error("entered")} width="full" />
          <TextField label={t("graduated")} value={graduated} onChange={setGraduated} hint={t("graduatedHint")} error={error("graduated")} width="full" />
        </>
      )}
    </RecordForm>
  );
}

/** What an untouched form of a new record holds. */
function firstValue(field: string): string | null {
  return field === "mode" ? "fullTime" : field === "level" ? "21" : null;
}
