import { StatusButton } from "@yanzhen/ui/primitives";
import { lazy, Suspense, useCallback } from "react";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useStore } from "../../../platform/shell/store.ts";
import { clockAskedStore } from "./as-of-asked.ts";
import { movesClock } from "./moves-clock.ts";
import { StatusPopover } from "./status-popover.tsx";

const texts = defineTexts({ label: "业务日期" }, { label: "Business date" });

// What the button opens is not drawn with the first screen.
const ClockForm = lazy(() => import("./clock-form.tsx"));

/** The business clock of a demo, which a district officer may move. */
export default function ClockStatus() {
  const t = useTexts(texts);
  const session = useSession();
  const { businessToday } = session;
  const open = useStore(clockAskedStore);
  const close = useCallback(() => clockAskedStore.set(false), []);
  if (!movesClock(session)) return null;
  return (
    <StatusPopover
      open={open}
      onClose={close}
      label={t("label")}
      button={<StatusButton icon="watch" label={`${t("label")} ${businessToday}`} expanded={open} onClick={() => clockAskedStore.set(!open)} />}
    >
      <Suspense fallback={null}>
        <ClockForm key={businessToday} close={close} />
      </Suspense>
    </StatusPopover>
  );
}
