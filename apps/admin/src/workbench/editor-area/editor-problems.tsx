import { Icon } from "@yanzhen/ui/primitives";
import { useFindings } from "../../platform/diagnostics/diagnostics-store.ts";
import { useTabState } from "../../platform/editors/tab-store.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../platform/shell/as-of.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import styles from "./editor-problems.module.css";

const texts = defineTexts(
  { label: "这里的问题", fix: "快速修复", more: "另有 {n} 个问题", error: "错误", warning: "警告", info: "提示" },
  { label: "Problems here", fix: "Quick Fix", more: "{n} more problems", error: "Error", warning: "Warning", info: "Information" },
);

/** So many lines at most, so that a page never begins below the fold. */
const LINES = 2;

/** What the rules found about the thing an editor shows, above it; nothing takes no room. */
export function EditorProblems({ tabId }: { readonly tabId: string }) {
  const t = useTexts(texts);
  const wb = useWorkbench();
  const { past } = useAsOf();
  const { subject } = useTabState(tabId);
  const findings = useFindings({ subject: subject ?? { type: "", id: "" } });
  if (findings.length === 0) return null;
  const left = findings.length - LINES;
  return (
    <ul className={styles["list"]} aria-label={t("label")}>
      {findings.slice(0, LINES).map(({ key, severity, text, who, clause, fixable }) => (
        <li key={key} className={styles["line"]} title={clause}>
          <Icon name={severity} className={styles[severity] ?? ""} />
          <span className="yz-hidden">{t(severity)}</span>
          <span className={styles["text"]}>
            {who === null || who.id === subject?.id ? null : <strong>{who.name} </strong>}
            {text}
          </span>
          {fixable && !past ? (
            <button type="button" className={styles["action"]} onClick={() => void wb.run("diagnostics.quickFix", { key })}>
              {t("fix")}
            </button>
          ) : null}
        </li>
      ))}
      {left > 0 ? (
        <li className={styles["line"]}>
          <button type="button" className={styles["action"]} onClick={() => wb.showPanel("problems")}>
            {t("more", { n: left })}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
