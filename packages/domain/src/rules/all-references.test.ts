import { expect, test } from "vitest";

import { allReferences } from "./all-references.ts";

test("KRN-20 every capability that holds rows declares its references, each field once", () => {
  const keys = allReferences.map(({ entity, field }) => `${entity}.${field}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const entity of ["account", "unitPath", "appointment", "posting", "evidenceCredit", "evaluationResult", "reserveEntry"]) {
    expect(allReferences.some((reference) => reference.entity === entity)).toBe(true);
  }
  expect(allReferences).toContainEqual({ entity: "posting", field: "compoundId", to: "unit", whenClosed: "settle" });
});

test("ORG-12 a capability that holds on to units says what happens when one closes", () => {
  const told = allReferences.filter(({ whenClosed }) => whenClosed !== undefined).map(({ entity, field, whenClosed }) => `${entity}.${field} ${whenClosed}`);
  expect(told.toSorted()).toEqual([
    "accountGrant.unitId tell",
    "appointment.unitId settle",
    "evidence.unitId settle",
    "honour.unitId tell",
    "personUnit.unitId settle",
    "posting.compoundId settle",
    "reserveEntry.targetUnitId tell",
    "unitPath.parentId settle",
  ]);
});
