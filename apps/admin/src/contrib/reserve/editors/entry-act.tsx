import { useQuery } from "@tanstack/react-query";
import type { CalendarDate, Refusal } from "@yanzhen/domain/kernel";
import type { RemovalReason } from "@yanzhen/domain/reserve";
import { Button, Callout, Section } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { type ActDraft, advanceOf, dirtyDraft, draftOf, isAdvance } from "../act-draft.ts";
import type { EntryData } from "../reserve-data.ts";
import { reserveTexts } from "../reserve.texts.ts";
import { ActFields } from "./act-fields.tsx";
import styles from "./reserve.module.css";

const commandOf: Readonly<Record<string, string>> = {
  setReadiness: "reserve.setReadiness",
  edit: "reserve.edit",
  suspend: "reserve.suspend",
  resume: "reserve.resume",
  remove: "reserve.remove",
};
const DONE = { zh: "已办理", en: "Done" };

/** Fields of the forms that show what is wrong with them. */
const FIELDS = new Set(["on", "reason", "basis", "inspectors", "report", "documentNo", "until", "filingDocument", "removal", "targetUnitId", "mentorId"]);
const saidAtField = ({ field, related = [] }: Refusal): boolean => field !== undefined && FIELDS.has(field) && related.length === 0;

export interface EntryActProps {
  readonly entry: EntryData;
  /** A step of the table, `setReadiness` or `edit`. */
  readonly act: string;
  readonly asked: { readonly level: string | null; readonly removal: string | null };
  readonly editor: EditorHandle;
  readonly onDone: () => void;
}

/** The form of one step, above what the entry says: what it needs on record, then the domain's answer. */
export function EntryAct({ entry, act, asked, editor, onDone }: EntryActProps) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const { date } = useAsOf();
  const [fresh] = useState(() => draftOf(entry, date, asked));
  const [draft, setDraft] = useState<ActDraft>(fresh);
  // The entry as it was when the form opened: a change that arrives meanwhile is a conflict, told before it is saved over.
  const [version, setVersion] = useState(entry.version);
  const latest = useQuery(trpc.reserve.entry.queryOptions({ id: entry.id, at: {} }));
  const done = { done: () => DONE };
  const advance = useChange(trpc.reserve.advance.mutationOptions(), done);
  const readiness = useChange(trpc.reserve.setReadiness.mutationOptions(), done);
  const edit = useChange(trpc.reserve.edit.mutationOptions(), done);
  const suspend = useChange(trpc.reserve.suspend.mutationOptions(), done);
  const resume = useChange(trpc.reserve.resume.mutationOptions(), done);
  const remove = useChange(trpc.reserve.remove.mutationOptions(), done);
  const change = act === "setReadiness" ? readiness : act === "edit" ? edit : act === "suspend" ? suspend : act === "resume" ? resume : act === "remove" ? remove : advance;
  const dirty = dirtyDraft(fresh, draft);
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const command = commandOf[act] ?? "reserve.advance";
  const can = entry.can[command];
  const send = async () => {
    const base = { entryId: entry.id, version, on: draft.on as CalendarDate };
    if (act === "setReadiness") return readiness.run({ ...base, level: draft.level, basis: draft.basis });
    if (act === "edit")
      return edit.run({
        entryId: entry.id,
        version,
        patch: { note: draft.note === "" ? null : draft.note, targetUnitId: draft.target?.id ?? null, mentorId: draft.mentor?.id ?? null },
      });
    if (act === "suspend") return suspend.run({ ...base, reason: draft.reason });
    if (act === "resume") return resume.run({ ...base, reason: draft.reason });
    if (act === "remove") return remove.run({ ...base, reason: draft.reason, removal: draft.removal as RemovalReason });
    return advance.run(advanceOf(act, base, draft, entry.file?.procedure.requiredDepartments ?? []));
  };
  const save = async (): Promise<boolean> => {
    const answer = await send();
    if (answer.ok) {
      editor.setDirty(false);
      onDone();
    } else if (answer.refusal.code === "edit.conflict") await latest.refetch();
    return answer.ok;
  };
  useSave({ save });
  const known = act === "setReadiness" || act === "edit" || act in commandOf || isAdvance(act);
  if (!known) return null;
  if (can !== undefined && can !== true) return <Callout tone="info">{domain.refusal(can)}</Callout>;
  const title = act === "setReadiness" ? `${t("readiness")} · ${entry.name}` : act === "edit" ? t("editTitle") : `${domain.text(`label.reserveEvent.${act}`)} · ${entry.name}`;
  const current = latest.data;
  const conflict = change.conflict !== null && current !== undefined && current.version !== version;
  return (
    <form
      className={styles["act"]}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Section title={title}>
        <ActFields entry={entry} act={act} draft={draft} onChange={(patch) => setDraft((before) => ({ ...before, ...patch }))} fieldRefusal={change.fieldRefusal} />
      </Section>
      {conflict ? (
        <Callout tone="warning" live action={<Button onClick={() => setVersion(current.version)}>{t("confirm")}</Button>}>
          {t("conflict")}
        </Callout>
      ) : change.refusal === null || change.refusal.code === "edit.conflict" || saidAtField(change.refusal) ? null : (
        <Callout tone="error" live>
          {[domain.refusal(change.refusal), ...(change.refusal.related ?? []).map((one) => domain.refusal(one))].join(" ")}
        </Callout>
      )}
      <div className={styles["actions"]}>
        <Button tone="primary" type="submit" busy={change.pending}>
          {t(act === "edit" || act === "setReadiness" ? "save" : "confirm")}
        </Button>
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
