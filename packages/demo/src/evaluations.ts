import { day, moment } from "./days.ts";
import { quarters } from "./quarters.ts";
import type { World } from "./world.ts";

/** An evaluation the district ran in the past. The score is the engine's; its ids and times are the demo's, like those of any row. */
export interface PastEvaluation {
  readonly id: string;
  readonly unitId: string;
  readonly period: string;
  readonly computedOn: string;
  readonly computedAt: string;
  /** The result's id for each person evaluated. */
  readonly resultIds: Readonly<Record<string, string>>;
}

/** Days after the end of a quarter on which it is computed, when the last mark is in. */
const AFTER = 14;

/** One run a quarter, without the last: that one is left for whoever tries the demo. */
export function pastEvaluations(world: World, unitId: string): readonly PastEvaluation[] {
  return quarters.slice(0, -1).map((quarter) => {
    const on = quarter.last + AFTER;
    const [from, to] = [day(quarter.first), day(quarter.last)];
    const posted = world.tables.posting.filter((row) => row.valid_from <= to && (row.valid_to === null || row.valid_to > from)).map((row) => row.person_id);
    return {
      id: world.id(on),
      unitId,
      period: quarter.period,
      computedOn: day(on),
      computedAt: moment(on, 28_800),
      resultIds: Object.fromEntries([...new Set(posted)].map((personId) => [personId, world.id(on)])),
    };
  });
}
