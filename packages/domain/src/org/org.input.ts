import { z } from "zod";
import { difficulties } from "./compound.ts";
import { countInput, dateInput, idInput, lineInput, noteInput, versionInput } from "./input-values.schema.ts";
import { unitKinds } from "./unit.ts";
import type { UnitId } from "./unit.ts";

const unitId = idInput<UnitId>();

const compoundFacts = {
  households: countInput.nullable(),
  buildings: countInput.nullable(),
  builtYear: z.int({ error: "input.wholeNumber" }).min(1900, { error: "compound.builtYearRange" }).max(2100, { error: "compound.builtYearRange" }).nullable(),
  /** Blank means a recorded "none"; null unknown. */
  propertyFirm: z.string().trim().max(200, { error: "input.tooLong" }).nullable(),
  hasOwnersCommittee: z.boolean().nullable(),
  difficulty: z.enum(difficulties).nullable(),
  note: noteInput.nullable(),
};

/** Sets up a unit; the facts belong to compounds only. */
export const createUnitInput = z.strictObject({
  name: lineInput(100),
  kind: z.enum(unitKinds, { error: "unit.kindUnknown" }),
  code: z
    .string()
    .regex(/^\d{6,14}$/, { error: "unit.codeMalformed" })
    .nullable(),
  parentId: unitId,
  from: dateInput,
  compound: z.strictObject(compoundFacts).partial().optional(),
});
export type CreateUnit = z.output<typeof createUnitInput>;

export const renameUnitInput = z.strictObject({ unitId, name: lineInput(100), on: dateInput });
export type RenameUnit = z.output<typeof renameUnitInput>;

export const moveUnitInput = z.strictObject({ unitId, parentId: unitId, on: dateInput });
export type MoveUnit = z.output<typeof moveUnitInput>;

export const closeUnitInput = z.strictObject({ unitId, on: dateInput });
export type CloseUnit = z.output<typeof closeUnitInput>;

/** Changes facts of a compound; a field left out stays as it is. */
export const editCompoundInput = z.strictObject({ unitId, version: versionInput, patch: z.strictObject(compoundFacts).partial() });
export type EditCompound = z.output<typeof editCompoundInput>;
