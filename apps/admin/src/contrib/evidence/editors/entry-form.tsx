import { useQuery } from "@tanstack/react-query";
import { Button, Callout, type ConflictField, ConflictView, EditorFrame, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { type DraftField, draftOf, draftRefusals, patchOf } from "../entry-draft.ts";
import type { EntryData } from "../evidence-data.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { EntryFields } from "./entry-fields.tsx";
import styles from "./evidence.module.css";

const LABELS = {
  occurredOn: "on",
  title: "title",
  detail: "detail",
  class: "class",
  channel: "channel",
  urgent: "urgent",
  projectLevel: "level",
  quantity: "quantity",
  measure: "measure",
} as const satisfies Partial<Record<DraftField, keyof (typeof evidenceTexts)["zh"]>>;
const GROUPS: Readonly<Record<string, string>> = { class: "issueClass", channel: "issueChannel", projectLevel: "projectLevel", measure: "measure" };

/** What an entry says, corrected before it is verified; judged by the shared rules while typing, saved on the version that was read. */
export function EntryForm({ entry, editor, onDone }: { readonly entry: EntryData; readonly editor: EditorHandle; readonly onDone: () => void }) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const { businessToday } = useSession();
  // The entry as the editor read it: a change that arrives meanwhile is a conflict, not a new beginning.
  const [read, setRead] = useState(entry);
  const [draft, setDraft] = useState(() => draftOf(entry));
  const latest = useQuery(trpc.evidence.item.queryOptions({ id: entry.id, at: {} }));
  const change = useChange(trpc.evidence.edit.mutationOptions(), { done: () => ({ zh: "已保存", en: "Saved" }) });
  const patch = patchOf(read, draft);
  const dirty = Object.keys(patch).length > 0;
  const refusals = draftRefusals(draft, businessToday);
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const send = async (version: number, told: typeof patch): Promise<boolean> => {
    const answer = await change.run({ evidenceId: entry.id, version, patch: told });
    if (answer.ok) {
      editor.setDirty(false);
      onDone();
    } else if (answer.refusal.code === "edit.conflict") await latest.refetch();
    return answer.ok;
  };
  const save = (): Promise<boolean> => (refusals.size > 0 || !dirty ? Promise.resolve(false) : send(read.version, patch));
  useSave({ save });
  const errorOf = (field: DraftField): string | null => {
    const refusal = refusals.get(field) ?? change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const current = latest.data;
  const conflict = change.conflict !== null && current !== undefined && current.version !== read.version;
  const shown = (field: string, value: string | number | boolean | null | undefined): string => {
    if (value === null || value === undefined || value === "") return "–";
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    const group = GROUPS[field];
    return group === undefined ? String(value) : domain.text(`label.${group}.${String(value)}`);
  };
  const conflicts = (): readonly ConflictField[] => {
    if (current === undefined) return [];
    const theirs = patchOf(read, draftOf(current));
    return (Object.keys(LABELS) as (keyof typeof LABELS)[])
      .filter((field) => field in patch && theirs[field] !== patch[field])
      .map((field) => ({ id: field, label: t(LABELS[field]), mine: shown(field, patch[field]), theirs: shown(field, current[field]) }));
  };
  const mayEdit = entry.can["evidence.edit"];
  const barred = mayEdit === true || mayEdit === undefined ? null : mayEdit;
  const general = change.refusal !== null && change.refusal.code !== "edit.conflict" && change.refusal.field === undefined ? change.refusal : barred;
  return (
    <EditorFrame
      padded
      toolbar={
        <Toolbar
          label={t("edit")}
          end={
            <>
              <Button onClick={onDone}>{t("cancel")}</Button>
              <Button tone="primary" busy={change.pending} disabledReason={refusals.size > 0 ? t("required") : dirty ? null : t("edit")} onClick={() => void save()}>
                {t("save")}
              </Button>
            </>
          }
        >
          <strong>{domain.text(`label.evidenceKind.${entry.kind}`)}</strong>
        </Toolbar>
      }
      banner={
        conflict ? (
          <ConflictView
            fields={conflicts()}
            pending={change.pending}
            onResolve={(theirs) => {
              const kept = Object.fromEntries(Object.entries(patch).filter(([field]) => !theirs.has(field))) as typeof patch;
              if (Object.keys(kept).length === 0) onDone();
              else void send(current.version, kept);
            }}
            onDiscard={() => {
              setRead(current);
              setDraft(draftOf(current));
              change.reset();
            }}
          />
        ) : general === null ? null : (
          <Callout tone="error" live>
            {domain.refusal(general)}
          </Callout>
        )
      }
    >
      <div className={styles["form"]}>
        <EntryFields draft={draft} onChange={setDraft} errorOf={errorOf} today={businessToday} fresh={false} />
      </div>
    </EditorFrame>
  );
}
