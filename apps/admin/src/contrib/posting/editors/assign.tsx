import { postingRoles } from "@yanzhen/domain/posting";
import { useQuery } from "@tanstack/react-query";
import { Button, Callout, EditorFrame, SegmentedField, TextField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { type AssignDraft, judgeAssign } from "../assign-draft.ts";
import { formTexts } from "../assign.texts.ts";
import { postingTexts } from "../posting.texts.ts";
import { useAssignRefusal } from "../use-assign-refusal.ts";
import { CompoundPick } from "./compound-pick.tsx";
import { LoadPanel } from "./load-panel.tsx";
import { PersonPick } from "../../../platform/records/person-pick.tsx";
import styles from "./posting.module.css";

/** Posts a person to a compound. Person, compound and role stand in the address, so that any list can offer it. */
export default function Assign({ query, setQuery, editor }: EditorPropsOf<typeof uris.assign>) {
  const t = useTexts(formTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { businessToday } = useSession();
  const barred = useAssignRefusal();
  const [draft, setDraft] = useState<Omit<AssignDraft, "role">>(() => ({
    dutyDays: "2",
    from: query.from ?? businessToday,
    to: "",
    mentorId: null,
    branchTitle: "",
    crossTitle: "",
    note: "",
  }));
  const [mentor, setMentor] = useState("");
  // Today's: a posting is made on what holds now, whatever date is looked at.
  const ground = useQuery(
    trpc.posting.ground.queryOptions({ ...(query.person === null ? {} : { personId: query.person }), ...(query.unit === null ? {} : { compoundId: query.unit }) }),
  );
  const compound = ground.data?.compound?.level === "compound" ? ground.data.compound : null;
  const person = ground.data?.person ?? null;
  const told = { ...draft, role: query.role };
  const judged = judgeAssign(told, ground.data, query.person, compound?.id ?? null);
  const change = useChange(trpc.posting.assign.mutationOptions(), {
    done: (_, input) => {
      const facts = { name: person?.name ?? "", compound: compound?.name ?? "", from: input.from };
      return t(input.from > businessToday ? "savedPlanned" : "saved", facts);
    },
  });
  useEffect(() => {
    editor.setTitle(compound === null ? words("assign") : `${words("assign")} · ${compound.name}`);
    editor.setCrumbs([{ label: words("postings"), uri: uris.postings.to(), icon: "table" }, { label: words("assign") }]);
  }, [editor, words, compound]);
  const dirty = draft.mentorId !== null || draft.branchTitle !== "" || draft.crossTitle !== "" || draft.note !== "" || draft.to !== "";
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const save = async (): Promise<boolean> => {
    if (judged.input === null) return false;
    const answer = await change.run(judged.input);
    if (!answer.ok) return false;
    editor.setDirty(false);
    wb.open(uris.unit.to({ id: judged.input.compoundId }, { tab: "postings" }));
    editor.close();
    return true;
  };
  useSave(barred === null ? { save } : null);
  const set = (field: keyof typeof draft) => (text: string) => {
    change.reset();
    setDraft((known) => ({ ...known, [field]: text }));
  };
  const errorOf = (field: string): string | null => {
    const refusal = change.fieldRefusal(field) ?? judged.refusals[field] ?? null;
    return refusal === null ? null : domain.refusal(refusal);
  };
  const chooseCompound = (id: string | null): void => {
    change.reset();
    setQuery({ unit: id }, "replace");
  };
  const general = change.refusal !== null && change.refusal.field === undefined ? change.refusal : null;
  const toolbar = (
    <Toolbar
      label={words("assign")}
      end={
        <>
          <Button onClick={() => editor.close()}>{words("cancel")}</Button>
          <Button
            tone="primary"
            busy={change.pending}
            disabledReason={barred ?? (judged.input === null ? (Object.keys(judged.refusals).map(errorOf).find(Boolean) ?? t("incomplete")) : null)}
            onClick={() => void save()}
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <strong>{words("assign")}</strong>
    </Toolbar>
  );
  const banner =
    barred !== null ? (
      <Callout tone="info">{barred}</Callout>
    ) : general === null ? null : (
      <Callout tone="error" live>
        {domain.refusal(general)}
      </Callout>
    );
  return (
    <EditorFrame toolbar={toolbar} banner={banner} padded>
      <div className={styles["split"]}>
        <div className={styles["form"]}>
          <div className={styles["wide"]}>
            <PersonPick
              label={words("person")}
              placeholder={t("personPlaceholder")}
              required
              autoFocus={query.person === null}
              chosen={person}
              error={errorOf("personId")}
              onPick={(id) => {
                change.reset();
                setQuery({ person: id }, "replace");
              }}
            />
          </div>
          <div className={styles["wide"]}>
            <CompoundPick label={words("compound")} chosen={compound} within={compound === null ? query.unit : null} error={errorOf("compoundId")} onPick={chooseCompound} />
          </div>
          <SegmentedField
            label={words("role")}
            value={query.role}
            onChange={(role) => {
              change.reset();
              setQuery({ role }, "replace");
            }}
            options={postingRoles.map((role) => ({ value: role, label: domain.text(`label.postingRole.${role}`) }))}
          />
          <TextField label={words("dutyDays")} type="number" min="0" max="7" required value={draft.dutyDays} onChange={set("dutyDays")} error={errorOf("dutyDays")} width="full" />
          {errorOf("role") === null ? null : (
            <div className={styles["wide"]}>
              <Callout tone="warning" live>
                {errorOf("role")}
              </Callout>
            </div>
          )}
          <TextField label={words("from")} placeholder={words("dateHint")} required value={draft.from} onChange={set("from")} error={errorOf("from")} width="full" />
          <TextField label={words("to")} placeholder={words("dateHint")} value={draft.to} onChange={set("to")} error={errorOf("to")} hint={t("toHint")} width="full" />
          <div className={styles["wide"]}>
            <PersonPick
              label={words("mentor")}
              placeholder={t("mentorPlaceholder")}
              chosen={draft.mentorId === null ? null : { id: draft.mentorId, name: mentor }}
              error={errorOf("mentorId")}
              onPick={(mentorId, name) => {
                change.reset();
                setMentor(name);
                setDraft((known) => ({ ...known, mentorId }));
              }}
            />
          </div>
          <TextField label={words("branchTitle")} value={draft.branchTitle} onChange={set("branchTitle")} error={errorOf("branchTitle")} width="full" />
          <TextField label={words("crossTitle")} value={draft.crossTitle} onChange={set("crossTitle")} error={errorOf("crossTitle")} width="full" />
          <div className={styles["wide"]}>
            <TextField label={words("note")} multiline rows={2} value={draft.note} onChange={set("note")} error={errorOf("note")} width="full" />
          </div>
        </div>
        <LoadPanel ground={ground.data} draft={told} today={businessToday} />
      </div>
    </EditorFrame>
  );
}
