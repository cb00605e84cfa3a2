import { evidenceKinds, issueChannels, issueClasses, kindDefinitions, type KindDefinition, projectLevels, statesOfKind } from "@yanzhen/domain/evidence";
import { CheckField, SelectField, TextField } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { asks, closes, type DraftField, type EntryDraft, ofKind } from "../entry-draft.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import styles from "./evidence.module.css";

export interface EntryFieldsProps {
  readonly draft: EntryDraft;
  readonly onChange: (draft: EntryDraft) => void;
  readonly errorOf: (field: DraftField) => string | null;
  readonly today: string;
  /** A new entry also chooses its kind and state; an edited one keeps both. */
  readonly fresh: boolean;
}

/** The fields the kind asks for, and no others. */
export function EntryFields({ draft, onChange, errorOf, today, fresh }: EntryFieldsProps) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const { measures }: KindDefinition = kindDefinitions[draft.kind];
  const set =
    <F extends DraftField>(field: F) =>
    (value: EntryDraft[F]) =>
      onChange({ ...draft, [field]: value });
  const coded = (group: string, codes: readonly string[]) => [{ value: "", label: "–" }, ...codes.map((code) => ({ value: code, label: domain.text(`label.${group}.${code}`) }))];
  const required = (field: Parameters<typeof asks>[1]): boolean => asks(draft.kind, field) === "required";
  return (
    <>
      {fresh ? (
        <SelectField
          label={t("kind")}
          required
          width="full"
          value={draft.kind}
          onChange={(kind) => onChange(ofKind(draft, kind))}
          options={evidenceKinds.map((code) => ({ value: code, label: domain.text(`label.evidenceKind.${code}`) }))}
        />
      ) : null}
      <TextField
        label={t("on")}
        required
        type="date"
        width="full"
        max={draft.status === "planned" ? "" : today}
        value={draft.occurredOn}
        onChange={set("occurredOn")}
        error={errorOf("occurredOn")}
      />
      <div className={styles["wide"]}>
        <TextField label={t("title")} required width="full" maxLength={200} value={draft.title} onChange={set("title")} hint={t("titleHint")} error={errorOf("title")} />
      </div>
      {draft.kind === "issue" ? (
        <>
          <SelectField
            label={t("class")}
            required={required("class")}
            width="full"
            value={draft.class}
            onChange={set("class")}
            error={errorOf("class")}
            options={coded("issueClass", issueClasses)}
          />
          <SelectField
            label={t("channel")}
            required={required("channel")}
            width="full"
            value={draft.channel}
            onChange={set("channel")}
            error={errorOf("channel")}
            options={coded("issueChannel", issueChannels)}
          />
          <div className={styles["wide"]}>
            <CheckField label={t("urgent")} checked={draft.urgent} onChange={set("urgent")} />
          </div>
        </>
      ) : null}
      {draft.kind === "project" ? (
        <SelectField
          label={t("level")}
          required={required("projectLevel")}
          width="full"
          value={draft.projectLevel}
          onChange={set("projectLevel")}
          error={errorOf("projectLevel")}
          options={coded("projectLevel", projectLevels)}
        />
      ) : null}
      {asks(draft.kind, "quantity") === "no" ? null : (
        <>
          <TextField
            label={t("quantity")}
            required={required("quantity")}
            type="number"
            min="0"
            width="full"
            value={draft.quantity}
            onChange={set("quantity")}
            error={errorOf("quantity")}
          />
          <SelectField
            label={t("measure")}
            required={required("quantity")}
            width="full"
            value={draft.measure}
            onChange={set("measure")}
            error={errorOf("measure")}
            options={measures.map((code) => ({ value: code as string, label: domain.text(`label.measure.${code}`) }))}
          />
        </>
      )}
      {fresh && statesOfKind[draft.kind].length > 1 ? (
        <SelectField
          label={t("state")}
          width="full"
          value={draft.status}
          onChange={(status) => onChange({ ...draft, status, closedOn: "" })}
          error={errorOf("status")}
          options={statesOfKind[draft.kind].map((code) => ({ value: code as string, label: domain.text(`label.evidenceStatus.${code}`) }))}
        />
      ) : null}
      {fresh && closes(draft) ? (
        <TextField
          label={t("closed")}
          required
          type="date"
          width="full"
          max={today}
          value={draft.closedOn}
          onChange={set("closedOn")}
          hint={t("closesHint")}
          error={errorOf("closedOn")}
        />
      ) : null}
      <div className={styles["wide"]}>
        <TextField
          label={t("detail")}
          multiline
          rows={4}
          width="full"
          maxLength={4000}
          value={draft.detail}
          onChange={set("detail")}
          hint={t("detailHint")}
          error={errorOf("detail")}
        />
      </div>
    </>
  );
}
