import { expect, test } from "vitest";

import type { Actor } from "../access/actor.ts";
import { decide } from "../access/policy.ts";
import type { Role } from "../access/role.ts";
import { assertSeparation } from "../access/separation.ts";
import { evaluationPolicies } from "./evaluation.policy.ts";

const who = (role: Role, path: string): Actor => ({ kind: "user", accountId: "a", personId: "me", name: "", aal: 1, grants: [{ role, unitId: "u", path }] });
const theirs = { path: "/1/0c/2/", personId: "other" };
const mine = { path: "/1/0c/2/", personId: "me" };
const commands = Object.keys(evaluationPolicies) as (keyof typeof evaluationPolicies)[];
const allowed = (actor: Actor, record: typeof theirs) =>
  commands.filter((command) => decide(evaluationPolicies, command, actor, record).ok).map((command) => command.slice("evaluation.".length));

test.each<[string, Actor, typeof theirs, readonly string[]]>([
  ["the district on somebody", who("districtOfficer", "/1/"), theirs, ["viewScheme", "viewResults", "viewResult", "run", "viewMarks", "enterMark"]],
  ["a street on its own people", who("streetOfficer", "/1/0c/"), theirs, ["viewScheme", "viewResults", "viewResult", "run", "viewMarks", "enterMark"]],
  ["a street on another's", who("streetOfficer", "/1/0d/"), theirs, ["viewScheme"]],
  ["an officer on themselves signs no mark", who("districtOfficer", "/1/"), mine, ["viewScheme", "viewResults", "viewResult", "run", "viewMarks"]],
  ["a secretary reads, runs nothing and signs nothing", who("communitySecretary", "/1/0c/2/"), theirs, ["viewScheme", "viewResults", "viewResult"]],
  ["a posted member on somebody", who("postedMember", "/1/0c/2/"), theirs, ["viewScheme"]],
  ["a posted member on themselves", who("postedMember", "/1/0c/2/"), mine, ["viewScheme", "viewResult"]],
  ["a system administrator", who("systemAdmin", "/1/"), mine, []],
  ["an audit administrator", who("auditAdmin", "/1/"), theirs, []],
])("EVA-30 %s", (_name, actor, record, wanted) => {
  expect(allowed(actor, record)).toEqual(wanted);
});

test("EVA-30 administrators stay outside", () => {
  assertSeparation(evaluationPolicies);
});
