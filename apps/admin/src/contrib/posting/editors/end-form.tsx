import type { CalendarDate } from "@yanzhen/domain/kernel";
import { endPosting, endPostingInput, endReasons, type EndReason } from "@yanzhen/domain/posting";
import { SelectField, TextField } from "@yanzhen/ui/primitives";
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
import styles from "./posting.module.css";

/** Ends a posting, with the first day it is no more and why. */
export function EndForm({ posting, editor, onDone }: ActFormProps) {
  const t = useTexts(formTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  const { businessToday } = useSession();
  const [on, setOn] = useState(businessToday);
  const [reason, setReason] = useState<EndReason>("rotation");
  const [note, setNote] = useState("");
  const change = useChange(trpc.posting.end.mutationOptions(), { done: () => t("ended") });
  const parsed = endPostingInput.safeParse({ postingId: posting.id, version: posting.version, on, reason, note: note.trim() === "" ? null : note });
  const span = { from: posting.from as CalendarDate, to: posting.to as CalendarDate | null };
  const judged = parsed.success ? endPosting(span, parsed.data.on, reason) : null;
  const own = judged !== null && !judged.ok ? { on: judged.refusal } : parserRefusals(parsed);
  const error = (field: string) => fieldError(field, change.fieldRefusal, own, domain.refusal);
  const { edit, save } = useAct(change, parsed, onDone);
  return (
    <ActFrame title={t("end")} button={t("doEnd")} editor={editor} change={change} reason={Object.values(own)[0] ?? null} dirty={note !== ""} onSave={save} onCancel={onDone}>
      <TextField label={t("onEnd")} placeholder={words("dateHint")} required autoFocus value={on} onChange={edit(setOn)} error={error("on")} width="full" />
      <SelectField
        label={t("reason")}
        value={reason}
        onChange={setReason}
        width="full"
        options={endReasons.map((code) => ({ value: code, label: domain.text(`label.endReason.${code}`) }))}
        error={error("reason")}
      />
      <div className={styles["wide"]}>
        <TextField label={words("note")} multiline rows={2} value={note} onChange={setNote} error={error("note")} width="full" />
      </div>
    </ActFrame>
  );
}
