import { useQuery } from "@tanstack/react-query";
import { Button, Callout } from "@yanzhen/ui/primitives";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import { readDone } from "../run-result.ts";
import styles from "./evaluation.module.css";

const KIND = "evaluation.run";
const PULSE_MS = 700;
const unfinished = (job: { readonly kind: string; readonly state: string }): boolean => job.kind === KIND && (job.state === "queued" || job.state === "running");

/** The account's evaluation under way, with how far it is and a way to stop it; nothing when none is. */
export function RunProgress() {
  const t = useTexts(evaluationTexts);
  const wb = useWorkbench();
  const jobs = useQuery(trpc.job.list.queryOptions(undefined, { refetchInterval: (query) => (query.state.data?.some(unfinished) === true ? PULSE_MS : false) }));
  const job = jobs.data?.find(unfinished);
  if (job === undefined) return null;
  const done = readDone(job.progress);
  return (
    <Callout
      tone="info"
      live
      title={`${t("running")} · ${job.label}`}
      action={
        <Button icon="debug-stop" onClick={() => void wb.run("jobs.cancel", { id: job.id })}>
          {t("stop")}
        </Button>
      }
    >
      <span className={styles["progress"]}>
        {done === null ? null : <progress value={done.done} max={done.total} aria-label={t("running")} />}
        {done === null ? t("queued") : t("runningDetail", { done: done.done, total: done.total })}
      </span>
    </Callout>
  );
}
