import { enterMarkInput } from "@yanzhen/domain/evaluation";
import type { Refusal } from "@yanzhen/domain/kernel";
import { Button, Callout, TextField } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import type { Indicator, PersonMarks } from "../marks-data.ts";
import styles from "./evaluation.module.css";

interface Draft {
  readonly value: string;
  readonly basis: string;
  readonly reason: string;
}

export interface MarkEntryProps {
  readonly person: PersonMarks;
  readonly indicators: readonly Indicator[];
  readonly period: string;
  readonly editor: EditorHandle;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** The marks of one person as a form; Enter saves what was changed and goes on to the next person who lacks one. */
export function MarkEntry({ person, indicators, period, editor, onNext, onClose }: MarkEntryProps) {
  const t = useTexts(evaluationTexts);
  const domain = useDomainText();
  const locale = useLocale();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>(() => Object.fromEntries(indicators.map(({ id }) => [id, draftOf(person, id)])));
  const [shown, setShown] = useState(false);
  const change = useChange(trpc.evaluation.enterMark.mutationOptions(), { done: () => ({ zh: `已保存评分：${person.name}`, en: `Mark saved: ${person.name}` }) });
  const changed = indicators.filter(({ id }) => {
    const [draft, kept] = [drafts[id], draftOf(person, id)];
    return draft !== undefined && (draft.value.trim() !== kept.value || draft.basis.trim() !== kept.basis);
  });
  const dirty = changed.length > 0;
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const barred = person.mayEnter === true ? null : domain.refusal(person.mayEnter);
  const inputOf = (id: string) => {
    const draft = drafts[id] ?? { value: "", basis: "", reason: "" };
    return { personId: person.personId, period, indicator: id, value: draft.value, basis: draft.basis, reason: draft.reason, expectedVersion: person.marks[id]?.version ?? null };
  };
  const faults = (id: string): ReadonlyMap<string, Refusal> => {
    const parsed = enterMarkInput.safeParse(inputOf(id));
    return new Map(parsed.success ? [] : parsed.error.issues.map((issue) => [String(issue.path[0] ?? ""), { code: issue.message }] as const));
  };
  const save = async (): Promise<boolean> => {
    setShown(true);
    if (barred !== null || changed.some(({ id }) => faults(id).size > 0 || (person.marks[id] !== undefined && (drafts[id]?.reason.trim() ?? "") === ""))) return false;
    for (const { id } of changed) {
      const answer = await change.run(inputOf(id));
      if (!answer.ok) return false;
    }
    editor.setDirty(false);
    return true;
  };
  useSave({ save });
  const saveAndGo = async (): Promise<void> => {
    if (!dirty || (await save())) onNext();
  };
  const set = (id: string, patch: Partial<Draft>): void => setDrafts((known) => ({ ...known, [id]: { ...(known[id] ?? { value: "", basis: "", reason: "" }), ...patch } }));
  const first = indicators.find(({ id }) => person.lacking.includes(id)) ?? indicators[0];
  return (
    <form
      className={styles["entry"]}
      aria-label={`${t("marks")} ${person.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void saveAndGo();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={styles["who"]}>
        <strong>{person.name}</strong>
        <span className={styles["dim"]}>{[person.unitName, person.compounds].filter((part) => part !== null).join(" · ")}</span>
        <span className={styles["actions"]}>
          <Button tone="primary" type="submit" busy={change.pending} disabledReason={barred}>
            {t("saveNext")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </span>
      </div>
      {indicators.map((indicator) => {
        const { id } = indicator;
        const draft = drafts[id] ?? { value: "", basis: "", reason: "" };
        const stands = person.marks[id];
        const touched = changed.includes(indicator);
        const wrong = shown && touched ? faults(id) : new Map<string, Refusal>();
        const errorOf = (field: string): string | null => {
          const refusal = wrong.get(field);
          return refusal === undefined ? null : domain.refusal(refusal);
        };
        return (
          <fieldset key={id} className={styles["marks"]} disabled={barred !== null}>
            <legend>{indicator.label[locale]}</legend>
            {stands === undefined ? null : (
              <span className={styles["dim"]}>
                {t("current", { value: stands.value, date: stands.enteredOn, by: stands.enteredByName === null ? "" : ` · ${stands.enteredByName}` })}
              </span>
            )}
            <div className={styles["line"]}>
              <TextField
                label={t("markOf", { max: indicator.max })}
                width={110}
                value={draft.value}
                onChange={(value) => set(id, { value })}
                error={errorOf("value")}
                autoFocus={indicator === first}
              />
              <TextField label={t("basis")} width="full" value={draft.basis} onChange={(basis) => set(id, { basis })} error={errorOf("basis")} />
            </div>
            {stands !== undefined && touched ? (
              <TextField
                label={t("reason")}
                width="full"
                required
                value={draft.reason}
                onChange={(reason) => set(id, { reason })}
                error={shown && draft.reason.trim().length < 4 ? domain.refusal({ code: "evaluation.reasonMissing" }) : null}
              />
            ) : null}
          </fieldset>
        );
      })}
      {change.refusal === null ? null : (
        <Callout tone={change.conflict === null ? "error" : "warning"} live>
          {change.conflict === null ? domain.refusal(change.refusal) : t("conflict")}
        </Callout>
      )}
      {barred === null ? null : <Callout tone="info">{barred}</Callout>}
    </form>
  );
}

function draftOf(person: PersonMarks, indicator: string): Draft {
  const mark = person.marks[indicator];
  return { value: mark?.value ?? "", basis: mark?.basis ?? "", reason: "" };
}
