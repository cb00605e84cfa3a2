import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import { codeStandsUnder, parseUnitCode } from "./unit-code.ts";
import { levelOfKind, mayStandUnder } from "./unit.ts";
import type { Unit, UnitKind, UnitLevel } from "./unit.ts";

export interface NewUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly from: CalendarDate;
}

/** What the shell has looked up: the parent on the day (null for a root), and names and codes already taken. */
export interface Surroundings {
  readonly parent: Pick<Unit, "kind" | "code" | "from" | "to"> | null;
  /** Names of the parent's other children on the day. */
  readonly siblingNames: readonly string[];
  /** Codes of units in being. */
  readonly takenCodes: { has(code: string): boolean };
}

export type EstablishRefusal =
  | "unit.nameMissing"
  | "unit.wrongParent"
  | "unit.parentNotInBeing"
  | "unit.parentCloses"
  | "unit.nameTaken"
  | "unit.codeTaken"
  | "unit.codeMalformed"
  | "unit.codeLength";

/** The checked level, and a hint when the code does not begin with the parent's. */
export interface Establishment {
  readonly level: UnitLevel;
  readonly codeUnderParent: boolean;
}

/**
 * Whether a unit may be set up here from its date on. A parent that is to close takes no new unit. Names
 * are unique among siblings, codes among all units in being. ORG-11
 */
export function establishUnit(unit: NewUnit, around: Surroundings): Result<Establishment, EstablishRefusal> {
  const { parent } = around;
  if (unit.name.trim() === "") return refuse("unit.nameMissing", {}, "name");
  if (!mayStandUnder(unit.kind, parent?.kind ?? null)) return refuse("unit.wrongParent", { kind: unit.kind, parentKind: parent?.kind ?? null }, "parentId");
  if (parent !== null && !contains(parent, unit.from)) return refuse("unit.parentNotInBeing", { on: unit.from }, "parentId");
  if (parent !== null && parent.to !== null) return refuse("unit.parentCloses", { on: parent.to }, "parentId");
  if (around.siblingNames.includes(unit.name)) return refuse("unit.nameTaken", { name: unit.name }, "name");
  const level = levelOfKind[unit.kind];
  if (unit.code === null) return ok({ level, codeUnderParent: true });
  const code = parseUnitCode(unit.code, level);
  if (!code.ok) return code;
  if (around.takenCodes.has(unit.code)) return refuse("unit.codeTaken", { code: unit.code }, "code");
  return ok({ level, codeUnderParent: parent === null || parent.code === null || codeStandsUnder(unit.code, parent.code) });
}
