import { Button, Icon } from "@yanzhen/ui/primitives";
import { availabilityOf, isRefusal } from "../../../platform/commands/availability.ts";
import { findCommand } from "../../../platform/commands/command-registry.ts";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds } from "../../../platform/commands/when.ts";
import { useBilingual } from "../../../platform/i18n/use-bilingual.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useStore } from "../../../platform/shell/store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { startSteps, type StartStepId } from "../start-steps.ts";
import { startWords, type StartWords } from "../start-words.ts";
import { startDismissedStore } from "../steps-store.ts";
import { welcomeTexts } from "../welcome.texts.ts";
import styles from "./welcome.module.css";

/** The steps of a district that begins, those of whoever looks; they go once the rows say that all are taken, or are put away. */
export function GuidedStart() {
  const t = useTexts(welcomeTexts);
  const session = useSession();
  const keys = useContextKeys();
  const dismissed = useStore(startDismissedStore);
  const steps = startSteps.filter((step) => holds(step.when, keys, session.conditions));
  const next = steps.find((step) => !step.done(session.start));
  if (dismissed || next === undefined) return null;
  return (
    <section className={styles["start"]} aria-label={t("start")}>
      <h2>{t("start")}</h2>
      <ol className={styles["steps"]}>
        {steps.map((step, at) => (
          <Step key={step.id} id={step.id} done={step.done(session.start)} no={at + 1} next={step === next} />
        ))}
      </ol>
      {keys.empty ? null : (
        <Button tone="link" onClick={() => startDismissedStore.set(true)}>
          {t("dismiss")}
        </Button>
      )}
    </section>
  );
}

interface StepProps {
  readonly id: StartStepId;
  readonly done: boolean;
  readonly no: number;
  readonly next: boolean;
}

function Step({ id, done, no, next }: StepProps) {
  const t = useTexts(welcomeTexts);
  const read = useBilingual();
  const session = useSession();
  const { title, detail, act } = startWords[id];
  return (
    <li className={next ? `${styles["step"]} ${styles["next"]}` : styles["step"]}>
      <span className={done ? styles["done"] : styles["no"]} aria-hidden>
        {done ? <Icon name="check" /> : no}
      </span>
      <div className={styles["what"]}>
        <h3>
          {read(title)}
          {done ? <span className="yz-hidden"> {t("done")}</span> : null}
        </h3>
        <p>{read(typeof detail === "function" ? detail(session) : detail)}</p>
      </div>
      {done || act === null ? null : <Act act={act} next={next} />}
    </li>
  );
}

function Act({ act: { title, command: id }, next }: { readonly act: NonNullable<StartWords["act"]>; readonly next: boolean }) {
  const read = useBilingual();
  const workbench = useWorkbench();
  const keys = useContextKeys();
  const command = findCommand(id)?.command;
  const availability = command === undefined ? null : availabilityOf(command, undefined, workbench, keys);
  const reason = availability?.state === "disabled" && !isRefusal(availability.reason) ? read(availability.reason) : null;
  return (
    <Button tone={next ? "primary" : "normal"} disabled={availability === null || availability.state === "hidden"} disabledReason={reason} onClick={() => void workbench.run(id)}>
      {read(title)}
    </Button>
  );
}
