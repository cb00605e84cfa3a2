import type { Refusal } from "@yanzhen/domain/kernel";
import { readinessLevels, removalReasons, reviewOpinions, type ReviewOpinion } from "@yanzhen/domain/reserve";
import { CheckField, SegmentedField, SelectField, Table, TextField } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { PersonPick } from "../../../platform/records/person-pick.tsx";
import { UnitPick } from "../../../platform/records/unit-pick.tsx";
import { type ActDraft, NO_ANSWER } from "../act-draft.ts";
import type { EntryData } from "../reserve-data.ts";
import { reserveTexts } from "../reserve.texts.ts";
import styles from "./reserve.module.css";

export interface ActFieldsProps {
  readonly entry: EntryData;
  readonly act: string;
  readonly draft: ActDraft;
  readonly onChange: (patch: Partial<ActDraft>) => void;
  readonly fieldRefusal: (field: string) => Refusal | null;
}

const NEEDS_REASON = new Set(["suspend", "resume", "remove", "upholdObjection", "sendBackForChecking", "decline", "withdraw"]);

/** What one step has to put on record. */
export function ActFields({ entry, act, draft, onChange, fieldRefusal }: ActFieldsProps) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const error = (field: string): string | null => {
    const refusal = fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const text = (
    field: "inspectors" | "documentNo" | "filingDocument" | "received" | "open",
    extra: { readonly hint?: string; readonly type?: "number"; readonly required?: boolean } = {},
  ) => (
    <TextField
      label={t(field === "filingDocument" ? "filing" : field === "open" ? "openObjections" : field)}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      error={error(field)}
      width="full"
      {...extra}
    />
  );
  if (act === "edit") return <EditFields draft={draft} onChange={onChange} error={error} />;
  return (
    <div className={styles["fields"]}>
      {act === "setReadiness" ? (
        <SegmentedField
          label={t("level")}
          value={draft.level}
          onChange={(level) => onChange({ level })}
          options={readinessLevels.map((level) => ({ value: level, label: domain.text(`label.readiness.${level}`) }))}
        />
      ) : null}
      <TextField label={t("on")} type="date" required value={draft.on} onChange={(on) => onChange({ on })} error={error("on")} width="full" />
      {act === "setReadiness" ? (
        <div className={styles["wide"]}>
          <TextField
            label={t("basis")}
            required
            multiline
            rows={3}
            autoFocus
            value={draft.basis}
            onChange={(basis) => onChange({ basis })}
            error={error("basis")}
            hint={t("basisHint")}
            width="full"
          />
        </div>
      ) : null}
      {act === "screen" ? <SoftReasons entry={entry} draft={draft} onChange={onChange} /> : null}
      {act === "inspect" ? (
        <>
          {text("inspectors", { hint: t("inspectorsHint"), required: true })}
          <div className={styles["wide"]}>
            <TextField label={t("report")} required multiline rows={4} value={draft.report} onChange={(report) => onChange({ report })} error={error("report")} width="full" />
          </div>
        </>
      ) : null}
      {act === "deliberate" ? (
        <>
          {text("documentNo")}
          <div className={styles["wide"]}>
            <CheckField label={t("agreed")} checked={draft.agreed} onChange={(agreed) => onChange({ agreed })} />
          </div>
        </>
      ) : null}
      {act === "reviewJointly" ? (
        <div className={styles["wide"]}>
          <Answers departments={entry.file?.procedure.requiredDepartments ?? []} draft={draft} onChange={onChange} />
        </div>
      ) : null}
      {act === "publicise" ? (
        <TextField
          label={t("until")}
          type="date"
          required
          value={draft.until}
          onChange={(until) => onChange({ until })}
          error={error("until")}
          hint={t("untilHint")}
          width="full"
        />
      ) : null}
      {act === "endPublicity" ? (
        <>
          {text("received", { type: "number" })}
          {text("open", { type: "number" })}
        </>
      ) : null}
      {act === "file" ? text("filingDocument", { required: true }) : null}
      {act === "remove" ? (
        <SelectField
          label={t("removal")}
          required
          value={draft.removal}
          onChange={(removal) => onChange({ removal })}
          error={error("removal")}
          width="full"
          options={[
            { value: "", label: "–" },
            ...removalReasons.filter((reason) => reason !== "otherClass").map((reason) => ({ value: reason as string, label: domain.text(`label.removalReason.${reason}`) })),
          ]}
        />
      ) : null}
      {act === "setReadiness" ? null : (
        <div className={styles["wide"]}>
          <TextField
            label={t(NEEDS_REASON.has(act) ? "reason" : "remark")}
            required={NEEDS_REASON.has(act)}
            multiline
            rows={2}
            value={draft.reason}
            onChange={(reason) => onChange({ reason })}
            error={error("reason")}
            width="full"
          />
        </div>
      )}
    </div>
  );
}

interface PartProps {
  readonly draft: ActDraft;
  readonly onChange: (patch: Partial<ActDraft>) => void;
}

function SoftReasons({ entry, draft, onChange }: PartProps & { readonly entry: EntryData }) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const soft = (entry.file?.screening ?? []).filter((line) => line.weight === "soft");
  if (soft.length === 0) return <p className={styles["none"]}>{t("noSoft")}</p>;
  return soft.map((line) => (
    <div key={line.ruleId} className={styles["wide"]}>
      <TextField
        label={t("softReason", { rule: domain.text(`label.screeningRule.${line.ruleId}`) })}
        required
        multiline
        rows={2}
        hint={domain.text(`finding.${line.ruleId}`, line.facts)}
        value={draft.reasons[line.ruleId] ?? ""}
        onChange={(reason) => onChange({ reasons: { ...draft.reasons, [line.ruleId]: reason } })}
        width="full"
      />
    </div>
  ));
}

/** One line a department: 谁审核谁负责, so each is signed by name. */
function Answers({ departments, draft, onChange }: PartProps & { readonly departments: readonly string[] }) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  return (
    <Table head={[t("department"), t("opinion"), t("signatory"), t("validTo")]} className={styles["answers"]}>
      {departments.map((department) => {
        const answer = draft.answers[department] ?? NO_ANSWER;
        const set = (patch: Partial<typeof answer>): void => onChange({ answers: { ...draft.answers, [department]: { ...answer, ...patch } } });
        return (
          <tr key={department}>
            <th scope="row">{department}</th>
            <td>
              <SelectField
                label={`${department} ${t("opinion")}`}
                hideLabel
                value={answer.opinion}
                onChange={(opinion: ReviewOpinion) => set({ opinion })}
                options={reviewOpinions.map((opinion) => ({ value: opinion, label: domain.text(`label.reviewOpinion.${opinion}`) }))}
              />
            </td>
            <td>
              <TextField label={`${department} ${t("signatory")}`} hideLabel value={answer.signatory} onChange={(signatory) => set({ signatory })} width={140} />
            </td>
            <td>
              <TextField label={`${department} ${t("validTo")}`} hideLabel type="date" value={answer.validTo} onChange={(validTo) => set({ validTo })} width={150} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

function EditFields({ draft, onChange, error }: PartProps & { readonly error: (field: string) => string | null }) {
  const t = useTexts(reserveTexts);
  return (
    <div className={styles["fields"]}>
      <UnitPick
        label={t("target")}
        placeholder={t("anyTarget")}
        chosen={draft.target}
        onPick={(id, name) => onChange({ target: id === null ? null : { id, name } })}
        error={error("targetUnitId")}
      />
      <PersonPick
        label={t("mentor")}
        placeholder={t("find")}
        chosen={draft.mentor}
        onPick={(id, name) => onChange({ mentor: id === null ? null : { id, name } })}
        error={error("mentorId")}
      />
      <div className={styles["wide"]}>
        <TextField label={t("note")} multiline rows={3} value={draft.note} onChange={(note) => onChange({ note })} error={error("note")} width="full" />
      </div>
    </div>
  );
}
