import type { Workbench } from "./workbench.ts";

let current: Workbench | null = null;

/** The frame hands its workbench over once, before anything contributed runs. */
export function installWorkbench(workbench: Workbench): void {
  current = workbench;
}

/** For code outside React; components say `useWorkbench`. */
export function workbench(): Workbench {
  if (current === null) throw new Error("the workbench is not drawn yet");
  return current;
}

/** One object for the life of the page, so effects may name it or leave it out. */
export const useWorkbench = workbench;
