import { useQuery } from "@tanstack/react-query";
import { Button, Callout, CheckField, EditorFrame, EmptyState, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { creditRefusal, type CreditDraft, sharesOf } from "../credit-draft.ts";
import { type DraftField, draftOf, draftRefusals, entryOf, newDraft } from "../entry-draft.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { CreditField } from "./credit-field.tsx";
import { EntryFields } from "./entry-fields.tsx";
import styles from "./evidence.module.css";
import { type ChosenPlace, PlaceField } from "./place-field.tsx";

/** Logs an entry: the kind says what is asked for, the shared rules judge while one types, another may follow at once. */
export default function NewEntry({ query, editor }: EditorPropsOf<typeof uris.newEvidence>) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const { past } = useAsOf();
  const wb = useWorkbench();
  const { businessToday, personId } = useSession();
  const [draft, setDraft] = useState(() => newDraft(query.kind, query.on ?? businessToday));
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const [credits, setCredits] = useState<readonly CreditDraft[]>([]);
  const [touched, setTouched] = useState(false);
  const [tried, setTried] = useState(false);
  const [another, setAnother] = useState(false);
  const unit = useQuery({ ...trpc.org.unit.queryOptions({ id: query.unit ?? "", at: {} }), enabled: query.unit !== null });
  const person = useQuery({ ...trpc.people.person.queryOptions({ id: query.person ?? "", at: {} }), enabled: query.person !== null });
  const sealed = useQuery({ ...trpc.evidence.item.queryOptions({ id: query.corrects ?? "", at: {} }), enabled: query.corrects !== null });
  const own = useQuery({ ...trpc.evidence.places.queryOptions({ text: "", limit: 2 }), enabled: query.unit === null });
  const change = useChange(trpc.evidence.record.mutationOptions(), { done: () => ({ zh: "已登记", en: "Logged" }) });
  const unitData = unit.data;
  const personData = person.data;
  const onlyOwn = own.data?.filter((one) => one.posted);
  useEffect(() => {
    if (unitData !== undefined) setPlace((known) => known ?? { id: unitData.id, name: unitData.name });
  }, [unitData]);
  useEffect(() => {
    if (personData !== undefined) setCredits((known) => (known.length > 0 ? known : [{ personId: personData.id, name: personData.name, percent: "100" }]));
  }, [personData]);
  const sealedData = sealed.data;
  useEffect(() => {
    // A correction begins with what the sealed entry says and whom it credits.
    if (sealedData === undefined) return;
    setDraft(draftOf(sealedData));
    setCredits(sealedData.credits.map(({ personId: id, name, shareBp }) => ({ personId: id, name, percent: String(shareBp / 100) })));
  }, [sealedData]);
  // Posted to one compound, one logs for it.
  const home = onlyOwn?.length === 1 ? onlyOwn[0] : undefined;
  useEffect(() => {
    if (home !== undefined) setPlace((known) => known ?? { id: home.id, name: home.name });
  }, [home]);
  useEffect(() => {
    editor.setCrumbs([{ label: t("ledger"), uri: uris.evidence.to(), icon: "notebook" }, { label: t("log") }]);
  }, [editor, t]);
  useEffect(() => {
    editor.setDirty(touched);
    return () => editor.setDirty(false);
  }, [editor, touched]);
  const refusals = draftRefusals(draft, businessToday);
  const creditFault = creditRefusal(credits);
  const ready = refusals.size === 0 && creditFault === null && place !== null;
  const errorOf = (field: DraftField | "unitId" | "credits"): string | null => {
    const missing = field === "unitId" && place === null ? { code: "input.missing" } : null;
    const local = tried ? (refusals.get(field) ?? missing ?? (field === "credits" ? creditFault : null)) : null;
    const refusal = local ?? change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const edited =
    <V,>(set: (value: V) => void) =>
    (value: V): void => {
      setTouched(true);
      change.reset();
      set(value);
    };
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (!ready || past) return false;
    const answer = await change.run({ ...entryOf(draft), unitId: place.id, credits: [...(sharesOf(credits) ?? [])], corrects: query.corrects });
    if (!answer.ok) return false;
    setTouched(false);
    setTried(false);
    editor.setDirty(false);
    if (another) setDraft(newDraft(draft.kind, draft.occurredOn));
    else {
      wb.open(uris.evidenceItem.to({ id: answer.value.evidenceId }));
      editor.close();
    }
    return true;
  };
  useSave({ save, label: { zh: "登记", en: "Log" } });
  if (past) return <EmptyState icon="history" title={t("past")} />;
  const general = change.refusal !== null && change.refusal.field === undefined && (change.refusal.related ?? []).length === 0 ? change.refusal : null;
  return (
    <EditorFrame
      padded
      toolbar={
        <Toolbar
          label={t("log")}
          end={
            <Button tone="primary" icon="add" busy={change.pending} onClick={() => void save()}>
              {t("log")}
            </Button>
          }
        >
          <strong>{t("log")}</strong>
          <CheckField label={t("another")} checked={another} onChange={setAnother} />
        </Toolbar>
      }
      banner={
        general === null ? null : (
          <Callout tone="error" live>
            {domain.refusal(general)}
          </Callout>
        )
      }
    >
      <div className={styles["form"]}>
        {sealedData === undefined ? null : (
          <div className={styles["wide"]}>
            <Callout tone="info">{t("correcting", { title: sealedData.title })}</Callout>
          </div>
        )}
        <PlaceField value={place} onChange={edited(setPlace)} error={errorOf("unitId")} />
        <EntryFields draft={draft} onChange={edited(setDraft)} errorOf={errorOf} today={businessToday} fresh />
        <div className={styles["wide"]}>
          <CreditField credits={credits} onChange={edited(setCredits)} error={errorOf("credits")} emptyHint={personId === null ? t("noCredit") : t("selfCredit")} />
        </div>
      </div>
    </EditorFrame>
  );
}
