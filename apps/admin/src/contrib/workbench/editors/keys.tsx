import { EditorFrame, EmptyState, Kbd, SearchField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useMemo } from "react";
import { allCommands } from "../../../platform/commands/command-registry.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useBilingual } from "../../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { isMac } from "../../../platform/keybindings/is-mac.ts";
import { chordText } from "../../../platform/keybindings/key-chord.ts";
import { keysOf } from "../../../platform/keybindings/key-table.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import { FIXED_KEYS } from "./fixed-keys.ts";
import styles from "./keys.module.css";

const texts = defineTexts(
  { title: "快捷键一览", find: "按名称或按键查找", none: "没有找到", command: "命令", key: "按键", where: "类别" },
  { title: "Keyboard Reference", find: "Find by name or key", none: "Nothing found", command: "Command", key: "Key", where: "Group" },
);

/** Every key there is: those of commands, and those that lists, trees and tabs answer themselves. */
export default function Keys({ query, setQuery, editor }: EditorPropsOf<typeof uris.keys>) {
  const t = useTexts(texts);
  const read = useBilingual();
  useEffect(() => {
    editor.setTitle(t("title"));
    editor.setCrumbs([{ label: t("title") }]);
  }, [editor, t]);
  const rows = useMemo(() => {
    const commands = allCommands().flatMap(({ command, category }) =>
      keysOf(command.key).map((key) => ({ id: `${command.id} ${key}`, category: read(category), title: read(command.title), key: chordText(key, isMac) })),
    );
    const fixed = FIXED_KEYS.map(({ category, title, key }) => ({ id: `${category.en} ${title.en}`, category: read(category), title: read(title), key: chordText(key, isMac) }));
    const word = query.q.trim().toLowerCase();
    return [...commands, ...fixed]
      .filter((row) => word === "" || [row.title, row.key, row.category].some((text) => text.toLowerCase().includes(word)))
      .toSorted((a, b) => a.category.localeCompare(b.category) || a.title.localeCompare(b.title));
  }, [query.q, read]);
  return (
    <EditorFrame
      reading
      toolbar={
        <Toolbar>
          <SearchField label={t("find")} value={query.q} onChange={(q: string) => setQuery({ q }, "replace")} />
        </Toolbar>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t("none")} />
      ) : (
        <table className={styles["keys"]}>
          <thead>
            <tr>
              <th>{t("where")}</th>
              <th>{t("command")}</th>
              <th>{t("key")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, category, title, key }) => (
              <tr key={id}>
                <td>{category}</td>
                <td>{title}</td>
                <td>
                  <Kbd>{key}</Kbd>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </EditorFrame>
  );
}
