import { JobQueue } from "../platform/jobs/job-queue.ts";
import type { Services } from "../platform/services.ts";

/** Runs the jobs of an instance until the returned stop: a queue left running would take the jobs of the next test file, which has the same store. */
export async function runJobs({ jobs }: Services): Promise<() => Promise<void>> {
  if (!(jobs instanceof JobQueue)) throw new Error("these services have no queue of their own");
  await jobs.start();
  return () => jobs.stop(5_000);
}
