import { expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { decide } from "../access/policy.ts";
import type { Role } from "../access/role.ts";
import { peoplePolicies } from "./people.policy.ts";

const actor = (role: Role, path: string, personId: string | null = "me"): Actor => ({
  kind: "user",
  accountId: "a",
  personId,
  name: "甲",
  aal: 1,
  grants: [{ role, unitId: "u", path }],
});
const other = { path: "/1/2/3/", personId: "other" };

test.each([
  ["one's own record is open to a posted member", "people.view", actor("postedMember", "/1/2/3/"), { ...other, personId: "me" }, true],
  ["a colleague's is not", "people.view", actor("postedMember", "/1/2/3/"), other, false],
  ["a secretary sees the community's", "people.view", actor("communitySecretary", "/1/2/3/"), other, true],
  ["a street officer sees the street's", "people.view", actor("streetOfficer", "/1/2/"), other, true],
  ["and no other street's", "people.view", actor("streetOfficer", "/1/9/"), other, false],
  ["nobody's file is nobody's to see", "people.view", actor("streetOfficer", "/1/2/"), { ...other, path: null }, false],
  ["an officer reveals a number", "people.reveal", actor("streetOfficer", "/1/2/"), other, true],
  ["a secretary does not", "people.reveal", actor("communitySecretary", "/1/2/3/"), other, false],
  ["one's own number is shown to oneself", "people.reveal", actor("postedMember", "/1/2/3/"), { ...other, personId: "me" }, true],
  ["an account without a person owns no file", "people.view", actor("postedMember", "/1/2/3/", null), other, false],
  ["a secretary does not edit", "people.edit", actor("communitySecretary", "/1/2/3/"), other, false],
  ["the audit administrator sees nobody", "people.view", actor("auditAdmin", "/1/"), other, false],
] as const)("PPL-18 %s", (_, command, who, record, expected) => {
  const decided = decide(peoplePolicies, command, who, record);
  expect(decided.ok).toBe(expected);
});
