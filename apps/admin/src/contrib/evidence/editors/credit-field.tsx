import { useQuery } from "@tanstack/react-query";
import { evenShares } from "@yanzhen/domain/evidence";
import { IconButton, PickField, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import type { CreditDraft } from "../credit-draft.ts";
import { leftOver } from "../credit-draft.ts";
import styles from "./evidence.module.css";

export interface CreditFieldProps {
  readonly credits: readonly CreditDraft[];
  readonly onChange: (credits: readonly CreditDraft[]) => void;
  readonly error: string | null;
  /** What an empty list means here. */
  readonly emptyHint: string;
}

/** Who shares the credit, in percent; a person added splits it evenly anew, any share may then be typed over. */
export function CreditField({ credits, onChange, error, emptyHint }: CreditFieldProps) {
  const t = useTexts(evidenceTexts);
  const [text, setText] = useState("");
  const found = useQuery({ ...trpc.people.quickFind.queryOptions({ text, limit: 12 }), enabled: text.trim() !== "", placeholderData: (known) => known });
  const chosen = new Set(credits.map((credit) => credit.personId));
  const people = text.trim() === "" ? [] : found.data?.filter((hit) => !chosen.has(hit.id));
  const add = (id: string): void => {
    const person = people?.find((hit) => hit.id === id);
    if (person === undefined) return;
    setText("");
    const sharing = [...credits, { personId: id, name: person.name, percent: "" }];
    const shares = evenShares(sharing.map((one) => one.personId as Parameters<typeof evenShares>[0][number]));
    onChange(sharing.map((one, at) => ({ ...one, percent: String((shares[at]?.shareBp ?? 0) / 100) })));
  };
  const left = leftOver(credits);
  return (
    <div className={styles["shares"]}>
      {credits.map((credit) => (
        <div key={credit.personId} className={styles["share"]}>
          <span>{credit.name}</span>
          <TextField
            label={`${t("share")} ${credit.name}`}
            hideLabel
            type="number"
            min="0.01"
            max="100"
            width={96}
            value={credit.percent}
            onChange={(percent) => onChange(credits.map((one) => (one.personId === credit.personId ? { ...one, percent } : one)))}
          />
          <IconButton icon="close" size="small" label={t("remove", { name: credit.name })} onClick={() => onChange(credits.filter((one) => one.personId !== credit.personId))} />
        </div>
      ))}
      <PickField
        label={t("credits")}
        chosen={null}
        width="full"
        placeholder={t("choosePerson")}
        error={error}
        hint={credits.length === 0 ? emptyHint : left !== null && left > 0 ? t("left", { n: left }) : undefined}
        text={text}
        onTextChange={setText}
        options={people?.map((hit) => ({ id: hit.id, label: hit.name, detail: hit.title ?? hit.unitName ?? undefined }))}
        onPick={add}
        onClear={() => setText("")}
      />
    </div>
  );
}
