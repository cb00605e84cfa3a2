import { z } from "zod";
import { parsePeriod, PERIOD_PATTERN } from "./period.ts";
import type { Period } from "./period.ts";

/** Messages of these schemas are refusal codes; the texts stand under `refusal.<code>`. */
const personId = z.guid({ error: "id.malformed" });
const unitId = z.guid({ error: "id.malformed" });

/** A quarter such as `2025Q1`. EVA-1 */
export const periodInput = z
  .string({ error: "period.malformed" })
  .regex(PERIOD_PATTERN, { error: "period.malformed" })
  .transform((text, context): Period => {
    const period = parsePeriod(text);
    if (period.ok) return period.value;
    context.addIssue({ code: "custom", message: period.refusal.code });
    return z.NEVER;
  });

/** Code of a stored scheme. */
export const schemeCodeInput = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, { error: "evaluation.schemeUnknown" });

/** A signed mark: 0–100 with at most two decimals as text, and a basis of at least four characters. EVA-8 */
export const enterMarkInput = z.strictObject({
  personId,
  period: periodInput,
  indicator: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, { error: "evaluation.indicatorUnknown" }),
  value: z
    .string()
    .trim()
    .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, { error: "evaluation.markRange" }),
  basis: z.string().trim().min(4, { error: "evaluation.basisTooShort" }).max(2000, { error: "evaluation.basisTooLong" }),
  /** Why a mark that stands already is replaced. */
  reason: z.string().trim().max(500, { error: "evaluation.basisTooLong" }).default(""),
  /** The version the mark was read at; null for a first mark. */
  expectedVersion: z.int().min(1).nullable().default(null),
  schemeCode: schemeCodeInput.default("quarterly"),
});
export type EnterMark = z.output<typeof enterMarkInput>;

/** Runs a scheme's newest version for everybody posted in a unit in a period. */
export const runCycleInput = z.strictObject({ unitId, period: periodInput, schemeCode: schemeCodeInput.default("quarterly") });
export type RunCycle = z.output<typeof runCycleInput>;
