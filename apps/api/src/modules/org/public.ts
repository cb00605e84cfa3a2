/** What other modules may use of the organization module. */
export { type CompoundValues, insertUnits, namesOf as unitNames, type NewUnitRow, pathKeyOf, placesOf, renameUnitIn, saveCompound } from "./org.repository.ts";
export { type UnitRow, unitByCode, unitById, unitsByPath } from "./queries/unit-facts.ts";
export { type ListedUnit, unitList, unitSorts } from "./queries/unit-list.ts";
export { shownUnit, unitScope } from "./shown-unit.ts";
export { narrowScope, pathInScope, pathOn, pathWithin, topUnits } from "./queries/subtree.ts";
export { unitToday } from "./queries/unit-today.ts";
