import { useQuery } from "@tanstack/react-query";
import type { CalendarDate, Refusal } from "@yanzhen/domain/kernel";
import type { RemovalReason } from "@yanzhen/domain/reserve";
import { Button, Callout, ConflictView, Section } from "@yanzhen/ui/primitives";
import { useEffect, useMemo, useState } from "react";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { type ActDraft, advanceOf, dirtyDraft, draftOf, isAdvance, standingOf } from "../act-draft.ts";
import { differencesOf, mergedDraft, type Overwritten } from "../entry-conflict.ts";
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
  // The entry as it was when the form opened: a change that arrives meanwhile is a conflict, told before it is saved over.
  const [opened, setOpened] = useState(entry);
  const fresh = useMemo(() => draftOf(opened, date, asked), [opened, date, asked]);
  const [draft, setDraft] = useState<ActDraft>(fresh);
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
  const send = async (version: number, told: ActDraft) => {
    const base = { entryId: entry.id, version, on: told.on as CalendarDate };
    if (act === "setReadiness") return readiness.run({ ...base, level: told.level, basis: told.basis });
    if (act === "edit")
      return edit.run({
        entryId: entry.id,
        version,
        patch: { note: told.note === "" ? null : told.note, targetUnitId: told.target?.id ?? null, mentorId: told.mentor?.id ?? null },
      });
    if (act === "suspend") return suspend.run({ ...base, reason: told.reason });
    if (act === "resume") return resume.run({ ...base, reason: told.reason });
    if (act === "remove") return remove.run({ ...base, reason: told.reason, removal: told.removal as RemovalReason });
    return advance.run(advanceOf(act, base, told, entry.file?.procedure.requiredDepartments ?? []));
  };
  const save = async (version = opened.version, told = draft): Promise<boolean> => {
    const answer = await send(version, told);
    if (answer.ok) {
      editor.setDirty(false);
      onDone();
    } else if (answer.refusal.code === "edit.conflict") await latest.refetch();
    return answer.ok;
  };
  useSave({ save: () => save() });
  const known = act === "setReadiness" || act === "edit" || act in commandOf || isAdvance(act);
  if (!known) return null;
  if (can !== undefined && can !== true) return <Callout tone="info">{domain.refusal(can)}</Callout>;
  const title = act === "setReadiness" ? `${t("readiness")} · ${entry.name}` : act === "edit" ? t("editTitle") : `${domain.text(`label.reserveEvent.${act}`)} · ${entry.name}`;
  const current = latest.data;
  const conflict = change.conflict !== null && current !== undefined && current.version !== opened.version;
  const writes = act === "edit" || act === "setReadiness";
  const saved = current === undefined ? fresh : standingOf(current, date);
  const shown = (field: Overwritten, text: string): string => (text === "" ? "–" : field === "level" ? domain.text(`label.readiness.${text}`) : text);
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
      {conflict && writes ? (
        <ConflictView
          fields={differencesOf(act, standingOf(opened, date), draft, saved).map(({ field, mine, theirs }) => ({
            id: field,
            label: t(field),
            mine: shown(field, mine),
            theirs: shown(field, theirs),
          }))}
          pending={change.pending}
          onResolve={(taken) => {
            const merged = mergedDraft(act, standingOf(opened, date), draft, saved, taken);
            if (differencesOf(act, saved, merged, saved).length === 0 && act === "edit") onDone();
            else void save(current.version, merged);
          }}
          onDiscard={() => {
            setOpened(current);
            setDraft(draftOf(current, date, asked));
            change.reset();
          }}
        />
      ) : conflict ? (
        <Callout tone="warning" live action={<Button onClick={() => setOpened(current)}>{t("goOn")}</Button>}>
          {t("conflict", { was: domain.text(`label.reserveState.${opened.state}`), now: domain.text(`label.reserveState.${current.state}`) })}
        </Callout>
      ) : change.refusal === null || change.refusal.code === "edit.conflict" || saidAtField(change.refusal) ? null : (
        <Callout tone="error" live>
          {[domain.refusal(change.refusal), ...(change.refusal.related ?? []).map((one) => domain.refusal(one))].join(" ")}
        </Callout>
      )}
      <div className={styles["actions"]}>
        {conflict && writes ? null : (
          <Button tone="primary" type="submit" busy={change.pending}>
            {t(writes ? "save" : "confirm")}
          </Button>
        )}
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
