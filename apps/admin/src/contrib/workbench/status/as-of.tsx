import { StatusButton } from "@yanzhen/ui/primitives";
import { lazy, Suspense, useCallback } from "react";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { type Look, useAsOf } from "../../../platform/shell/as-of.ts";
import { useStore } from "../../../platform/shell/store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { asOfAskedStore } from "./as-of-asked.ts";
import { StatusPopover } from "./status-popover.tsx";

const texts = defineTexts(
  { today: "今天 {date}", past: "截至 {date}", known: "截至 {date}（按 {known} 时所知）", label: "查看的日期" },
  { today: "Today {date}", past: "As of {date}", known: "As of {date} as known on {known}", label: "Date looked at" },
);

// What the button opens is not drawn with the first screen.
const AsOfForm = lazy(() => import("./as-of-form.tsx"));

/** The date the whole workbench looks at. */
export default function AsOfStatus() {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const { date, past, knownOn } = useAsOf();
  const open = useStore(asOfAskedStore);
  const close = useCallback(() => asOfAskedStore.set(false), []);
  const go = (to: Look): void => {
    workbench.setLook(to);
    close();
  };
  const shown = knownOn === null ? t(past ? "past" : "today", { date }) : t("known", { date, known: knownOn });
  const button = (
    <StatusButton icon={past ? "history" : "calendar"} label={`${t("label")} ${shown}`} tone={past ? "past" : "normal"} expanded={open} onClick={() => asOfAskedStore.set(!open)}>
      <span className="yz-num">{shown}</span>
    </StatusButton>
  );
  return (
    <StatusPopover open={open} onClose={close} label={t("label")} button={button}>
      <Suspense fallback={null}>
        <AsOfForm key={shown} go={go} />
      </Suspense>
    </StatusPopover>
  );
}
