import { expect, test } from "vitest";
import { accessPolicies } from "./access.policy.ts";
import { decide } from "./policy.ts";
import type { Actor } from "./actor.ts";
import type { Role } from "./role.ts";

const holding = (role: Role): Actor => ({ kind: "user", accountId: "own", personId: null, name: "甲", aal: 1, grants: [{ role, unitId: "d", path: "/1/" }] });

test.each([
  ["systemAdmin", "another", true],
  ["systemAdmin", "own", false],
  ["securityAdmin", "another", false],
  ["auditAdmin", "another", false],
  ["districtOfficer", "another", false],
] as const)("ACC-20 %s unlocks the account %s: %s", (role, accountId, allowed) => {
  expect(decide(accessPolicies, "access.unlock", holding(role), { accountId }).ok).toBe(allowed);
});
