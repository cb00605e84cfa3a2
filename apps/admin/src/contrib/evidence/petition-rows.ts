import type { PetitionsData } from "./evidence-data.ts";

export interface PetitionRow {
  /** Null for what is counted at the unit itself, not at one below it. */
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

/** The units of one quarter in their own order; what the unit itself counted stands last, so that the rows add up to the whole. */
export function unitRows(view: PetitionsData, at: number, ownName: string): readonly PetitionRow[] {
  const rows = view.units.map((unit) => {
    const quarter = unit.quarters[at];
    return rowOf(unit.unitId, unit.name, quarter?.petitions ?? 0, quarter?.yearBefore ?? null);
  });
  const whole = view.quarters[at];
  if (whole === undefined || rows.length === 0) return rows;
  const own = whole.petitions - rows.reduce((sum, row) => sum + row.petitions, 0);
  const before = whole.yearBefore === null ? null : whole.yearBefore - rows.reduce((sum, row) => sum + (row.yearBefore ?? 0), 0);
  return own === 0 && (before ?? 0) === 0 ? rows : [...rows, rowOf(null, ownName, own, before)];
}

function rowOf(id: string | null, name: string, petitions: number, yearBefore: number | null): PetitionRow {
  return { id, name, petitions, yearBefore, change: yearBefore === null ? "–" : signed(petitions - yearBefore) };
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : "0";
}
