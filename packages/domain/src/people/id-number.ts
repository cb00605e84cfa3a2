import type { Brand } from "../kernel/brand.ts";
import { parseCalendarDate } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import type { Sex } from "./sex-codes.ts";

/** A citizen's ID number (GB 11643), 18 characters, X in upper case, checked. */
export type IdNumber = Brand<string, "IdNumber">;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = "10X98765432";

export type IdNumberFault = "idNumber.length" | "idNumber.malformed" | "idNumber.checksum" | "idNumber.birthImpossible" | "idNumber.birthInFuture";

/** Full-width digits and spaces become plain, x becomes X. Not yet checked. */
export function normaliseIdNumber(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "").toUpperCase();
}

/** The check character of the first 17 digits, weights 7 9 10 5 … 2, sum modulo 11. PPL-1 */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECK_CHARACTERS[sum % 11] as string;
}

/**
 * Everything that is wrong with a number, because an import tells every fault of a row. The check character and the birth
 * date are judged separately: a number may check out and still name 29 February 1990. Empty when fine. PPL-1 PPL-2
 */
export function idNumberFaults(text: string, today: CalendarDate): readonly Refusal<IdNumberFault>[] {
  const number = normaliseIdNumber(text);
  if (number.length !== 18) return [refuse("idNumber.length", { found: number.length }, "idNo").refusal];
  if (!/^\d{17}[\dX]$/.test(number)) return [refuse("idNumber.malformed", {}, "idNo").refusal];
  const faults: Refusal<IdNumberFault>[] = [];
  if (checkCharacter(number) !== number[17]) faults.push(refuse("idNumber.checksum", {}, "idNo").refusal);
  const birth = parseCalendarDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (!birth.ok) faults.push(refuse("idNumber.birthImpossible", { birth: number.slice(6, 14) }, "idNo").refusal);
  else if (birth.value > today) faults.push(refuse("idNumber.birthInFuture", { birth: birth.value }, "idNo").refusal);
  return faults;
}

/** Reads a number and refuses the first fault; see `idNumberFaults` for all of them. PPL-1 */
export function parseIdNumber(text: string, today: CalendarDate): Result<IdNumber, IdNumberFault> {
  const [first, ...related] = idNumberFaults(text, today);
  if (first === undefined) return ok(normaliseIdNumber(text) as IdNumber);
  return { ok: false, refusal: related.length > 0 ? { ...first, related } : first };
}

/** The birth date the card says; the department's verified date is kept apart and wins (三龄两历一身份). PPL-2 */
export function birthOf(id: IdNumber): CalendarDate {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` as CalendarDate;
}

/** An odd 17th digit is male. PPL-3 */
export function sexOf(id: IdNumber): Sex {
  return Number(id[16]) % 2 === 1 ? "1" : "2";
}

/** `349999********1182`: region and the last four stay, birth and sequence go. PPL-4 */
export function maskIdNumber(id: string): string {
  return id.length === 18 ? `${id.slice(0, 6)}********${id.slice(14)}` : "*".repeat(id.length);
}
