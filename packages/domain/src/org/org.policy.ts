import { definePolicy } from "../access/policy.ts";

/** What the conditions read about a unit: its path today. */
export interface UnitRecord {
  readonly path: string | null;
}

/**
 * Officers and secretaries see the units under their own, a posted member the own record only; the tree is changed by the district, and inside a street by
 * the street for its compounds' facts. Lists leave as files with officers only. ORG-16
 */
export const orgPolicies = definePolicy<UnitRecord>()({
  "org.view": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } },
  "org.export": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "org.createUnit": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "org.renameUnit": { kind: "business", when: { granted: ["districtOfficer"], within: "path" } },
  "org.moveUnit": { kind: "business", when: { granted: ["districtOfficer"], within: "path" } },
  "org.closeUnit": { kind: "business", when: { granted: ["districtOfficer"], within: "path" } },
  "org.editCompound": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } },
  "org.importUnits": { kind: "business", when: { granted: ["districtOfficer"], within: "path" } },
  "org.setParameter": { kind: "business", when: { granted: ["districtOfficer"], within: "path" } },
});
