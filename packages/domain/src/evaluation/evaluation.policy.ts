import { definePolicy } from "../access/policy.ts";

/** What the conditions read: whose result or mark it is (absent for a whole unit), and the path, today, of the unit it belongs to. */
export interface EvaluationRecord {
  readonly path: string | null;
  readonly personId: string;
}

const own = {
  all: [{ role: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"] }, { eq: ["personId", { actor: "personId" }] }],
} as const;

/**
 * Officers run evaluations and sign marks; secretaries read the results of their unit; everybody reads their own (DEFINITIONS §2).
 * Nobody signs a mark about themselves. How a scheme reads is no secret to those it is applied to. EVA-30
 */
export const evaluationPolicies = definePolicy<EvaluationRecord>()({
  "evaluation.viewScheme": { kind: "business", when: { role: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"] } },
  "evaluation.viewResults": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } },
  "evaluation.viewResult": {
    kind: "business",
    when: { any: [{ granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" }, own] },
  },
  "evaluation.run": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "evaluation.viewMarks": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "evaluation.enterMark": {
    kind: "business",
    when: { all: [{ granted: ["districtOfficer", "streetOfficer"], within: "path" }, { not: { eq: ["personId", { actor: "personId" }] } }] },
  },
});
