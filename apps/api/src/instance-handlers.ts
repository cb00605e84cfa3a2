import { handleImportJobs } from "./modules/exchange/public.ts";
import { handleEvaluationJobs } from "./modules/evaluation/public.ts";
import { handleRetention } from "./modules/retention/public.ts";
import type { Services } from "./platform/services.ts";

/** Registers what a running instance works on in the background. One line per module. */
export function instanceHandlers(services: Services): void {
  handleImportJobs(services);
  handleEvaluationJobs(services);
  handleRetention(services);
}
