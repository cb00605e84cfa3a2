import type { Services } from "../../platform/services.ts";
import { applyRetention } from "./use-cases/apply-retention.ts";

export { storeShippedRetention } from "./retention.repository.ts";

const KIND = "retention";
const EVERY_MS = 24 * 3_600_000;

export function handleRetention(services: Services): void {
  services.jobs.handle(KIND, () => applyRetention(services));
}

/** Puts the job into the queue at the start and once a day; returns what ends it. */
export function scheduleRetention({ jobs }: Services): () => void {
  const enqueue = (): void => {
    jobs.enqueue({ kind: KIND, label: KIND, input: {}, accountId: null }).catch((error: unknown) => console.error(KIND, error));
  };
  enqueue();
  const timer = setInterval(enqueue, EVERY_MS);
  return () => clearInterval(timer);
}
