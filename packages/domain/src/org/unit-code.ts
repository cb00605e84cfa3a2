import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { UnitLevel } from "./unit.ts";

/**
 * Digits of a code by level: GB/T 2260 (6) and the statistical division codes (9, 12); a compound has two digits of its own.
 * A grid that takes a community's place carries a community's 12.
 */
const digits = { district: 6, township: 9, community: 12, grid: 12, compound: 14 } as const satisfies Record<UnitLevel, number>;

/** Accepts the code of a unit of this level. Refuses `unit.codeMalformed` (not digits), `unit.codeLength` (another level's length). ORG-5 */
export function parseUnitCode(text: string, level: UnitLevel): Result<string, "unit.codeMalformed" | "unit.codeLength"> {
  if (!/^\d+$/.test(text)) return refuse("unit.codeMalformed", { code: text }, "code");
  if (text.length !== digits[level]) return refuse("unit.codeLength", { code: text, wanted: digits[level], found: text.length }, "code");
  return ok(text);
}

/** True when the code begins with its parent's. A moved unit keeps its code, so a difference is a hint, not a refusal. ORG-6 */
export function codeStandsUnder(code: string, parentCode: string): boolean {
  return code.length > parentCode.length && code.startsWith(parentCode);
}
