import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";

/** Where a cycle stands. Later states (calibrating, publicised, final, archived) arrive with the steps that reach them. */
export type CycleState = "draft" | "collecting" | "locked" | "computed";

/** What can be done with a cycle. */
export type CycleAction = "open" | "lock" | "unlock" | "compute" | "enterMark";

/**
 * The one table of the cycle: state → action → next state. Marks are closed while the facts are locked. Unlocking a
 * computed cycle, or entering a mark in it, reopens it: its results stand as of the last run until it is run again. EVA-21
 */
export const cycleTable = {
  draft: { open: "collecting" },
  collecting: { enterMark: "collecting", lock: "locked" },
  locked: { unlock: "collecting", compute: "computed" },
  computed: { unlock: "collecting", enterMark: "collecting" },
} as const satisfies Record<CycleState, Partial<Record<CycleAction, CycleState>>>;

/** The states an action may start from, for the text of a refusal. */
export function statesAllowing(action: CycleAction): readonly CycleState[] {
  return (Object.keys(cycleTable) as CycleState[]).filter((state) => action in cycleTable[state]);
}

/** The next state, or `evaluation.cycleState` with the state, the action and the states that would allow it. EVA-21 */
export function decideCycle(state: CycleState, action: CycleAction): Result<CycleState, "evaluation.cycleState"> {
  const next = (cycleTable[state] as Partial<Record<CycleAction, CycleState>>)[action];
  if (next !== undefined) return ok(next);
  return refuse("evaluation.cycleState", { state, action, allowed: statesAllowing(action).join(",") });
}

/**
 * The actions that bring a cycle, or none yet (null), to freshly computed results: a run of a computed cycle unlocks it,
 * locks the facts as they are now, and computes again. EVA-21
 */
export function stepsToRun(state: CycleState | null): readonly CycleAction[] {
  switch (state) {
    case null:
    case "draft":
      return ["open", "lock", "compute"];
    case "collecting":
      return ["lock", "compute"];
    case "locked":
      return ["compute"];
    case "computed":
      return ["unlock", "lock", "compute"];
  }
}
