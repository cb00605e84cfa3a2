import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import styles from "./frame.module.css";

const texts = defineTexts(
  { mark: "演示数据", title: "人员、单位和数字均为虚构，不得作为工作依据" },
  { mark: "Demo data", title: "People, units and figures are invented; do not rely on them" },
);

/** Stands on every page of a demo, on paper too. */
export function DemoMark() {
  const t = useTexts(texts);
  return (
    <span className={styles["demo"]} title={t("title")}>
      {t("mark")}
    </span>
  );
}
