import { useEffect, useMemo, useRef } from "react";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import type { QuickItem } from "../../platform/contribution.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import { type PaletteGroup, PaletteList } from "../palette/palette-list.tsx";
import { useQuickItems } from "./use-quick-items.ts";

const texts = defineTexts(
  {
    label: "快速打开",
    placeholder: "按姓名、单位、拼音或首字母查找；输入 > 执行命令",
    empty: "没有找到",
    failed: "没有得到回答",
    hint: "Enter 打开 · Ctrl+Enter 在旁边打开 · → 预览",
  },
  {
    label: "Quick Open",
    placeholder: "Find by name, unit, pinyin or initials; type > for commands",
    empty: "Nothing found",
    failed: "No answer",
    hint: "Enter opens · Ctrl+Enter opens beside · → previews",
  },
);

export interface QuickOpenProps {
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onDone: () => void;
}

export function QuickOpen({ text, onTextChange, onDone }: QuickOpenProps) {
  const t = useTexts(texts);
  const read = useBilingual();
  const workbench = useWorkbench();
  const { groups, busy, stale } = useQuickItems(text);
  const items = useMemo(
    () => new Map<string, QuickItem>(groups.flatMap(({ provider, items: found }) => found.map((item) => [`${provider.id}/${item.key}`, item] as const))),
    [groups],
  );
  const shown = useMemo(
    () =>
      groups.map(({ provider, items: found, failed }): PaletteGroup => ({
        key: provider.id,
        title: read(provider.title),
        items: failed
          ? [{ key: `${provider.id}/`, label: read(provider.title), icon: "sync-ignored", reason: t("failed") }]
          : found.map(({ key, label, detail, icon }) => ({ key: `${provider.id}/${key}`, label, icon, ...(detail === undefined ? {} : { detail }) })),
      })),
    [groups, read, t],
  );
  const open = (item: QuickItem | undefined, how: { readonly side?: boolean; readonly preview?: boolean }): void => {
    if (item === undefined) return;
    if (typeof item.target === "string") workbench.open(item.target, how.preview === true ? { preview: true, keepFocus: true } : { side: how.side === true });
    else if (how.preview !== true) void workbench.run(item.target.command, item.target.input);
  };
  const choose = (key: string, side: boolean): void => {
    onDone();
    // After the dialog has given the keyboard back, so that it goes to what is opened.
    setTimeout(() => open(items.get(key), { side }), 0);
  };
  // Enter pressed faster than the answer: it means what this text finds, never what the former one found.
  const early = useRef<{ readonly text: string; readonly key: string; readonly side: boolean } | null>(null);
  useEffect(() => {
    const waiting = early.current;
    if (waiting === null || waiting.text !== text || busy) return;
    early.current = null;
    const key = items.has(waiting.key) ? waiting.key : [...items.keys()][0];
    if (key !== undefined) choose(key, waiting.side);
  });
  return (
    <PaletteList
      label={t("label")}
      placeholder={t("placeholder")}
      text={text}
      onTextChange={onTextChange}
      groups={shown}
      busy={busy}
      empty={t("empty")}
      hint={t("hint")}
      onChoose={(key, { side }) => {
        if (stale) early.current = { text, key, side };
        else choose(key, side);
      }}
      onPeek={(key) => open(items.get(key), { preview: true })}
    />
  );
}
