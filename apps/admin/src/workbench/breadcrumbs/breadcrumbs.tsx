import { Icon } from "@yanzhen/ui/primitives";
import { useTabState } from "../../platform/editors/tab-store.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import styles from "./breadcrumbs.module.css";

const texts = defineTexts({ label: "路径" }, { label: "Path" });

/** The way to what is open; every step that has a page opens it. */
export function Breadcrumbs({ tabId }: { readonly tabId: string }) {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const { crumbs } = useTabState(tabId);
  if (crumbs.length === 0) return null;
  return (
    <div className={styles["bar"]}>
      <ol aria-label={t("label")} className={styles["list"]}>
        {crumbs.map(({ label, uri, icon }, at) => {
          const last = at === crumbs.length - 1;
          const content = (
            <>
              {icon === undefined ? null : <Icon name={icon} size={14} />}
              <span className={styles["label"]}>{label}</span>
            </>
          );
          return (
            <li key={`${String(at)}-${label}`} className={styles["step"]}>
              {uri === undefined || last ? (
                <span className={styles["here"]} aria-current={last ? "page" : undefined}>
                  {content}
                </span>
              ) : (
                <button type="button" className={styles["link"]} onClick={() => workbench.open(uri)}>
                  {content}
                </button>
              )}
              {last ? null : <Icon name="chevron-right" size={14} />}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
