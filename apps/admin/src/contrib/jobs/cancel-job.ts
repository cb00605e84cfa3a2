import type { Workbench } from "../../platform/shell/workbench.ts";
import { reportCallError } from "../../platform/trpc/report-call-error.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";

/** Asks the job to stop at its next step; what it has finished stays. */
export async function cancelJob(id: string, workbench: Workbench): Promise<void> {
  const sure = await workbench.confirm({
    title: { zh: "停止这个任务吗？", en: "Stop this job?" },
    detail: { zh: "它会在下一步停下；没有做完的部分不留下。", en: "It stops at its next step; what is unfinished leaves nothing behind." },
    confirm: { zh: "停止", en: "Stop" },
    tone: "danger",
  });
  if (!sure) return;
  try {
    await trpcClient.job.cancel.mutate({ id });
    await workbench.queryClient.invalidateQueries();
  } catch (error) {
    reportCallError(error);
  }
}
