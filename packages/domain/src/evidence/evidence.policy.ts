import { definePolicy } from "../access/policy.ts";

/**
 * What the conditions read about an entry: the path, today, of the unit it happened in, who recorded it, and the actor's own
 * person when the entry credits them.
 */
export interface EvidenceRecord {
  readonly path: string | null;
  readonly recordedBy: string | null;
  readonly creditedPerson: string | null;
}

const above = { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } as const;
const mine = { eq: ["recordedBy", { actor: "accountId" }] } as const;
const credited = { eq: ["creditedPerson", { actor: "personId" }] } as const;
const works = { role: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"] } as const;

/**
 * Posted members record and secretaries verify; officers may do both. A posted member sees and edits what they recorded or are
 * credited with, nobody else's. Nobody verifies what they recorded themselves: `decideVerification` weighs the resident's
 * reply. EVD-14
 */
export const evidencePolicies = definePolicy<EvidenceRecord>()({
  "evidence.view": { kind: "business", when: { any: [above, { all: [works, { any: [mine, credited] }] }] } },
  "evidence.record": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"], within: "path" } },
  "evidence.export": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "evidence.edit": { kind: "business", when: { any: [above, { all: [works, mine] }] } },
  "evidence.submit": { kind: "business", when: { any: [above, { all: [works, mine] }] } },
  "evidence.setStatus": { kind: "business", when: { any: [above, { all: [works, { any: [mine, credited] }] }] } },
  "evidence.share": { kind: "business", when: above },
  "evidence.verify": { kind: "business", when: above },
  "evidence.unverify": { kind: "business", when: above },
  "evidence.sendBack": { kind: "business", when: above },
  "evidence.void": { kind: "business", when: { any: [above, { all: [works, mine] }] } },
  // The chain that handles a matter: the secretary there, whoever recorded it, whoever worked on it. EVD-16
  "evidence.seeContacts": { kind: "business", when: { any: [{ granted: ["communitySecretary"], within: "path" }, { all: [works, { any: [mine, credited] }] }] } },
  "evidence.recordPetitions": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "evidence.endHonour": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "evidence.recordHonour": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
});
