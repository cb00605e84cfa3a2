import { difficulties } from "@yanzhen/domain/org";
import { Button, Callout, CheckField, Section, SelectField, TextField } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { type CompoundDraft, draftOfCompound, judgeCompound } from "../compound-draft.ts";
import type { UnitData } from "../unit-data.ts";
import { unitTexts } from "../unit.texts.ts";
import styles from "./overview.module.css";

interface CompoundFormProps {
  readonly unitId: string;
  readonly compound: NonNullable<UnitData["compound"]>;
  readonly editor: EditorHandle;
  readonly onDone: () => void;
}

/** Facts of a compound as a form: judged while typing, saved on the version that was read. */
export function CompoundForm({ unitId, compound, editor, onDone }: CompoundFormProps) {
  const t = useTexts(unitTexts);
  const domain = useDomainText();
  // What was read when the form was opened: a change that arrives meanwhile is a conflict, not a new beginning.
  const [read, setRead] = useState(compound);
  const [draft, setDraft] = useState(() => draftOfCompound(compound));
  const change = useChange(trpc.org.editCompound.mutationOptions(), { done: () => t("saved") });
  const judged = judgeCompound(unitId, read, draft);
  useEffect(() => {
    editor.setDirty(judged.dirty);
    return () => editor.setDirty(false);
  }, [editor, judged.dirty]);
  const save = async (): Promise<boolean> => {
    if (judged.input === null || !judged.dirty) return false;
    const answer = await change.run(judged.input);
    if (answer.ok) onDone();
    return answer.ok;
  };
  useSave({ save });
  const stale = change.conflict !== null && compound.version !== read.version;
  useEffect(() => {
    if (!stale) return;
    setRead(compound);
    setDraft(draftOfCompound(compound));
  }, [stale, compound]);
  const set =
    <F extends keyof CompoundDraft>(field: F) =>
    (value: CompoundDraft[F]): void =>
      setDraft((known) => ({ ...known, [field]: value }));
  const errorOf = (field: string): string | null => {
    const refusal = judged.refusals[field] ?? change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const wrong = Object.values(judged.refusals)[0];
  const conflict = change.refusal?.code === "edit.conflict" || change.conflict !== null;
  return (
    <Section title={t("compound")}>
      {change.refusal === null ? null : (
        <Callout tone={conflict ? "warning" : "error"} live>
          {conflict ? t("conflict") : domain.refusal(change.refusal)}
        </Callout>
      )}
      <div className={styles["form"]}>
        <TextField label={t("households")} type="number" min="0" value={draft.households} onChange={set("households")} error={errorOf("households")} width="full" autoFocus />
        <TextField label={t("buildings")} type="number" min="0" value={draft.buildings} onChange={set("buildings")} error={errorOf("buildings")} width="full" />
        <TextField label={t("builtYear")} type="number" value={draft.builtYear} onChange={set("builtYear")} error={errorOf("builtYear")} width="full" />
        <SelectField
          label={t("ownersCommittee")}
          value={draft.ownersCommittee}
          onChange={set("ownersCommittee")}
          width="full"
          options={[
            { value: "", label: t("unknown") },
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
        />
        <div>
          <TextField
            label={t("propertyFirm")}
            value={draft.noFirm ? "" : draft.propertyFirm}
            disabled={draft.noFirm}
            onChange={set("propertyFirm")}
            error={errorOf("propertyFirm")}
            hint={t("firmHint")}
            width="full"
          />
          <CheckField label={t("noFirmBox")} checked={draft.noFirm} onChange={set("noFirm")} />
        </div>
        <SelectField
          label={t("difficulty")}
          value={draft.difficulty}
          onChange={set("difficulty")}
          width="full"
          options={[{ value: "" as const, label: t("unknown") }, ...difficulties.map((cls) => ({ value: cls, label: domain.text(`label.difficulty.${cls}`) }))]}
        />
        <div className={styles["wide"]}>
          <TextField label={t("note")} multiline rows={2} value={draft.note} onChange={set("note")} error={errorOf("note")} width="full" />
        </div>
        <div className={styles["buttons"]}>
          <Button
            tone="primary"
            busy={change.pending}
            disabledReason={wrong !== undefined ? domain.refusal(wrong) : judged.dirty ? null : t("nothing")}
            onClick={() => void save()}
          >
            {t("save")}
          </Button>
          <Button onClick={onDone}>{t("cancel")}</Button>
        </div>
      </div>
    </Section>
  );
}
