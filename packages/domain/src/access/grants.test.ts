import { describe, expect, test } from "vitest";
import { hasText } from "../messages/catalogue.ts";
import type { RoleGrant } from "./actor.ts";
import { checkGrants, checkRevocation, excludes } from "./grants.ts";
import { isRole, ROLES } from "./role.ts";
import type { Role } from "./role.ts";

const on = (role: Role, unitId = "u1", path = "/1/"): RoleGrant => ({ role, unitId, path });
const codes = (held: readonly RoleGrant[], asked: readonly RoleGrant[], by: string | null = "granter") =>
  checkGrants({ accountId: "holder", grants: held }, { by, grants: asked }).map((refusal) => refusal.code);

const admins: readonly Role[] = ["systemAdmin", "securityAdmin", "auditAdmin"];

describe("who may hold what", () => {
  test.each(ROLES.flatMap((a) => ROLES.map((b): [Role, Role] => [a, b])))("ACC-9 %s beside %s", (held, asked) => {
    const apart = held !== asked && (admins.includes(held) || admins.includes(asked));
    expect(excludes(held, asked)).toBe(apart);
    expect(codes([on(held)], [on(asked, "u2", "/1/2/")])).toEqual(apart ? ["access.rolesExclusive"] : []);
    expect(codes([], [on(held), on(asked, "u2", "/1/2/")])).toEqual(apart ? ["access.rolesExclusive"] : []);
  });

  test("ACC-9 every reason is told at once", () => {
    const refusals = checkGrants(
      { accountId: "holder", grants: [on("systemAdmin"), on("streetOfficer")] },
      { by: "holder", grants: [on("auditAdmin"), on("streetOfficer", "u1", "1/")] },
    );
    expect(refusals.map((refusal) => refusal.code)).toEqual([
      "access.selfGrant",
      "access.rolesExclusive",
      "access.rolesExclusive",
      "access.pathMalformed",
      "access.grantTwice",
      "access.rolesExclusive",
      "access.rolesExclusive",
    ]);
    expect(refusals.every((refusal) => hasText(`refusal.${refusal.code}`))).toBe(true);
    expect(refusals[1]?.facts).toEqual({ role: "auditAdmin", other: "systemAdmin" });
  });

  test("ACC-9 the operator of the first start grants to nobody's self", () => {
    expect(codes([], [on("securityAdmin")], null)).toEqual([]);
  });

  test("ACC-9 the same role twice on a unit, also within one request", () => {
    expect(codes([on("streetOfficer")], [on("streetOfficer")])).toEqual(["access.grantTwice"]);
    expect(codes([], [on("streetOfficer"), on("streetOfficer")])).toEqual(["access.grantTwice"]);
  });

  test("ACC-1 a role is a line of the table", () => {
    expect(["streetOfficer", "king", "constructor", "__proto__"].filter(isRole)).toEqual(["streetOfficer"]);
    expect(codes([], [on("king" as Role)])).toEqual(["access.roleUnknown"]);
  });
});

test.each(ROLES.map((role) => [role]))("ACC-10 the last %s", (role) => {
  expect(checkRevocation(role, 1).ok).toBe(true);
  expect(checkRevocation(role, 0).ok).toBe(!admins.includes(role));
});
