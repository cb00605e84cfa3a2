import type { CalendarDate, Refusal } from "@yanzhen/domain/kernel";
import type { UnitId } from "@yanzhen/domain/org";
import type { PersonId } from "@yanzhen/domain/people";
import { endReasons, type EndReason, type Posting, movePosting, movePostingInput, postingRoles, type PostingRole } from "@yanzhen/domain/posting";
import { useQuery } from "@tanstack/react-query";
import { SegmentedField, SelectField, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { fieldError, parserRefusals } from "../act-refusals.ts";
import { spanOf } from "../assign-draft.ts";
import { formTexts } from "../assign.texts.ts";
import type { GroundData, PostingRow } from "../posting-data.ts";
import { postingTexts } from "../posting.texts.ts";
import { ActFrame, type ActFormProps } from "./act-form.tsx";
import { useAct } from "./use-act.ts";
import { CompoundPick } from "./compound-pick.tsx";
import styles from "./posting.module.css";

/** Moves somebody to another compound on a day: one posting ends, the next begins. */
export function MoveForm({ posting, editor, onDone }: ActFormProps) {
  const t = useTexts(formTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  const { businessToday } = useSession();
  const [compoundId, setCompoundId] = useState<string | null>(null);
  const [on, setOn] = useState(businessToday);
  const [role, setRole] = useState<PostingRole>(posting.role);
  const [reason, setReason] = useState<EndReason>("rotation");
  const ground = useQuery(trpc.posting.ground.queryOptions({ personId: posting.personId, ...(compoundId === null ? {} : { compoundId }) }));
  const compound = ground.data?.compound ?? null;
  const change = useChange(trpc.posting.move.mutationOptions(), { done: () => t("moved", { compound: compound?.name ?? "" }) });
  const parsed = movePostingInput.safeParse({ postingId: posting.id, version: posting.version, compoundId, on, role, reason });
  const judged = parsed.success ? judge(posting, parsed.data, ground.data) : null;
  const missing: Refusal | null = compoundId === null ? { code: "input.missing", field: "compoundId" } : null;
  const { compoundId: _unchosen, ...rest } = parserRefusals(parsed);
  const own = judged === null ? rest : { [judged.field ?? ""]: judged };
  const error = (field: string) => fieldError(field, change.fieldRefusal, own, domain.refusal);
  const { edit, save } = useAct(change, parsed, onDone);
  return (
    <ActFrame
      title={t("move")}
      button={t("doMove")}
      editor={editor}
      change={change}
      reason={missing ?? Object.values(own)[0] ?? null}
      dirty={compoundId !== null}
      onSave={save}
      onCancel={onDone}
    >
      <div className={styles["wide"]}>
        <CompoundPick label={t("to")} autoFocus chosen={compound} within={null} error={error("compoundId") ?? error("personId")} onPick={edit(setCompoundId)} />
      </div>
      <TextField label={t("on")} placeholder={words("dateHint")} required value={on} onChange={edit(setOn)} error={error("on") ?? error("from")} width="full" />
      <SelectField
        label={t("reason")}
        value={reason}
        onChange={setReason}
        width="full"
        options={endReasons.map((code) => ({ value: code, label: domain.text(`label.endReason.${code}`) }))}
      />
      <div className={styles["wide"]}>
        <SegmentedField
          label={words("role")}
          value={role}
          onChange={edit(setRole)}
          options={postingRoles.map((code) => ({ value: code, label: domain.text(`label.postingRole.${code}`) }))}
          error={error("role")}
        />
      </div>
    </ActFrame>
  );
}

/** The domain's own decision, on what the server knows of both sides. */
function judge(posting: PostingRow, move: Parameters<typeof movePosting>[1], ground: GroundData | undefined): Refusal | null {
  if (ground?.compound === null || ground?.compound === undefined) return null;
  const { compound, person, limits } = ground;
  const decided = movePosting(postingOf(posting), move, {
    compound: { level: compound.level, from: compound.from as CalendarDate, to: compound.to as CalendarDate | null },
    ofCompound: compound.postings.map(spanOf),
    ofPerson: person?.postings.map(spanOf) ?? [],
    maxCompounds: limits.maxCompounds,
  });
  return decided.ok ? null : decided.refusal;
}

function postingOf(row: PostingRow): Posting {
  const ids = { id: row.id as Posting["id"], personId: row.personId as PersonId, compoundId: row.compoundId as UnitId, mentorId: row.mentorId as PersonId | null };
  const { role, branchTitle, dutyDays, crossTitle, endReason, note } = row;
  return { ...ids, role, branchTitle, dutyDays, crossTitle, endReason, note, from: row.from as CalendarDate, to: row.to as CalendarDate | null };
}
