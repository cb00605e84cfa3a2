/** What other modules and the instance may use of the evaluation module. */
export { storeShippedSchemes } from "./evaluation.repository.ts";
export { handleEvaluationJobs } from "./run-job.ts";
export { keepPastRun } from "./past-run.ts";
