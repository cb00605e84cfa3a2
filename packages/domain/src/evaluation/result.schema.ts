import { z } from "zod";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { FACT_KEYS } from "./fact-catalogue.ts";
import type { AppliedAdjustment, ResultNode, ResultTree } from "./result.ts";

const exact = z
  .string()
  .regex(/^-?\d+(\/\d+)?$/)
  .describe("Exact number: whole, or numerator/denominator in lowest terms");
const printed = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .describe("Two decimals, half up");
const day: z.ZodType<CalendarDate, string> = z.iso.date().transform((text) => text as CalendarDate);
const interval = z.strictObject({ from: day, to: day }).describe("Half-open: `to` is the first day outside");
const fact = z.enum(FACT_KEYS);
const treatment = z.enum(["none", "leftOut", "neutral", "blocked", "blockedBelow"]);
const ids = z.array(z.string());

const formula = z.strictObject({
  key: z.enum(["weightedSum", "targetHigher", "targetHigherPart", "targetLower", "targetLowerPart", "bands", "outsideBands", "entered", "neutral", "missing"]),
  numbers: z.record(z.string(), exact),
});

const nodeSchema: z.ZodType<ResultNode> = z.strictObject({
  id: z.string(),
  kind: z.enum(["target", "bands", "entered", "weightedSum"]),
  value: exact.nullable(),
  printed: printed.nullable(),
  weight: exact,
  effectiveWeight: exact,
  points: exact.nullable(),
  formula,
  treatment,
  rounded: z.strictObject({ exact, places: z.int(), mode: z.enum(["halfUp", "truncate"]) }).nullable(),
  inputs: z.array(z.strictObject({ key: fact, value: exact.nullable(), sources: ids })),
  marks: ids,
  get children() {
    return z.array(nodeSchema);
  },
});

const adjustment: z.ZodType<AppliedAdjustment> = z.strictObject({
  points: exact,
  cap: exact,
  items: z.array(z.strictObject({ id: z.string(), points: exact, marks: ids })),
});

/** Shape of a result as stored and exchanged; reading one back checks it. */
export const resultSchema: z.ZodType<ResultTree> = z.strictObject({
  engine: z.string(),
  scheme: z.strictObject({ code: z.string(), version: z.int() }),
  personId: z.string(),
  period: interval,
  population: z.array(interval).min(1),
  status: z.enum(["scored", "noScore"]),
  total: z.strictObject({ weighted: exact, exact, printed }).nullable(),
  grade: z.string().nullable(),
  bonus: adjustment.nullable(),
  deduction: adjustment.nullable(),
  missing: z.array(
    z.strictObject({
      node: z.string(),
      needs: z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("fact"), key: fact }), z.strictObject({ kind: z.literal("mark") })]),
      treatment,
      blocks: z.boolean(),
    }),
  ),
  outsideBands: z.array(z.strictObject({ node: z.string(), value: exact })),
  root: nodeSchema,
});
