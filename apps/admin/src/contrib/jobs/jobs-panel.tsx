import { EmptyState, Icon, IconButton } from "@yanzhen/ui/primitives";
import { useQuery } from "@tanstack/react-query";
import { useDomainText } from "../../platform/i18n/use-domain-text.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import { QueryView } from "../../platform/trpc/query-view.tsx";
import { isUnfinished, readProgress, readRefusal, readState } from "./job-progress.ts";
import { jobsQuery } from "./jobs.queries.ts";
import styles from "./jobs.module.css";

const texts = defineTexts(
  {
    none: "没有后台任务",
    noneDetail: "导入、考核计算和模拟在后台运行时列在这里。",
    stop: "停止任务",
    queued: "等待",
    running: "进行中",
    done: "完成",
    failed: "失败",
    cancelled: "已停止",
    of: "{done} / {total}",
  },
  {
    none: "No background jobs",
    noneDetail: "Imports, evaluation runs and simulations are listed here while they work.",
    stop: "Stop Job",
    queued: "Waiting",
    running: "Running",
    done: "Done",
    failed: "Failed",
    cancelled: "Stopped",
    of: "{done} / {total}",
  },
);

const ICON = { queued: "watch", running: "loading", done: "check", failed: "error", cancelled: "circle-slash" } as const;

export default function JobsPanel() {
  const t = useTexts(texts);
  const domain = useDomainText();
  const workbench = useWorkbench();
  return (
    <QueryView query={useQuery(jobsQuery())} lines={3}>
      {(jobs) =>
        jobs.length === 0 ? (
          <EmptyState icon="tasklist" title={t("none")} detail={t("noneDetail")} />
        ) : (
          <ul className={styles["list"]}>
            {jobs.map((job) => {
              const state = readState(job.state);
              const progress = readProgress(job.progress);
              const refusal = readRefusal(job.error);
              return (
                <li key={job.id} className={styles["row"]}>
                  <span className={styles[state]}>
                    <Icon name={ICON[state]} spin={state === "running"} />
                  </span>
                  <span className={styles["label"]}>{job.label}</span>
                  <span className={styles["dim"]}>{t(state)}</span>
                  {state === "running" ? <progress className={styles["bar"]} aria-label={job.label} max={progress?.total ?? 1} value={progress?.done} /> : null}
                  {state === "running" && progress !== null ? <span className={`yz-num ${styles["dim"]}`}>{t("of", { done: progress.done, total: progress.total })}</span> : null}
                  <span className={styles["dim"]}>{refusal === null ? progress?.note : domain.refusal(refusal)}</span>
                  {isUnfinished(state) ? <IconButton icon="debug-stop" label={t("stop")} onClick={() => void workbench.run("jobs.cancel", { id: job.id })} /> : null}
                </li>
              );
            })}
          </ul>
        )
      }
    </QueryView>
  );
}
