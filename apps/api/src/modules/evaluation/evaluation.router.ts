import { enterMarkInput, runCycleInput } from "@yanzhen/domain/evaluation";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { readAt } from "../../platform/read.ts";
import { answer, business, router } from "../../platform/trpc.ts";
import { marksInput, marksView } from "./marks-view.ts";
import { resultView } from "./result-view.ts";
import { evaluationInput, evaluationView, resultsInput, resultsView } from "./results-view.ts";
import { schemesView } from "./schemes-view.ts";
import { enterMark } from "./use-cases/enter-mark.ts";
import { runEvaluation } from "./use-cases/run-evaluation.ts";
import { startEvaluation } from "./use-cases/start-evaluation.ts";

const at = atInput.default({});

export const evaluationRouter = router({
  schemes: business.input(z.strictObject({ at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => schemesView(ctx, moment))),
  evaluation: business.input(evaluationInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => evaluationView(ctx, moment, input))),
  results: business.input(resultsInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => resultsView(moment, input))),
  result: business.input(z.strictObject({ id: z.uuid(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => resultView(ctx, moment, input.id))),
  marks: business.input(marksInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => marksView(ctx, moment, input))),
  enterMark: business.input(enterMarkInput).mutation(async ({ ctx, input }) => answer(await enterMark(ctx, input))),
  /** Runs at once and answers when the results are kept: for scripts and the command line. */
  run: business.input(runCycleInput).mutation(async ({ ctx, input }) => answer(await runEvaluation(ctx, input))),
  /** The same as a job, with progress and cancel: for people. */
  start: business.input(runCycleInput).mutation(async ({ ctx, input }) => answer(await startEvaluation(ctx, input))),
});
