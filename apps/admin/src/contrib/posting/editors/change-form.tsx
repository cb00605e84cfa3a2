import { changePostingInput, postingRoles, type PostingRole } from "@yanzhen/domain/posting";
import { SegmentedField, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { fieldError, parserRefusals } from "../act-refusals.ts";
import { formTexts } from "../assign.texts.ts";
import { postingTexts } from "../posting.texts.ts";
import { ActFrame, type ActFormProps } from "./act-form.tsx";
import { useAct } from "./use-act.ts";
import { PersonPick } from "../../../platform/records/person-pick.tsx";
import styles from "./posting.module.css";

/** Another role, duty days, mentor or titles from a day on. Only what differs is sent. */
export function ChangeForm({ posting, editor, onDone }: ActFormProps) {
  const t = useTexts(formTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  const { businessToday } = useSession();
  const [on, setOn] = useState(businessToday < posting.from ? posting.from : businessToday);
  const [role, setRole] = useState<PostingRole>(posting.role);
  const [dutyDays, setDutyDays] = useState(String(posting.dutyDays));
  const [mentor, setMentor] = useState(posting.mentorId === null ? null : { id: posting.mentorId, name: posting.mentor ?? words("otherUnit") });
  const [branchTitle, setBranchTitle] = useState(posting.branchTitle ?? "");
  const [crossTitle, setCrossTitle] = useState(posting.crossTitle ?? "");
  const change = useChange(trpc.posting.change.mutationOptions(), { done: () => t("changed") });
  const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  const wanted = {
    ...(role === posting.role ? {} : { role }),
    ...(dutyDays === String(posting.dutyDays) ? {} : { dutyDays: dutyDays.trim() === "" ? Number.NaN : Number(dutyDays) }),
    ...((mentor?.id ?? null) === posting.mentorId ? {} : { mentorId: mentor?.id ?? null }),
    ...(orNull(branchTitle) === posting.branchTitle ? {} : { branchTitle: orNull(branchTitle) }),
    ...(orNull(crossTitle) === posting.crossTitle ? {} : { crossTitle: orNull(crossTitle) }),
  };
  const dirty = Object.keys(wanted).length > 0;
  const parsed = changePostingInput.safeParse({ postingId: posting.id, version: posting.version, on, ...wanted });
  const own = parserRefusals(parsed);
  const error = (field: string) => fieldError(field, change.fieldRefusal, own, domain.refusal);
  const { edit, save } = useAct(change, parsed, onDone);
  return (
    <ActFrame
      title={t("change")}
      button={t("doChange")}
      editor={editor}
      change={change}
      reason={dirty ? (Object.values(own)[0] ?? null) : { code: "posting.nothingChanged" }}
      dirty={dirty}
      onSave={save}
      onCancel={onDone}
    >
      <TextField label={t("on")} placeholder={words("dateHint")} required autoFocus value={on} onChange={edit(setOn)} error={error("on")} width="full" />
      <TextField label={words("dutyDays")} type="number" min="0" max="7" value={dutyDays} onChange={edit(setDutyDays)} error={error("dutyDays")} width="full" />
      <div className={styles["wide"]}>
        <SegmentedField
          label={words("role")}
          value={role}
          onChange={edit(setRole)}
          options={postingRoles.map((code) => ({ value: code, label: domain.text(`label.postingRole.${code}`) }))}
          error={error("role")}
        />
      </div>
      <div className={styles["wide"]}>
        <PersonPick
          label={words("mentor")}
          placeholder={t("mentorPlaceholder")}
          chosen={mentor}
          error={error("mentorId")}
          onPick={(id, name) => edit(setMentor)(id === null ? null : { id, name })}
        />
      </div>
      <TextField label={words("branchTitle")} value={branchTitle} onChange={edit(setBranchTitle)} error={error("branchTitle")} width="full" />
      <TextField label={words("crossTitle")} value={crossTitle} onChange={edit(setCrossTitle)} error={error("crossTitle")} width="full" />
    </ActFrame>
  );
}
