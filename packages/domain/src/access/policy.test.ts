import { describe, expect, test } from "vitest";
import { hasText } from "../messages/catalogue.ts";
import { accessPolicies } from "./access.policy.ts";
import { ANONYMOUS } from "./actor.ts";
import type { Actor } from "./actor.ts";
import { decisiveLeaves, explain } from "./explain.ts";
import { decide, definePolicy, foldPolicies } from "./policy.ts";
import { ROLES, roles } from "./role.ts";
import type { Role } from "./role.ts";
import { assertSeparation, separationFaults } from "./separation.ts";

interface Card {
  readonly path: string | null;
  readonly state: "draft" | "submitted";
  readonly createdBy: string | null;
}

const cards = definePolicy<Card>()({
  "card.approve": {
    kind: "business",
    when: {
      all: [{ granted: ["districtOfficer", "streetOfficer"], within: "path" }, { eq: ["state", "submitted"] }, { not: { eq: ["createdBy", { actor: "accountId" }] } }, { aal: 2 }],
    },
  },
  "card.read": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within: "path" } },
  "card.close": { kind: "business", when: { eq: ["state", "draft"] }, refusal: "card.notDraft" },
});

const who = (role: Role, path: string, more: Partial<Actor> = {}): Actor => ({
  kind: "user",
  accountId: "a1",
  personId: null,
  name: "",
  aal: 2,
  grants: [{ role, unitId: "u", path }],
  ...more,
});
const card: Card = { path: "/1/0c/", state: "submitted", createdBy: "a2" };

describe("decisions", () => {
  test("ACC-6 a clear yes is allowed", () => {
    expect(decide(cards, "card.approve", who("streetOfficer", "/1/0c/"), card)).toEqual({ ok: true, value: true });
  });

  test.each<[string, Actor, Partial<Card>, string]>([
    ["nobody signed in", ANONYMOUS, card, "access.signIn"],
    ["wrong role", who("communitySecretary", "/1/0c/"), card, "access.roleMissing"],
    ["other street", who("streetOfficer", "/1/0d/"), card, "access.outOfScope"],
    ["look-alike path", who("streetOfficer", "/1/0/"), card, "access.outOfScope"],
    ["one factor", who("streetOfficer", "/1/0c/", { aal: 1 }), card, "access.secondFactor"],
    ["own card", who("streetOfficer", "/1/0c/"), { ...card, createdBy: "a1" }, "access.denied"],
    ["card without a place", who("streetOfficer", "/1/0c/"), { ...card, path: null }, "access.denied"],
    ["state not loaded", who("streetOfficer", "/1/0c/"), { path: "/1/0c/", createdBy: "a2" }, "access.notKnown"],
  ])("ACC-6 ACC-7 %s is refused: %s", (_name, actor, record, code) => {
    const decided = decide(cards, "card.approve", actor, record);
    expect(decided).toMatchObject({ ok: false, refusal: { code, facts: { command: "card.approve" } } });
    expect(hasText(`refusal.${code}`)).toBe(true);
  });

  test("ACC-6 a policy's own code is told instead", () => {
    expect(decide(cards, "card.close", who("streetOfficer", "/1/"), card)).toMatchObject({ refusal: { code: "card.notDraft" } });
  });

  test("ACC-6 an unknown command does not compile", () => {
    // @ts-expect-error there is no such command
    expect(() => decide(cards, "card.burn", ANONYMOUS, card)).toThrow();
  });

  test("ACC-5 me carries every command folded", () => {
    expect(foldPolicies(cards, who("streetOfficer", "/1/0c/"))).toEqual({
      "card.approve": { all: [{ under: ["path", ["/1/0c/"]] }, { eq: ["state", "submitted"] }, { not: { eq: ["createdBy", "a1"] } }] },
      "card.read": { under: ["path", ["/1/0c/"]] },
      "card.close": { eq: ["state", "draft"] },
    });
    expect(foldPolicies(cards, who("systemAdmin", "/1/"))).toMatchObject({ "card.approve": false, "card.read": false });
  });
});

describe("explanations", () => {
  const leaves = (actor: Actor, record: Partial<Card>) => decisiveLeaves(explain(cards["card.approve"].when, actor, record)).map((leaf) => [leaf.messageKey, leaf.value]);

  test("ACC-7 a refusal names the conditions that failed and no others", () => {
    expect(leaves(who("streetOfficer", "/1/0d/", { aal: 1 }), card)).toEqual([
      ["label.condition.granted", false],
      ["label.condition.aal", false],
    ]);
    expect(leaves(who("streetOfficer", "/1/"), { ...card, createdBy: "a1" })).toEqual([["label.condition.eqActor", true]]);
  });

  test("ACC-7 a yes names all that had to hold, an unknown what is not known", () => {
    expect(leaves(who("streetOfficer", "/1/"), card)).toHaveLength(4);
    expect(leaves(who("streetOfficer", "/1/"), { path: "/1/", createdBy: "a2" })).toEqual([["label.condition.eq", undefined]]);
  });

  test("ACC-7 of several ways in, the one that opened is named", () => {
    const way = explain<Card>({ any: [{ role: ["auditAdmin"] }, { eq: ["state", "submitted"] }] }, who("streetOfficer", "/1/"), card);
    expect(decisiveLeaves(way).map((leaf) => leaf.facts)).toEqual([{ field: "state", value: "submitted" }]);
  });

  test("ACC-7 every condition has a text", () => {
    for (const kind of ["always", "never", "granted", "role", "eq", "eqActor", "oneOf", "aal"]) expect(hasText(`label.condition.${kind}`)).toBe(true);
  });
});

describe("separation of administrators", () => {
  test("ACC-8 holds for the shipped policies of access, and each role serves its own", () => {
    assertSeparation(accessPolicies);
    const allowed = (role: Role) =>
      Object.keys(accessPolicies).filter((command) => decide(accessPolicies, command as keyof typeof accessPolicies, who(role, "/1/"), { accountId: "other" }).ok);
    expect(allowed("districtOfficer")).toEqual([]);
    expect(allowed("auditAdmin")).toEqual(["audit.read", "audit.verify"]);
    expect(allowed("systemAdmin")).not.toContain("access.grantRole");
    expect(allowed("securityAdmin")).toContain("access.grantRole");
    expect(allowed("securityAdmin")).not.toContain("access.createAccount");
  });

  test("ACC-11 administrators never act on their own account", () => {
    const own = { accountId: "a1" };
    expect(decide(accessPolicies, "access.grantRole", who("securityAdmin", "/1/"), own).ok).toBe(false);
    expect(decide(accessPolicies, "access.disableAccount", who("systemAdmin", "/1/"), own).ok).toBe(false);
    expect(decide(accessPolicies, "session.changePassword", who("postedMember", "/1/"), own).ok).toBe(true);
    expect(decide(accessPolicies, "session.changePassword", who("systemAdmin", "/1/"), { accountId: "a2" }).ok).toBe(false);
  });

  test.each([
    ["an administrator named in a business command", { kind: "business", when: { role: ["streetOfficer", "auditAdmin"] } }, ["auditAdmin"]],
    ["a business command open to everybody", { kind: "business", when: true }, ["systemAdmin", "securityAdmin", "auditAdmin"]],
    ["a business command by state alone", { kind: "business", when: { eq: ["state", "draft"] } }, ["systemAdmin", "securityAdmin", "auditAdmin"]],
    ["a business command by absence of a role", { kind: "business", when: { not: { role: ["systemAdmin", "securityAdmin"] } } }, ["auditAdmin"]],
    ["an administrator behind a second factor", { kind: "business", when: { all: [{ aal: 2 }, { granted: ["securityAdmin"], within: "path" }] } }, ["securityAdmin"]],
    ["a business role in an audit command", { kind: "audit", when: { role: ["auditAdmin", "districtOfficer"] } }, ["districtOfficer"]],
    ["another administrator without leave", { kind: "system", when: { role: ["systemAdmin", "securityAdmin"] } }, ["securityAdmin"]],
  ] as const)("ACC-8 catches %s", (_name, policy, culprits) => {
    const policies = definePolicy<Card>()({ "x.y": policy });
    expect(separationFaults(policies).map((fault) => fault.role)).toEqual(culprits);
    expect(() => assertSeparation(policies)).toThrow(`${culprits[0]} could run x.y`);
  });
});

test("MSG-6 every role, kind of role and kind of actor has a label", () => {
  const wanted = [
    ...ROLES.flatMap((role) => [`label.role.${role}`, `label.roleKind.${roles[role].kind}`]),
    ...["user", "token", "operator", "anonymous"].map((kind) => `label.actorKind.${kind}`),
  ];
  expect(wanted.filter((key) => !hasText(key))).toEqual([]);
});
