import { z } from "zod";
import { dateInput, idInput, reasonInput } from "../org/input-values.schema.ts";
import type { UnitId } from "../org/unit.ts";

/** The figures of a unit on a date; without a unit, of everything in scope. */
export const overviewInput = z.strictObject({ unitId: idInput<UnitId>().optional(), asOf: dateInput.optional() });
export type Overview = z.output<typeof overviewInput>;

/** Puts a finding aside until a day, with a reason. */
export const suppressFindingInput = z.strictObject({
  ruleId: z.string().min(1).max(40),
  subject: z.strictObject({ type: z.string().min(1).max(40), id: idInput<string>() }),
  reason: reasonInput,
  until: dateInput,
});
export type SuppressFinding = z.output<typeof suppressFindingInput>;

/** Shows a finding again before its suppression ends. */
export const liftSuppressionInput = z.strictObject({ suppressionId: idInput<string>(), version: z.int().min(1) });
export type LiftSuppression = z.output<typeof liftSuppressionInput>;
