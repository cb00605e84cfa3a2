import { type RecordKind, saveRecordInput } from "@yanzhen/domain/people";
import type { ReactNode } from "react";
import { ActForm } from "../../../platform/editors/act-form.tsx";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { PersonData } from "../person-data.ts";
import { recordTexts } from "../record.texts.ts";

interface RecordFormProps {
  readonly person: PersonData;
  readonly of: RecordKind;
  readonly item: { readonly id: string; readonly version: number } | undefined;
  readonly editor: EditorHandle;
  readonly onDone: () => void;
  readonly record: Readonly<Record<string, unknown>>;
  readonly dirty: boolean;
  readonly children: (error: (field: string) => string | null) => ReactNode;
}

/** The frame of a row's form: adds one, or corrects the one that was read. */
export function RecordForm({ person, of, item, editor, onDone, record, dirty, children }: RecordFormProps) {
  const t = useTexts(recordTexts);
  const domain = useDomainText();
  const kind = domain.text(`label.personRecord.${of}`);
  const change = useChange(trpc.people.saveRecord.mutationOptions(), { done: () => t("saved", { kind }) });
  return (
    <ActForm
      title={t(item === undefined ? "addTitle" : "editTitle", { kind })}
      editor={editor}
      blocked={person.can["people.saveRecord"]}
      dirty={dirty}
      input={{ personId: person.id, existing: item === undefined ? null : { recordId: item.id, version: item.version }, record: { of, ...record } }}
      parser={saveRecordInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {children}
    </ActForm>
  );
}

export const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
