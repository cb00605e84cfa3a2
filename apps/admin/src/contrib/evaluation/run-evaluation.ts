import type { Workbench } from "../../platform/shell/workbench.ts";
import { reportCallError } from "../../platform/trpc/report-call-error.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { pushUndo } from "../../platform/undo/undo-stack.ts";
import { uris } from "../../platform/uris/uris.ts";
import { refusalMessage } from "../../platform/i18n/lazy-refusal.ts";
import { readRefusalOf, readRunResult } from "./run-result.ts";

const PULSE_MS = 400;

/** Starts a run as a job and follows it to its end; the results on screen refetch by themselves. */
export async function runEvaluationOf(input: { readonly unit: string; readonly period: string }, workbench: Workbench): Promise<void> {
  try {
    const { jobId } = await trpcClient.evaluation.start.mutate({ unitId: input.unit, period: input.period });
    await workbench.queryClient.invalidateQueries();
    for (;;) {
      await new Promise((done) => setTimeout(done, PULSE_MS));
      const job = (await trpcClient.job.list.query()).find((each) => each.id === jobId);
      if (job === undefined || job.state === "queued" || job.state === "running") continue;
      await workbench.queryClient.invalidateQueries();
      if (job.state === "done") tell(input, job.result, workbench);
      else if (job.state === "failed") {
        const refusal = readRefusalOf(job.error);
        workbench.notify({
          severity: "warning",
          text: { zh: "考核没有计算成", en: "The evaluation was not computed" },
          ...(refusal === null ? {} : { detail: await refusalMessage(refusal) }),
        });
      }
      return;
    }
  } catch (error) {
    reportCallError(error);
  }
}

function tell(input: { readonly unit: string; readonly period: string }, raw: unknown, workbench: Workbench): void {
  const result = readRunResult(raw);
  if (result === null) return;
  pushUndo({ changeSetId: result.changeSetId, label: { zh: "计算考核", en: "Run Evaluation" } });
  workbench.notify({
    severity: "success",
    text: { zh: `考核已计算：${result.people} 人，${result.scored} 人出总分`, en: `Evaluated: ${result.people} people, ${result.scored} with a total` },
    actions: [{ title: { zh: "打开结果", en: "Open Results" }, run: () => workbench.open(uris.evaluations.to({ unit: input.unit, period: input.period })) }],
  });
}
