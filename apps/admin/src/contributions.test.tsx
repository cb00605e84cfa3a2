import { accessPolicies, type Actor, changePolicies, foldPolicies, type Role } from "@yanzhen/domain/access";
import { evaluationPolicies } from "@yanzhen/domain/evaluation";
import { evidencePolicies } from "@yanzhen/domain/evidence";
import { orgPolicies } from "@yanzhen/domain/org";
import { peoplePolicies } from "@yanzhen/domain/people";
import { postingPolicies } from "@yanzhen/domain/posting";
import { reportingPolicies } from "@yanzhen/domain/reporting";
import { reservePolicies } from "@yanzhen/domain/reserve";
import { expect, test } from "vitest";
import "./contributions.ts";
import { contextKeyStore } from "./platform/commands/context-keys.ts";
import { holds, type When } from "./platform/commands/when.ts";
import { contributed, contributions } from "./platform/contribute.ts";

const policies = {
  ...accessPolicies,
  ...changePolicies,
  ...orgPolicies,
  ...peoplePolicies,
  ...postingPolicies,
  ...evidencePolicies,
  ...evaluationPolicies,
  ...reservePolicies,
  ...reportingPolicies,
};

function conditionsOf(role: Role) {
  const actor: Actor = { kind: "user", accountId: "a", personId: role === "postedMember" ? "p" : null, name: "", aal: 1, grants: [{ role, unitId: "u", path: "/1/2/" }] };
  return foldPolicies(policies, actor);
}

const offered = (role: Role, condition: When | undefined): boolean => holds(condition, contextKeyStore.get(), conditionsOf(role));

/** What the frame itself offers to whoever is signed in: no business in it. */
const FRAME = /^(workbench|jobs|history)\./u;
const OWN = /^(administration|access|calendar)\./u;

test.each(["systemAdmin", "securityAdmin", "auditAdmin"] as const)("%s is offered no business: no activity, page, command, list, status or search", (role) => {
  const shown = {
    activities: contributed("activities").filter((each) => offered(role, each.when)),
    starts: contributed("editors").filter((each) => each.start !== undefined && offered(role, each.when)),
    commands: contributed("commands").filter((each) => offered(role, each.when)),
    sideViews: contributed("sideViews").filter((each) => offered(role, each.when)),
    status: contributed("statusItems").filter((each) => offered(role, each.when)),
    quickOpen: contributed("quickOpen").filter((each) => offered(role, each.when)),
    panels: contributed("panels").filter((each) => offered(role, each.when)),
  };
  expect(shown.activities.map(({ id }) => id)).toEqual(["administration"]);
  expect(shown.activities[0]?.landing).toBe(true);
  const foreign = Object.entries(shown).flatMap(([what, list]) =>
    list
      .map(({ id }) => id)
      .filter((id) => !FRAME.test(`${id}.`) && !FRAME.test(id) && !OWN.test(`${id}.`) && !OWN.test(id))
      .map((id) => `${what}: ${id}`),
  );
  expect(foreign).toEqual([]);
});

test("a posted member is offered the own record, not the district's people or units", () => {
  const activities = contributed("activities").filter((each) => offered("postedMember", each.when));
  expect(activities.find((each) => each.landing === true)?.id).toBe("mine");
  expect(activities.map(({ id }) => id)).not.toContain("people");
  expect(activities.map(({ id }) => id)).not.toContain("organization");
  expect(activities.map(({ id }) => id)).not.toContain("administration");
});

test.each(["districtOfficer", "streetOfficer", "communitySecretary"] as const)("%s is offered people and organization, and no administration", (role) => {
  const ids = contributed("activities")
    .filter((each) => offered(role, each.when))
    .map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["organization", "people"]));
  expect(ids).not.toContain("administration");
  expect(contributed("commands").filter((each) => OWN.test(each.id) && offered(role, each.when))).toEqual([]);
});

test("contributions are all here", () => {
  expect(contributions().length).toBeGreaterThan(5);
});
