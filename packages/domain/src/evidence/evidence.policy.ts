import { definePolicy } from "../access/policy.ts";

/** What the conditions read about an entry: the path, today, of the unit it happened in, and who recorded it. */
export interface EvidenceRecord {
  readonly path: string | null;
  readonly recordedBy: string | null;
}

/**
 * Posted members record and secretaries verify; officers may do both. Nobody verifies what they recorded themselves: the
 * right is refused here only as far as the entry alone tells, `decideVerification` weighs the resident's reply. EVD-14
 */
export const evidencePolicies = definePolicy<EvidenceRecord>()({
  "evidence.view": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"], within: "path" } },
  "evidence.record": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"], within: "path" } },
  "evidence.setStatus": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"], within: "path" } },
  "evidence.share": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } },
  "evidence.verify": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } },
  "evidence.void": {
    kind: "business",
    when: { any: [{ granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" }, { eq: ["recordedBy", { actor: "accountId" }] }] },
  },
  "evidence.recordPetitions": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "evidence.recordHonour": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
});
