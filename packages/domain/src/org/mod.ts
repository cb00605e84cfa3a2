export { shippedValues, valuesOn } from "./parameter.ts";
export type { ParameterDefault, ParameterRow, ParameterValue } from "./parameter.ts";
export { orgParameters } from "./org-parameters.ts";
export { isCompound, levelOfKind, managesPeople, mayStandUnder, parentsOfKind, unitKinds, unitLevels } from "./unit.ts";
export type { Unit, UnitId, UnitKind, UnitLevel } from "./unit.ts";
export { codeStandsUnder, parseUnitCode } from "./unit-code.ts";
export { ancestorsOf, depthOf, pathOf, pathUnder } from "./unit-path.ts";
export type { UnitPath } from "./unit-path.ts";
export { moveUnit } from "./move-unit.ts";
export type { MoveRefusal, PathChange } from "./move-unit.ts";
export { nameOf, renameUnit } from "./unit-name.ts";
export type { NameChange, UnitName } from "./unit-name.ts";
export { establishUnit } from "./establish-unit.ts";
export type { EstablishRefusal, Establishment, NewUnit, Surroundings } from "./establish-unit.ts";
export { closeUnit } from "./close-unit.ts";
export type { StillThere } from "./close-unit.ts";
export { readUnitKind } from "./unit-kind-text.ts";
export { partyOrgMayStandUnder, partyOrgTypes } from "./party-org.ts";
export type { PartyOrg, PartyOrgId, PartyOrgType } from "./party-org.ts";
export { difficulties } from "./compound.ts";
export type { Compound, Difficulty } from "./compound.ts";
export { proposeDifficulty } from "./difficulty.ts";
export type { DifficultyReading, DifficultyReason } from "./difficulty.ts";
export {
  countInput,
  dateInput,
  idInput,
  lineInput,
  noteInput,
  partialDateInput,
  reasonInput,
  versionInput,
} from "./input-values.schema.ts";
export { orgPolicies } from "./org.policy.ts";
export type { UnitRecord } from "./org.policy.ts";
export { closeUnitInput, createUnitInput, editCompoundInput, moveUnitInput, renameUnitInput } from "./org.input.ts";
export type { CloseUnit, CreateUnit, EditCompound, MoveUnit, RenameUnit } from "./org.input.ts";
