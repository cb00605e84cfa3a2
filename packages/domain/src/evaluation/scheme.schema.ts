import { z } from "zod";
import { FACT_KEYS } from "./fact-catalogue.ts";
import type { Adjustment, Band, GradeScale, MissingRule, Scheme, SchemeNode, WeightedSumNode } from "./scheme.ts";

const decimal = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,6})?$/)
  .describe("Decimal number as text");
const nonNegative = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,6})?$/)
  .describe("Decimal number as text, not below 0");
const nodeId = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/);
const code = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z0-9]*$/);
const label = z.strictObject({ "zh-CN": z.string().min(1).max(200), en: z.string().min(1).max(200) });
const fact = z.enum(FACT_KEYS);

const missingSchema: z.ZodType<MissingRule> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("redistribute") }),
  z.strictObject({ kind: z.literal("neutral"), value: nonNegative }),
  z.strictObject({ kind: z.literal("block") }),
]);

const head = {
  id: nodeId,
  label,
  weight: nonNegative,
  missing: missingSchema,
  rounding: z.strictObject({ places: z.int().min(0).max(6), mode: z.enum(["halfUp", "truncate"]) }).nullable(),
};

const bandSchema: z.ZodType<Band> = z.strictObject({ from: decimal, to: decimal, score: nonNegative });

const targetSchema = z.strictObject({
  ...head,
  kind: z.literal("target"),
  fact,
  target: nonNegative,
  worst: nonNegative.nullable(),
  cap: nonNegative,
});
const bandsSchema = z.strictObject({ ...head, kind: z.literal("bands"), fact, bands: z.array(bandSchema).min(1).max(50) });
const enteredSchema = z.strictObject({ ...head, kind: z.literal("entered") });
const sumSchema: z.ZodType<WeightedSumNode> = z.strictObject({
  ...head,
  kind: z.literal("weightedSum"),
  get children() {
    return z.array(nodeSchema).max(50);
  },
});
const nodeSchema: z.ZodType<SchemeNode> = z.union([targetSchema, bandsSchema, enteredSchema, sumSchema]);

const adjustmentSchema: z.ZodType<Adjustment> = z.strictObject({
  cap: nonNegative,
  items: z
    .array(z.strictObject({ id: nodeId, label, max: nonNegative }))
    .min(1)
    .max(50),
});

const scaleSchema: z.ZodType<GradeScale> = z.strictObject({
  code,
  grades: z
    .array(z.strictObject({ code, label, from: nonNegative }))
    .min(1)
    .max(10),
});

/** Shape of a scheme as stored and exchanged. What the shape cannot say, `lintScheme` does. EVA-2 */
export const schemeSchema: z.ZodType<Scheme> = z.strictObject({
  code,
  version: z.int().min(1),
  label,
  periodKind: z.literal("quarter"),
  basis: z.strictObject({ "zh-CN": z.string().max(2000), en: z.string().max(2000) }),
  dimensions: z.array(sumSchema).min(1).max(12),
  bonus: adjustmentSchema.nullable(),
  deduction: adjustmentSchema.nullable(),
  scale: scaleSchema,
});
