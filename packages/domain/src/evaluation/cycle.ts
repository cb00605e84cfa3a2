import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";

/** Where a run of a cycle stands. Later states (calibrating, publicised, final, archived) arrive with the steps that reach them. */
export type CycleState = "draft" | "collecting" | "locked" | "computed";

/** What can be done with a run. */
export type CycleAction = "open" | "lock" | "unlock" | "compute" | "enterMark";

/**
 * The one table of a run: state → action → next state. Marks are closed while the facts are locked. A computed run is never
 * changed: its results stay as they were computed, and the next run of the same unit, period and scheme stands beside it. EVA-21
 */
export const cycleTable = {
  draft: { open: "collecting" },
  collecting: { enterMark: "collecting", lock: "locked" },
  locked: { unlock: "collecting", compute: "computed" },
  computed: {},
} as const satisfies Record<CycleState, Partial<Record<CycleAction, CycleState>>>;

/** The steps from nothing to computed results; a run takes them in one transaction. EVA-21 */
export const RUN_STEPS = ["open", "lock", "compute"] as const satisfies readonly CycleAction[];

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

/** The state a new run reaches when all its steps are taken, or the refusal of the step that cannot be. EVA-21 */
export function decideRun(): Result<CycleState, "evaluation.cycleState"> {
  let state: CycleState = "draft";
  for (const action of RUN_STEPS) {
    const next = decideCycle(state, action);
    if (!next.ok) return next;
    state = next.value;
  }
  return ok(state);
}
