import type { Brand } from "../kernel/brand.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";

/** A mobile (11 digits) or a landline with area code, digits only. */
export type Phone = Brand<string, "Phone">;

/** Accepts a mobile number, with or without +86, and a landline with area code (055163350000). Refuses `phone.malformed`. PPL-5 */
export function parsePhone(text: string): Result<Phone, "phone.malformed"> {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\-()]/gu, "")
    .replace(/^(?:\+|00)86/u, "");
  return /^1[3-9]\d{9}$/.test(plain) || /^0\d{9,11}$/.test(plain) ? ok(plain as Phone) : refuse("phone.malformed", { digits: plain.length }, "phone");
}

/** `139****9738`; a landline keeps its last two digits. PPL-5 */
export function maskPhone(phone: string): string {
  return phone.length === 11 && phone.startsWith("1") ? `${phone.slice(0, 3)}****${phone.slice(7)}` : `${"*".repeat(Math.max(0, phone.length - 2))}${phone.slice(-2)}`;
}
