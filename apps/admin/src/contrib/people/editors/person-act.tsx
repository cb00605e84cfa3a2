import { setManagingUnitInput } from "@yanzhen/domain/people";
import { TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { ActForm } from "../../../platform/editors/act-form.tsx";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { UnitPick } from "../../../platform/records/unit-pick.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { peopleTexts } from "../people.texts.ts";
import type { PersonData } from "../person-data.ts";
import { EndPostForm, PostForm } from "./post-forms.tsx";
import { EducationForm } from "./education-form.tsx";
import type { PersonFormProps } from "./person-props.ts";
import { GradeForm, SanctionForm, TrainingForm } from "./record-forms.tsx";

export interface PersonActProps {
  readonly person: PersonData;
  readonly act: string;
  readonly item: string | null;
  readonly editor: EditorHandle;
  readonly onDone: () => void;
}

/** The form of one change that is no edit of facts: a row of the file entered or corrected, a post ended, the file moved. */
export function PersonAct({ person, act, item, editor, onDone }: PersonActProps) {
  const shared = { person, editor, onDone };
  const rowOf = <R extends { readonly id: string }>(rows: readonly R[]): R | undefined => rows.find(({ id }) => id === item);
  const post = rowOf(person.appointments);
  switch (act) {
    case "appoint":
      return <PostForm {...shared} item={post} />;
    case "endAppointment":
      return post === undefined ? null : <EndPostForm {...shared} item={post} />;
    case "education":
      return <EducationForm {...shared} item={rowOf(person.education)} />;
    case "training":
      return <TrainingForm {...shared} item={rowOf(person.training)} />;
    case "grade":
      return <GradeForm {...shared} item={rowOf(person.grades)} />;
    case "sanction":
      return <SanctionForm {...shared} item={rowOf(person.sanctions)} />;
    case "move":
      return <MoveForm {...shared} item={undefined} />;
    default:
      return null;
  }
}

function MoveForm({ person, editor, onDone }: PersonFormProps) {
  const t = useTexts(peopleTexts);
  const { date } = useAsOf();
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [from, setFrom] = useState(date);
  const change = useChange(trpc.people.setManagingUnit.mutationOptions(), { done: () => ({ zh: "已调整管理单位", en: "File moved" }) });
  return (
    <ActForm
      title={t("moveFile")}
      editor={editor}
      blocked={person.can["people.setManagingUnit"]}
      dirty={unit !== null}
      input={{ personId: person.id, unitId: unit?.id ?? "", from }}
      parser={setManagingUnitInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {(error) => (
        <>
          <UnitPick label={t("keptBy")} required autoFocus chosen={unit} onPick={(id, name) => setUnit(id === null ? null : { id, name })} error={error("unitId")} />
          <TextField label={t("moveFrom")} type="date" required value={from} onChange={setFrom} error={error("from")} width="full" />
        </>
      )}
    </ActForm>
  );
}
