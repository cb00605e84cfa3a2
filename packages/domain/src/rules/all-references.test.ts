import { expect, test } from "vitest";

import { allReferences } from "./all-references.ts";

test("KRN-20 every capability that holds rows declares its references, each field once", () => {
  const keys = allReferences.map(({ entity, field }) => `${entity}.${field}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const entity of ["account", "unitPath", "appointment", "posting", "evidenceCredit", "evaluationResult", "reserveEntry"]) {
    expect(allReferences.some((reference) => reference.entity === entity)).toBe(true);
  }
  expect(allReferences).toContainEqual({ entity: "posting", field: "compoundId", to: "unit" });
});
