import { useQuery } from "@tanstack/react-query";
import type { CalendarDate } from "@yanzhen/domain/kernel";
import { birthOf, parseIdNumber, sexOf } from "@yanzhen/domain/people";
import { Button, Callout, EditorFrame, Section, TextField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { UnitPick } from "../../../platform/records/unit-pick.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { peopleTexts } from "../people.texts.ts";
import { draftRefusal, emptyDraft, type PersonDraft, toldOf } from "../person-draft.ts";
import { PersonFields } from "./person-fields.tsx";
import styles from "./person.module.css";

/** A person nobody has entered yet: who keeps the file, and what is known. */
export default function NewPerson({ query, setQuery, editor }: EditorPropsOf<typeof uris.newPerson>) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { date, past } = useAsOf();
  const [draft, setDraft] = useState<PersonDraft>(emptyDraft);
  const [from, setFrom] = useState(date);
  const unit = useQuery({ ...trpc.org.unit.queryOptions({ id: query.unit ?? "", at: {} }), enabled: query.unit !== null });
  const change = useChange(trpc.people.createPerson.mutationOptions(), { done: (_, told) => ({ zh: `已建立：${told.name}`, en: `${told.name} created` }) });
  const dirty = JSON.stringify(draft) !== JSON.stringify(emptyDraft());
  useEffect(() => {
    editor.setTitle(draft.name.trim() === "" ? t("newPerson") : `${t("newPerson")} · ${draft.name.trim()}`);
    editor.setCrumbs([{ label: t("roster"), uri: uris.roster.to(), icon: "organization" }, { label: t("newPerson") }]);
  }, [draft.name, editor, t]);
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const fields = Object.keys(draft) as (keyof PersonDraft)[];
  const refused = fields.some((field) => field !== "name" && draftRefusal(field, draft[field]) !== null);
  const reason = past ? t("past") : refused ? t("fixFirst") : draft.name.trim() === "" || query.unit === null ? t("required") : null;
  const save = async (): Promise<boolean> => {
    if (reason !== null || query.unit === null) return false;
    const answer = await change.run({ ...toldOf(draft), name: draft.name.trim(), sex: draft.sex as "1", unitId: query.unit, from });
    if (!answer.ok) return false;
    editor.setDirty(false);
    editor.close();
    wb.open(uris.person.to({ id: answer.value.personId }));
    return true;
  };
  useSave({ save });
  const errorOf = (field: string): string | null => {
    const own = field in draft && field !== "name" ? draftRefusal(field as keyof PersonDraft, draft[field as keyof PersonDraft]) : null;
    const refusal = own ?? change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const edit = (patch: Partial<PersonDraft>): void => {
    // The card says birth and sex; what has been typed by hand stays.
    const card = patch.idNo === undefined ? null : parseIdNumber(patch.idNo, date as CalendarDate);
    const read = card?.ok === true ? { birth: draft.birth === "" ? birthOf(card.value).replaceAll("-", ".") : draft.birth, sex: sexOf(card.value) } : {};
    setDraft((known) => ({ ...known, ...patch, ...read }));
  };
  const toolbar = (
    <Toolbar
      label={t("newPerson")}
      end={
        <>
          <Button onClick={() => editor.close()}>{t("cancel")}</Button>
          <Button tone="primary" busy={change.pending} disabledReason={reason} onClick={() => void save()}>
            {t("create")}
          </Button>
        </>
      }
    >
      <strong>{t("newPerson")}</strong>
    </Toolbar>
  );
  const banner =
    change.refusal === null ? null : (
      <Callout tone="error" live>
        {[change.refusal, ...(change.refusal.related ?? [])].map((one) => domain.refusal(one)).join(" ")}
      </Callout>
    );
  return (
    <EditorFrame toolbar={toolbar} banner={banner}>
      <div className={styles["page"]}>
        <Section title={t("keptBy")} detail={t("required")}>
          <div className={styles["pair"]}>
            <UnitPick
              label={t("keptBy")}
              required
              autoFocus={query.unit === null}
              chosen={query.unit === null ? null : { id: query.unit, name: unit.data?.name ?? "" }}
              onPick={(id) => setQuery({ unit: id }, "replace")}
              error={errorOf("unitId")}
            />
            <TextField label={t("keptFrom")} type="date" required value={from} onChange={setFrom} error={errorOf("from")} width="full" />
          </div>
        </Section>
        <Section title={t("facts")}>
          <PersonFields draft={draft} onChange={edit} errorOf={errorOf} />
        </Section>
      </div>
    </EditorFrame>
  );
}
