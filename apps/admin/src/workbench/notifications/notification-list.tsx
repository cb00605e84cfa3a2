import { Button, Icon, IconButton } from "@yanzhen/ui/primitives";
import { useEffect, useRef } from "react";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { useLocale } from "../../platform/i18n/locale-store.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { clearNotifications, listShownStore, markAllRead, removeNotification, useNotifications } from "../../platform/notifications/notification-store.ts";
import { SEVERITY_ICON } from "./toast.tsx";
import styles from "./toasts.module.css";

const texts = defineTexts(
  { title: "通知", none: "没有通知", clear: "全部清除", close: "关闭", remove: "清除这一条" },
  { title: "Notifications", none: "No notifications", clear: "Clear All", close: "Close", remove: "Clear This One" },
);

/** Everything that was said in this window, newest first. */
export default function NotificationList() {
  const t = useTexts(texts);
  const read = useBilingual();
  const locale = useLocale();
  const all = useNotifications();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    root.current?.focus();
    return () => {
      markAllRead();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const close = (): void => listShownStore.set(false);
  return (
    <section ref={root} tabIndex={-1} className={styles["list"]} aria-label={t("title")} onKeyDown={(event) => (event.key === "Escape" ? close() : undefined)}>
      <div className={styles["head"]}>
        <h2>{t("title")}</h2>
        <IconButton icon="clear-all" label={t("clear")} onClick={clearNotifications} />
        <IconButton icon="chevron-down" label={t("close")} onClick={close} />
      </div>
      {all.length === 0 ? <p className={styles["none"]}>{t("none")}</p> : null}
      <ul className={styles["entries"]}>
        {all.map(({ id, severity, text, detail, at, times, actions = [] }) => (
          <li key={id} className={styles["entry"]}>
            <span className={styles[severity]}>
              <Icon name={SEVERITY_ICON[severity]} />
            </span>
            <div className={styles["words"]}>
              <p>
                {read(text)}
                {times > 1 ? <span className={styles["times"]}> ×{times}</span> : null}
              </p>
              <p className={styles["detail"]}>
                {new Date(at).toLocaleTimeString(locale)}
                {detail === undefined ? null : ` · ${detail}`}
              </p>
              {actions.map(({ title, run }, index) => (
                <Button key={index} onClick={() => void run()}>
                  {read(title)}
                </Button>
              ))}
            </div>
            <IconButton icon="close" label={t("remove")} onClick={() => removeNotification(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
