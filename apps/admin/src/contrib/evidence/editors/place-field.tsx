import { useQuery } from "@tanstack/react-query";
import { PickField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { evidenceTexts } from "../evidence.texts.ts";

export interface ChosenPlace {
  readonly id: string;
  readonly name: string;
}

export interface PlaceFieldProps {
  readonly value: ChosenPlace | null;
  readonly onChange: (place: ChosenPlace | null) => void;
  readonly error: string | null;
}

/** Where it happened: one's own compounds first, any other place of one's grant by name, pinyin or initials. */
export function PlaceField({ value, onChange, error }: PlaceFieldProps) {
  const t = useTexts(evidenceTexts);
  const [text, setText] = useState("");
  const places = useQuery({ ...trpc.evidence.places.queryOptions({ text, limit: 20 }), placeholderData: (known) => known });
  return (
    <PickField
      label={t("unit")}
      required
      width="full"
      chosen={value === null ? null : { label: value.name }}
      placeholder={t("choosePlace")}
      error={error}
      text={text}
      onTextChange={setText}
      options={places.data?.map((place) => ({ id: place.id, label: place.name, detail: place.parentName ?? undefined }))}
      onPick={(id) => {
        const place = places.data?.find((known) => known.id === id);
        setText("");
        if (place !== undefined) onChange({ id, name: place.name });
      }}
      onClear={() => onChange(null)}
    />
  );
}
