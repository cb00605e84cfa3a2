import type { Bilingual } from "../i18n/bilingual.ts";
import { createStore, useStore } from "../shell/store.ts";
import type { ProgressReport } from "../shell/workbench.ts";

export interface RunningWork extends ProgressReport {
  readonly id: number;
  readonly title: Bilingual | string;
}

let last = 0;
export const progressStore = createStore<readonly RunningWork[]>([]);

/** Shows the work until it settles; its outcome is the caller's to report. */
export async function withProgress<T>(title: Bilingual | string, work: (report: (progress: ProgressReport) => void) => Promise<T>): Promise<T> {
  last += 1;
  const id = last;
  progressStore.set((all) => [...all, { id, title, fraction: null }]);
  try {
    return await work((progress) => {
      progressStore.set((all) => all.map((one) => (one.id === id ? { id, title, ...progress } : one)));
    });
  } finally {
    progressStore.set((all) => all.filter((one) => one.id !== id));
  }
}

export function useProgress(): readonly RunningWork[] {
  return useStore(progressStore);
}
