import { useMemo, useState } from "react";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import type { Bilingual } from "../../platform/i18n/bilingual.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import type { PickItem } from "../../platform/shell/workbench.ts";
import { textScore } from "../palette/command-filter.ts";
import { PaletteList } from "../palette/palette-list.tsx";
import { Modal } from "./modal.tsx";

const texts = defineTexts({ empty: "没有符合的项" }, { empty: "Nothing fits" });

export interface PickDialogProps {
  readonly placeholder: Bilingual;
  readonly items: readonly PickItem<unknown>[];
  readonly answer: (index: number | null) => void;
}

export default function PickDialog({ placeholder, items, answer }: PickDialogProps) {
  const t = useTexts(texts);
  const read = useBilingual();
  const [text, setText] = useState("");
  const shown = useMemo(() => {
    const word = text.trim().toLowerCase();
    return items
      .map(({ label, detail }, index) => ({ key: String(index), label, ...(detail === undefined ? {} : { detail }) }))
      .filter(({ label, detail }) => word === "" || textScore(label, word) > 0 || (detail !== undefined && textScore(detail, word) > 0));
  }, [items, text]);
  return (
    <Modal label={read(placeholder)} onDismiss={() => answer(null)} place="top">
      <PaletteList
        label={read(placeholder)}
        placeholder={read(placeholder)}
        text={text}
        onTextChange={setText}
        groups={[{ key: "items", items: shown }]}
        empty={t("empty")}
        onChoose={(key) => answer(Number(key))}
      />
    </Modal>
  );
}
