import { definePolicy } from "../access/policy.ts";

/**
 * What the conditions read about an entry: the path, today, of the unit that manages the person, whose it is, and whether
 * the actor is registered as that person's relative.
 */
export interface ReserveRecord {
  readonly path: string | null;
  readonly personId: string;
  readonly relative: boolean;
}

const notOwn = { not: { eq: ["personId", { actor: "personId" }] } } as const;
const notRelative = { eq: ["relative", false] } as const;

/**
 * Nobody opens their own or a relative's file (DEFINITIONS §2, §6): the list shows that a person is in reserve, the basis of
 * readiness is of the file. Being in reserve is not shown to posted members at all. RSV-18
 */
export const reservePolicies = definePolicy<ReserveRecord>()({
  "reserve.view": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } },
  "reserve.viewFile": { kind: "business", when: { all: [{ granted: ["districtOfficer", "streetOfficer"], within: "path" }, notOwn, notRelative] }, refusal: "reserve.ownFile" },
  "reserve.nominate": { kind: "business", when: { all: [{ granted: ["districtOfficer", "streetOfficer"], within: "path" }, notOwn, notRelative] } },
  "reserve.edit": { kind: "business", when: { all: [{ granted: ["districtOfficer", "streetOfficer"], within: "path" }, notOwn, notRelative] } },
  "reserve.setReadiness": { kind: "business", when: { all: [{ granted: ["districtOfficer", "streetOfficer"], within: "path" }, notOwn, notRelative] } },
  "reserve.advance": { kind: "business", when: { all: [{ granted: ["districtOfficer", "streetOfficer"], within: "path" }, notOwn, notRelative] } },
  "reserve.suspend": { kind: "business", when: { all: [{ granted: ["districtOfficer"], within: "path" }, notOwn, notRelative] } },
  "reserve.resume": { kind: "business", when: { all: [{ granted: ["districtOfficer"], within: "path" }, notOwn, notRelative] } },
  "reserve.remove": { kind: "business", when: { all: [{ granted: ["districtOfficer"], within: "path" }, notOwn, notRelative] } },
  "reserve.export": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "reserve.import": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
});
