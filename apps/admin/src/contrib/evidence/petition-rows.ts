import type { PetitionsData } from "./evidence-data.ts";

export interface PetitionRow {
  /** Null for the sum. */
  readonly id: string | null;
  readonly name: string;
  readonly petitions: number;
  readonly yearBefore: number | null;
  /** Against the year before, signed. */
  readonly change: string;
}

/** The quarter asked for, or the last complete one. */
export function shownQuarter(labels: readonly string[], asked: string | null): number {
  const found = asked === null ? -1 : labels.indexOf(asked);
  return found >= 0 ? found : labels.length - 1;
}

/** The units of one quarter in their own order. */
export function unitRows(view: PetitionsData, at: number): readonly PetitionRow[] {
  return view.units.map((unit) => {
    const quarter = unit.quarters[at];
    const [petitions, yearBefore] = [quarter?.petitions ?? 0, quarter?.yearBefore ?? null];
    return { id: unit.unitId, name: unit.name, petitions, yearBefore, change: yearBefore === null ? "–" : signed(petitions - yearBefore) };
  });
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : "0";
}
