import { Button, Icon } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import { availabilityOf, isRefusal } from "../../../platform/commands/availability.ts";
import { findCommand } from "../../../platform/commands/command-registry.ts";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds } from "../../../platform/commands/when.ts";
import { contributed } from "../../../platform/contribute.ts";
import type { StartStep } from "../../../platform/contribution.ts";
import { useBilingual } from "../../../platform/i18n/use-bilingual.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useStore } from "../../../platform/shell/store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { startProgressStore } from "../steps-store.ts";
import { welcomeTexts } from "../welcome.texts.ts";
import styles from "./welcome.module.css";

/** The steps of an empty system; on this computer they stay until all are taken or put away. */
export function GuidedStart() {
  const t = useTexts(welcomeTexts);
  const session = useSession();
  const keys = useContextKeys();
  const { begun, taken, dismissed } = useStore(startProgressStore);
  useEffect(() => {
    if (session.empty) startProgressStore.set((state) => (state.begun && !state.dismissed ? state : { ...state, begun: true, dismissed: false }));
  }, [session.empty]);
  const steps = contributed("startSteps")
    .filter((step) => holds(step.when, keys, session.conditions))
    .toSorted((a, b) => a.order - b.order);
  const isDone = (step: StartStep): boolean => step.done(session) || (taken.includes(step.id) && !session.empty);
  if (!begun || dismissed || steps.every(isDone)) return null;
  const next = steps.find((step) => !isDone(step));
  return (
    <section className={styles["start"]} aria-label={t("start")}>
      <h2>{t("start")}</h2>
      <ol className={styles["steps"]}>
        {steps.map((step, at) => (
          <Step key={step.id} step={step} no={at + 1} done={isDone(step)} next={step === next} />
        ))}
      </ol>
      {session.empty ? null : (
        <Button tone="link" onClick={() => startProgressStore.set((state) => ({ ...state, dismissed: true }))}>
          {t("dismiss")}
        </Button>
      )}
    </section>
  );
}

interface StepProps {
  readonly step: StartStep;
  readonly no: number;
  readonly done: boolean;
  readonly next: boolean;
}

function Step({ step, no, done, next }: StepProps) {
  const t = useTexts(welcomeTexts);
  const read = useBilingual();
  const workbench = useWorkbench();
  const keys = useContextKeys();
  const command = findCommand(step.command)?.command;
  const availability = command === undefined ? null : availabilityOf(command, undefined, workbench, keys);
  const reason = availability?.state === "disabled" && !isRefusal(availability.reason) ? read(availability.reason) : null;
  const take = (): void => {
    startProgressStore.set((state) => ({ ...state, taken: [...new Set([...state.taken, step.id])] }));
    void workbench.run(step.command);
  };
  return (
    <li className={next ? `${styles["step"]} ${styles["next"]}` : styles["step"]}>
      <span className={done ? styles["done"] : styles["no"]} aria-hidden>
        {done ? <Icon name="check" /> : no}
      </span>
      <div className={styles["what"]}>
        <h3>
          {read(step.title)}
          {done ? <span className="yz-hidden"> {t("done")}</span> : null}
        </h3>
        <p>{read(step.detail)}</p>
      </div>
      {done ? null : (
        <Button tone={next ? "primary" : "normal"} disabled={availability === null || availability.state === "hidden"} disabledReason={reason} onClick={take}>
          {read(step.action)}
        </Button>
      )}
    </li>
  );
}
