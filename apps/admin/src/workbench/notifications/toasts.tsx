import { lazy, Suspense } from "react";
import { listShownStore, useNotifications } from "../../platform/notifications/notification-store.ts";
import { useProgress } from "../../platform/progress/progress-store.ts";
import { useStore } from "../../platform/shell/store.ts";
import { ProgressToast } from "./progress-toast.tsx";
import { Toast } from "./toast.tsx";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import styles from "./toasts.module.css";

const NotificationList = lazy(() => import("./notification-list.tsx"));
const MOST = 4;
const texts = defineTexts({ label: "通知" }, { label: "Notifications" });

/** What has just been said, bottom right, the newest lowest; the frame draws it once. */
export function Toasts() {
  const t = useTexts(texts);
  const shown = useNotifications()
    .filter(({ toast }) => toast)
    .slice(0, MOST)
    .toReversed();
  const running = useProgress();
  const listShown = useStore(listShownStore);
  return (
    <>
      <section className={styles["toasts"]} aria-label={t("label")}>
        {running.map((work) => (
          <ProgressToast key={work.id} work={work} />
        ))}
        {shown.map((one) => (
          <Toast key={one.id} notification={one} />
        ))}
      </section>
      {listShown ? (
        <Suspense fallback={null}>
          <NotificationList />
        </Suspense>
      ) : null}
    </>
  );
}
