import { StatusButton } from "@yanzhen/ui/primitives";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { listShownStore, useNotifications } from "../../../platform/notifications/notification-store.ts";

const texts = defineTexts({ none: "没有新通知", some: "{n} 条新通知" }, { none: "No new notifications", some: "{n} new notifications" });

export default function NoticesStatus() {
  const t = useTexts(texts);
  const unread = useNotifications().filter(({ read }) => !read).length;
  return (
    <StatusButton icon={unread > 0 ? "bell-dot" : "bell"} label={unread > 0 ? t("some", { n: unread }) : t("none")} onClick={() => listShownStore.set(!listShownStore.get())} />
  );
}
