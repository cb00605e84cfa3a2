import { definePolicy } from "./policy.ts";

/** What the conditions read about a change set: the account that made it. */
export interface ChangeRecord {
  readonly accountId: string | null;
}

/** Whoever made a change takes it back; the district officer takes back anyone's. ACC-12 */
export const changePolicies = definePolicy<ChangeRecord>()({
  "change.undo": {
    kind: "business",
    when: { any: [{ role: ["districtOfficer"] }, { all: [{ role: ["streetOfficer", "communitySecretary", "postedMember"] }, { eq: ["accountId", { actor: "accountId" }] }] }] },
  },
});
