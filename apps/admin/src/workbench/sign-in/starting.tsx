import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import styles from "./starting.module.css";

const texts = defineTexts({ product: "雁阵", opening: "正在打开" }, { product: "Yanzhen", opening: "Opening" });

/** Before it is known who is signed in; shown only when that takes a moment. */
export function Starting() {
  const t = useTexts(texts);
  return (
    <main>
      <h1 className="yz-hidden">{t("product")}</h1>
      <div className={styles["starting"]} role="progressbar" aria-label={t("opening")} />
    </main>
  );
}
