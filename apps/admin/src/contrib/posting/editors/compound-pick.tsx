import { useQuery } from "@tanstack/react-query";
import { PickField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { formTexts } from "../assign.texts.ts";

interface CompoundPickProps {
  readonly label: string;
  readonly chosen: { readonly id: string; readonly name: string } | null;
  /** Uncovered compounds of this unit are offered while nothing is typed. */
  readonly within: string | null;
  readonly onPick: (id: string | null) => void;
  readonly error: string | null;
  readonly autoFocus?: boolean;
}

/** A compound found by name or pinyin; with nothing typed, those nobody is posted to. */
export function CompoundPick({ label, chosen, within, onPick, error, autoFocus = false }: CompoundPickProps) {
  const t = useTexts(formTexts);
  const [text, setText] = useState("");
  const wanted = text.trim();
  const found = useQuery({ ...trpc.org.search.queryOptions({ text: wanted, level: "compound", limit: 12 }), enabled: wanted !== "" });
  const uncovered = useQuery({
    ...trpc.posting.compounds.queryOptions({ ...(within === null ? {} : { unitId: within }), list: "uncovered", limit: 12 }),
    enabled: chosen === null && wanted === "",
  });
  const options =
    wanted === ""
      ? uncovered.data?.rows.map((row) => ({ id: row.unitId, label: row.name, detail: t("uncoveredOption", { place: row.parentName ?? "" }) }))
      : found.data?.map((unit) => ({ id: unit.id, label: unit.name, detail: unit.parentName ?? undefined }));
  return (
    <PickField
      label={label}
      required
      autoFocus={autoFocus}
      width="full"
      error={error}
      placeholder={t("compoundPlaceholder")}
      chosen={chosen === null ? null : { label: chosen.name }}
      text={text}
      onTextChange={setText}
      options={options}
      onPick={(id) => {
        setText("");
        onPick(id);
      }}
      onClear={() => onPick(null)}
    />
  );
}
