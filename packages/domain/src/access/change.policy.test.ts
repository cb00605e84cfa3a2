import { expect, test } from "vitest";

import type { Actor } from "./actor.ts";
import { changePolicies } from "./change.policy.ts";
import { decide } from "./policy.ts";
import type { Role } from "./role.ts";

const actor = (role: Role): Actor => ({ kind: "user", accountId: "mine", personId: null, name: "", aal: 1, grants: [{ role, unitId: "u", path: "/1/" }] });

test.each([
  ["districtOfficer", "another's", true],
  ["streetOfficer", "another's", false],
  ["streetOfficer", "mine", true],
  ["communitySecretary", "mine", true],
  ["postedMember", "another's", false],
  ["systemAdmin", "mine", false],
  ["auditAdmin", "mine", false],
] as const)("ACC-12 %s takes back a change of %s: %s", (role, accountId, allowed) => {
  expect(decide(changePolicies, "change.undo", actor(role), { accountId }).ok).toBe(allowed);
});
