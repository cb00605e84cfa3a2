import { Icon, IconButton } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useLocale } from "../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../platform/i18n/use-domain-text.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../platform/shell/as-of.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import type { ChangeEntry } from "./change-entry.ts";
import { changeLabel } from "./change-label.ts";
import { FieldChanges } from "./field-changes.tsx";
import styles from "./history.module.css";

const texts = defineTexts(
  { undo: "撤销这次修改", undone: "已撤销", rows: "{n} 条记录", past: "回到今天才能撤销", show: "显示各项", hide: "收起" },
  { undo: "Undo This Change", undone: "undone", rows: "records: {n}", past: "Go back to today to undo", show: "Show Fields", hide: "Hide Fields" },
);

export function ChangeList({ entries }: { readonly entries: readonly ChangeEntry[] }) {
  return (
    <ul className={styles["list"]}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function Entry({ entry }: { readonly entry: ChangeEntry }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const domain = useDomainText();
  const workbench = useWorkbench();
  const { past } = useAsOf();
  const [open, setOpen] = useState(false);
  const hasFields = entry.changes.length > 0;
  const refused = entry.canUndo === true ? null : domain.refusal(entry.canUndo);
  return (
    <li className={styles["entry"]}>
      <div className={styles["row"]}>
        <button type="button" className={styles["toggle"]} aria-expanded={open} aria-label={t(open ? "hide" : "show")} disabled={!hasFields} onClick={() => setOpen(!open)}>
          {hasFields ? <Icon name={open ? "chevron-down" : "chevron-right"} /> : null}
        </button>
        <time className="yz-num" dateTime={entry.at}>
          {localTime(entry.at)}
        </time>
        <span className={styles["actor"]}>{entry.actor}</span>
        <span className={entry.undone ? styles["undone"] : styles["what"]}>{changeLabel(entry.label, entry.command, domain, locale)}</span>
        <span className={styles["dim"]}>
          {entry.undone ? t("undone") : t("rows", { n: entry.rows })}
          {entry.reason === null ? "" : ` · ${entry.reason}`}
        </span>
        <IconButton icon="discard" label={t("undo")} disabledReason={past ? t("past") : refused} onClick={() => void workbench.run("workbench.undo", { changeSetId: entry.id })} />
      </div>
      {open ? <FieldChanges changes={entry.changes} /> : null}
    </li>
  );
}

/** To the minute, in the reader's own time. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
