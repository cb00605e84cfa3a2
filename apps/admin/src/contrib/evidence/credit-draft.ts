import { type CreditShare, creditFaults } from "@yanzhen/domain/evidence";
import type { Refusal } from "@yanzhen/domain/kernel";

export interface CreditDraft {
  readonly personId: string;
  readonly name: string;
  /** Percent as typed. */
  readonly percent: string;
}

/** Percent with two decimals are whole ten-thousandths; null where it is no such number. */
export function sharesOf(credits: readonly CreditDraft[]): readonly CreditShare[] | null {
  const shares = credits.map((credit) => ({
    personId: credit.personId as CreditShare["personId"],
    shareBp: /^\d{1,3}(\.\d{1,2})?$/.test(credit.percent.trim()) ? Math.round(Number(credit.percent) * 100) : 0,
  }));
  return shares.some((share) => share.shareBp === 0) ? null : shares;
}

/** What the shared rules say of the shares. */
export function creditRefusal(credits: readonly CreditDraft[]): Refusal | null {
  const shares = sharesOf(credits);
  return shares === null ? { code: "evidence.creditRange" } : (creditFaults(shares)[0] ?? null);
}

/** Percent nobody is credited with; null while a share is no number. */
export function leftOver(credits: readonly CreditDraft[]): number | null {
  const shares = sharesOf(credits);
  return shares === null ? null : (10_000 - shares.reduce((sum, share) => sum + share.shareBp, 0)) / 100;
}
