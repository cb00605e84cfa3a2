import { useQuery } from "@tanstack/react-query";
import { PickField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { trpc } from "../trpc/trpc.ts";

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
  const [text, setText] = useState("");
  const wanted = text.trim();
  const found = useQuery({ ...trpc.people.quickFind.queryOptions({ text: wanted, limit: 12 }), enabled: wanted !== "" });
  const people = wanted === "" ? [] : found.data;
  return (
    <PickField
      label={label}
      required={required}
      autoFocus={autoFocus}
      width="full"
      error={error}
      placeholder={placeholder}
      chosen={chosen === null ? null : { label: chosen.name, detail: chosen.unitName ?? undefined }}
      text={text}
      onTextChange={setText}
      options={people?.map((person) => ({ id: person.id, label: person.name, detail: [person.unitName, person.title].filter((part) => part !== null).join(" · ") }))}
      onPick={(id) => {
        setText("");
        onPick(id, people?.find((person) => person.id === id)?.name ?? "");
      }}
      onClear={() => onPick(null, "")}
    />
  );
}
