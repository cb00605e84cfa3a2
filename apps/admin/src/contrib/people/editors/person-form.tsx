import { useQuery } from "@tanstack/react-query";
import { Button, Callout, type ConflictField, ConflictView, EditorFrame, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { peopleTexts } from "../people.texts.ts";
import type { PersonData } from "../person-data.ts";
import { draftOf, draftRefusal, patchOf, type PersonDraft } from "../person-draft.ts";
import { fieldTexts, PersonFields } from "./person-fields.tsx";

type Field = keyof PersonDraft;

/** The facts as a form: judged by the shared parsers while typing, saved on the version that was read. */
export function PersonForm({ person, editor, onDone }: { readonly person: PersonData; readonly editor: EditorHandle; readonly onDone: () => void }) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  // The file as the editor read it: a change that arrives meanwhile is a conflict, not a new beginning.
  const [read, setRead] = useState(person);
  const [draft, setDraft] = useState<PersonDraft>(() => draftOf(person));
  const latest = useQuery(trpc.people.person.queryOptions({ id: person.id, at: {} }));
  const change = useChange(trpc.people.updatePerson.mutationOptions(), { done: () => ({ zh: "已保存", en: "Saved" }) });
  const patch = patchOf(read, draft);
  const dirty = Object.keys(patch).length > 0;
  const fields = Object.keys(draft) as Field[];
  const refused = fields.some((field) => draftRefusal(field, draft[field]) !== null);
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const send = async (version: number, told: Record<string, string | null>): Promise<boolean> => {
    const answer = await change.run({ personId: person.id, version, patch: told });
    if (answer.ok) {
      editor.setDirty(false);
      onDone();
    } else if (answer.refusal.code === "edit.conflict") await latest.refetch();
    return answer.ok;
  };
  const save = (): Promise<boolean> => (refused || !dirty ? Promise.resolve(false) : send(read.version, patch));
  useSave({ save });
  const errorOf = (field: Field): string | null => {
    const refusal = draftRefusal(field, draft[field]) ?? change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const current = latest.data;
  const conflict = change.conflict !== null && current !== undefined && current.version !== read.version;
  const label = (field: Field, value: string | null): string => {
    if (value === null || value === "") return "–";
    if (field === "sex") return domain.text(`label.sex.${value}`);
    if (field === "ethnicity") return domain.text(`label.ethnicity.${value}`);
    return field === "politicalStatus" ? domain.text(`label.politicalStatus.${value}`) : value;
  };
  const conflicts = (): readonly ConflictField[] => {
    if (current === undefined) return [];
    const theirs = draftOf(current);
    return fields
      .filter((field) => field in patch && field !== "idNo" && field !== "phone" && theirs[field] !== draft[field].trim())
      .map((field) => ({ id: field, label: t(fieldTexts[field]), mine: label(field, patch[field] ?? null), theirs: label(field, theirs[field]) }));
  };
  const toolbar = (
    <Toolbar
      label={t("edit")}
      end={
        <>
          <Button onClick={onDone}>{t("cancel")}</Button>
          <Button tone="primary" busy={change.pending} disabledReason={refused ? t("fixFirst") : dirty ? null : t("noChange")} onClick={() => void save()}>
            {t("save")}
          </Button>
        </>
      }
    >
      <strong>{person.name}</strong>
    </Toolbar>
  );
  const banner = conflict ? (
    <ConflictView
      fields={conflicts()}
      pending={change.pending}
      onResolve={(theirs) => {
        const kept = Object.fromEntries(Object.entries(patch).filter(([field]) => !theirs.has(field)));
        if (Object.keys(kept).length === 0) onDone();
        else void send(current.version, kept);
      }}
      onDiscard={() => {
        setRead(current);
        setDraft(draftOf(current));
        change.reset();
      }}
    />
  ) : change.refusal !== null && change.refusal.code !== "edit.conflict" ? (
    <Callout tone="error" live>
      {domain.refusal(change.refusal)}
    </Callout>
  ) : null;
  return (
    <EditorFrame toolbar={toolbar} banner={banner}>
      <PersonFields
        draft={draft}
        onChange={(told) => setDraft((known) => ({ ...known, ...told }))}
        errorOf={errorOf}
        masked={{ idNo: person.idNoMasked, phone: person.phoneMasked }}
      />
    </EditorFrame>
  );
}
