import { Button, Icon, IconButton } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { hideToast, type Notification, toastTime } from "../../platform/notifications/notification-store.ts";
import styles from "./toasts.module.css";

const texts = defineTexts({ close: "关闭" }, { close: "Close" });
export const SEVERITY_ICON = { info: "info", success: "check", warning: "warning", error: "error" } as const;

export function Toast({ notification }: { readonly notification: Notification }) {
  const t = useTexts(texts);
  const read = useBilingual();
  const { id, severity, text, detail, actions = [], times, at } = notification;
  const [held, setHeld] = useState(false);
  const time = toastTime(notification);
  useEffect(() => {
    if (time === null || held) return;
    const timer = setTimeout(() => hideToast(id), time);
    return () => clearTimeout(timer);
    // `at` moves when the same is said again: the time begins anew.
  }, [id, time, held, at]);
  return (
    <div
      className={styles["toast"]}
      role={severity === "error" || severity === "warning" ? "alert" : "status"}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles[severity]}>
        <Icon name={SEVERITY_ICON[severity]} />
      </span>
      <div className={styles["words"]}>
        <p>
          {read(text)}
          {times > 1 ? <span className={styles["times"]}> ×{times}</span> : null}
        </p>
        {detail === undefined ? null : <p className={styles["detail"]}>{detail}</p>}
        {actions.length === 0 ? null : (
          <div className={styles["actions"]}>
            {actions.map(({ title, run }, index) => (
              <Button
                key={index}
                onClick={() => {
                  hideToast(id);
                  void run();
                }}
              >
                {read(title)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <IconButton icon="close" label={t("close")} onClick={() => hideToast(id)} />
    </div>
  );
}
