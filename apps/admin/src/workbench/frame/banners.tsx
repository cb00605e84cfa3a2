import { Icon } from "@yanzhen/ui/primitives";
import { useConnection } from "../../platform/connection/connection-store.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { setAsOf, useAsOf } from "../../platform/shell/as-of.ts";
import styles from "./frame.module.css";

const texts = defineTexts(
  {
    past: "正在查看 {date} 的情况{known}，只能看，不能改。",
    known: "（按 {day} 时所知）",
    back: "回到今天",
    lost: "没有连上服务器，正在重新连接。已填写的内容都在，连上之后再保存。",
  },
  {
    past: "You are looking at how things were on {date}{known}; nothing can be changed.",
    known: " as known on {day}",
    back: "Back to Today",
    lost: "The server does not answer; connecting again. What you have typed is kept; save it when the connection is back.",
  },
);

/** What nobody may overlook: another date than today, and a lost connection. */
export function Banners() {
  const t = useTexts(texts);
  const { past, date, knownOn } = useAsOf();
  const connection = useConnection();
  return (
    <div role="status" className={styles["banners"]}>
      {past ? (
        <div className={styles["past"]}>
          <Icon name="history" />
          <span>{t("past", { date, known: knownOn === null ? "" : t("known", { day: knownOn }) })}</span>
          <button type="button" className={styles["bannerAction"]} onClick={() => setAsOf(null)}>
            {t("back")}
          </button>
        </div>
      ) : null}
      {connection === "lost" ? (
        <div className={styles["lost"]}>
          <Icon name="sync-ignored" />
          <span>{t("lost")}</span>
        </div>
      ) : null}
    </div>
  );
}
