import { definePolicy } from "../access/policy.ts";

/** What the conditions read about a person: whose file it is and the path, today, of the unit that manages it. */
export interface PersonRecord {
  readonly path: string | null;
  readonly personId: string;
}

/**
 * One's own record is open to oneself (DEFINITIONS §2); somebody's to the officers and secretaries above. What is masked is
 * revealed by command, with a reason, to officers only, and one's own to oneself. PPL-18
 */
export const peoplePolicies = definePolicy<PersonRecord>()({
  "people.view": {
    kind: "business",
    when: {
      any: [
        { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" },
        { all: [{ role: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"] }, { eq: ["personId", { actor: "personId" }] }] },
      ],
    },
  },
  "people.create": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.edit": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.setManagingUnit": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.recordAppointment": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.endAppointment": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.editAppointment": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.removeAppointment": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.saveRecord": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.removeRecord": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  // Whoever unlinked the own account could open the own file.
  "people.linkAccount": { kind: "business", when: overAnother() },
  "people.unlinkAccount": { kind: "business", when: overAnother() },
  "people.reveal": {
    kind: "business",
    when: {
      any: [
        { granted: ["districtOfficer", "streetOfficer"], within: "path" },
        { all: [{ role: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"] }, { eq: ["personId", { actor: "personId" }] }] },
      ],
    },
  },
  "people.import": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.export": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "people.merge": { kind: "business", when: { granted: ["districtOfficer"], within: "path" } },
});

/** An officer over the file of somebody else. ACC-19 */
function overAnother() {
  return { all: [{ granted: ["districtOfficer", "streetOfficer"], within: "path" }, { not: { eq: ["personId", { actor: "personId" }] } }] } as const;
}
