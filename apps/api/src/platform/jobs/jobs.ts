/** Long work in the background; see `job-queue.ts` for the durable implementation. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly note?: string;
}

export interface JobRun<I> {
  readonly id: string;
  readonly input: I;
  readonly accountId: string | null;
  readonly signal: AbortSignal;
  report(progress: JobProgress): void;
}

export type JobHandler = (run: JobRun<unknown>) => Promise<unknown>;

export interface Jobs {
  handle(kind: string, handler: JobHandler): void;
  enqueue(job: { readonly kind: string; readonly label: string; readonly input: unknown; readonly accountId: string | null }): Promise<string>;
  cancel(id: string): Promise<void>;
}
