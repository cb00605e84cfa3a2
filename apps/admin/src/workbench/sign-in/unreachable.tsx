import { useEffect, useState } from "react";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { loadSession } from "../../platform/session/session-actions.ts";
import styles from "./starting.module.css";

const texts = defineTexts(
  { title: "没有连上服务器", detail: "每隔几秒自动重试。一直连不上时，请确认服务已启动、网络可用。", retry: "现在重试" },
  {
    title: "The server does not answer",
    detail: "It is tried again every few seconds. If it never connects, check that the service runs and the network is up.",
    retry: "Try Now",
  },
);

const PAUSE = 4000;

export function Unreachable() {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => void loadSession(), PAUSE);
    return () => clearInterval(timer);
  }, []);
  const ask = async (): Promise<void> => {
    setAsking(true);
    await loadSession();
    setAsking(false);
  };
  return (
    <main className={styles["page"]}>
      <div className={styles["card"]} role="alert">
        <h1 className={styles["heading"]}>{t("title")}</h1>
        <p className={styles["hint"]}>{t("detail")}</p>
        <button type="button" className={styles["submit"]} disabled={asking} onClick={() => void ask()}>
          {t("retry")}
        </button>
      </div>
    </main>
  );
}
