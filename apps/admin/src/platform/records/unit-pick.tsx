import { useQuery } from "@tanstack/react-query";
import { PickField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useBilingual } from "../i18n/use-bilingual.ts";
import { trpc } from "../trpc/trpc.ts";

export interface UnitPickProps {
  readonly label: string;
  readonly chosen: { readonly id: string; readonly name: string } | null;
  readonly onPick: (id: string | null, name: string) => void;
  readonly error: string | null;
  /** Only units of this level, such as communities. */
  readonly level?: "township" | "community" | "grid" | "compound";
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

const FIND = { zh: "名称、拼音或首字母", en: "Name, pinyin or initials" };

/** A unit found by name, pinyin or initials, within the account's scope. */
export function UnitPick({ label, chosen, onPick, error, level, placeholder, required = false, autoFocus = false }: UnitPickProps) {
  const read = useBilingual();
  const [text, setText] = useState("");
  const wanted = text.trim();
  const found = useQuery({ ...trpc.org.search.queryOptions({ text: wanted, limit: 12, ...(level === undefined ? {} : { level }) }), enabled: wanted !== "" });
  const units = wanted === "" ? [] : found.data;
  return (
    <PickField
      label={label}
      required={required}
      autoFocus={autoFocus}
      width="full"
      error={error}
      placeholder={placeholder ?? read(FIND)}
      chosen={chosen === null ? null : { label: chosen.name }}
      text={text}
      onTextChange={setText}
      options={units?.map((unit) => ({ id: unit.id, label: unit.name, detail: unit.parentName ?? undefined }))}
      onPick={(id) => {
        setText("");
        onPick(id, units?.find((unit) => unit.id === id)?.name ?? "");
      }}
      onClear={() => onPick(null, "")}
    />
  );
}
