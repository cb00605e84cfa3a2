import { definePolicy } from "../access/policy.ts";

/** What the conditions read about a report: the path, today, of the unit it is about. */
export interface ReportRecord {
  readonly path: string | null;
}

/** Figures of a unit are for whoever has business in it; every figure opens only the rows the actor may see. RPT-3 */
export const reportingPolicies = definePolicy<ReportRecord>()({
  "reporting.overview": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } },
  "reporting.export": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "diagnostics.view": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } },
  "diagnostics.export": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "diagnostics.lift": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "diagnostics.suppress": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
});
