import { Suspense, useMemo } from "react";
import { useContextKeys } from "../../platform/commands/context-keys.ts";
import { holds } from "../../platform/commands/when.ts";
import { contributed, contributionStore } from "../../platform/contribute.ts";
import type { StatusItem } from "../../platform/contribution.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { lazyComponent } from "../../platform/lazy-component.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { useStore } from "../../platform/shell/store.ts";
import styles from "./status-bar.module.css";

const texts = defineTexts({ label: "状态栏" }, { label: "Status bar" });

export function StatusBar() {
  const t = useTexts(texts);
  const keys = useContextKeys();
  const { conditions } = useSession();
  const contributions = useStore(contributionStore);
  const items = useMemo(
    () =>
      contributed("statusItems", contributions)
        .filter((item) => holds(item.when, keys, conditions))
        .toSorted((a, b) => a.order - b.order),
    [keys, conditions, contributions],
  );
  return (
    <footer className={keys.past ? `${styles["bar"]} ${styles["past"]}` : styles["bar"]} data-region="statusBar" aria-label={t("label")}>
      <div className={styles["side"]}>
        {items
          .filter(({ side }) => side === "left")
          .map((item) => (
            <Item key={item.id} item={item} />
          ))}
      </div>
      <div className={styles["side"]}>
        {items
          .filter(({ side }) => side === "right")
          .map((item) => (
            <Item key={item.id} item={item} />
          ))}
      </div>
    </footer>
  );
}

function Item({ item }: { readonly item: StatusItem }) {
  const Shown = lazyComponent(item.load);
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  );
}
