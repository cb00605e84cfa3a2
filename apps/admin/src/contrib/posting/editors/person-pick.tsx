import { useQuery } from "@tanstack/react-query";
import { FindField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { formTexts } from "../assign.texts.ts";

const NOBODY = "";

interface PersonPickProps {
  readonly label: string;
  readonly placeholder: string;
  readonly chosen: { readonly id: string; readonly name: string; readonly unitName?: string | null } | null;
  readonly onPick: (id: string | null, name: string) => void;
  readonly error: string | null;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** A person found by name, pinyin or initials, within the account's scope. */
export function PersonPick({ label, placeholder, chosen, onPick, error, required = false, autoFocus = false }: PersonPickProps) {
  const t = useTexts(formTexts);
  const [text, setText] = useState("");
  const wanted = text.trim();
  const found = useQuery({ ...trpc.people.quickFind.queryOptions({ text: wanted, limit: 12 }), enabled: wanted !== "" });
  const people = wanted === "" ? [] : found.data;
  const detail = chosen?.unitName ?? null;
  const none = chosen === null || required ? [] : [{ id: NOBODY, label: t("nobodyOption") }];
  return (
    <FindField
      label={label}
      required={required}
      autoFocus={autoFocus}
      width="full"
      error={error}
      placeholder={placeholder}
      value={chosen === null ? "" : detail === null ? chosen.name : `${chosen.name} · ${detail}`}
      onFind={setText}
      finding={wanted !== "" && found.data === undefined}
      options={[
        ...(wanted === "" ? none : []),
        ...(people ?? []).map((person) => ({ id: person.id, label: person.name, detail: [person.unitName, person.title].filter((part) => part !== null).join(" · ") })),
      ]}
      onChoose={(option) => onPick(option.id === NOBODY ? null : option.id, option.id === NOBODY ? "" : option.label)}
    />
  );
}
