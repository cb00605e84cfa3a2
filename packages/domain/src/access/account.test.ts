import { describe, expect, test } from "vitest";
import { hasText } from "../messages/catalogue.ts";
import { createAccountInput, createTokenInput } from "./access.input.ts";
import { accessPolicies } from "./access.policy.ts";
import { accountState, accountStates } from "./account.ts";
import { checkGrantLevel, checkTokenRole } from "./grants.ts";
import { opensFor } from "./opens-for.ts";
import { isAdminRole, ROLES, roles } from "./role.ts";

const NOW = "2026-05-06T08:00:00.000Z";

test.each([
  [{ disabled: false, activated: true, activationExpires: null }, "active"],
  [{ disabled: false, activated: false, activationExpires: "2026-05-06T08:00:00.001Z" }, "invited"],
  [{ disabled: false, activated: false, activationExpires: NOW }, "invitationExpired"],
  [{ disabled: false, activated: true, activationExpires: "2026-05-07T08:00:00.000Z" }, "invited"],
  [{ disabled: false, activated: false, activationExpires: null }, "invitationExpired"],
  [{ disabled: true, activated: true, activationExpires: null }, "disabled"],
  [{ disabled: true, activated: false, activationExpires: "2026-05-07T08:00:00.000Z" }, "disabled"],
] as const)("ACC-14 %j is %s", (account, state) => {
  expect(accountState(account, NOW)).toBe(state);
  expect(accountStates.every((each) => hasText(`label.accountState.${each}`))).toBe(true);
});

describe("ACC-16 names of accounts", () => {
  const parsed = (username: string) => createAccountInput.safeParse({ username, name: "某某" });
  test.each(["abc", "street-01", "a.b_c-d", " Officer.2 ", `a${"0".repeat(31)}`])("%j is a name", (username) => {
    expect(parsed(username).data?.username).toBe(username.trim().toLowerCase());
  });
  test.each(["", "ab", "1abc", "街道", "a b c", "abc\u0000", `a${"0".repeat(32)}`, "-abc"])("%j is none", (username) => {
    expect(parsed(username).error?.issues.map((issue) => issue.message)).toEqual(["access.usernameMalformed"]);
  });
});

test.each(ROLES)("ACC-13 %s is held on its own levels only", (role) => {
  for (const level of ["district", "township", "community", "grid", "compound"]) {
    const fits = (roles[role].levels as readonly string[]).includes(level);
    const checked = checkGrantLevel(role, level);
    expect(checked.ok).toBe(fits);
    if (!checked.ok) expect(checked.refusal).toMatchObject({ code: "access.levelMismatch", facts: { role, level } });
  }
  expect(checkGrantLevel(role, "compound").ok).toBe(false);
  expect(checkGrantLevel(role, "district").ok).toBe(role === "districtOfficer" || isAdminRole(role));
});

test.each(ROLES)("ACC-15 a token for %s", (role) => {
  expect(checkTokenRole(role).ok).toBe(!isAdminRole(role));
});

test.each([0, 367, 1.5])("ACC-15 a token of %d days is refused", (days) => {
  const unitId = "019af000-0000-7000-8000-000000000001";
  expect(createTokenInput.safeParse({ name: "x", role: "streetOfficer", unitId, days }).success).toBe(false);
});

test("ACC-17 what a grant opens is what the policies say", () => {
  const on = (role: (typeof ROLES)[number]) => opensFor(accessPolicies, { role, unitId: "u", path: "/1/" });
  expect(on("districtOfficer")).toEqual([]);
  expect(on("auditAdmin")).toEqual(["audit.read", "audit.verify"]);
  expect(on("securityAdmin")).toContain("access.grantRole");
  expect(on("systemAdmin")).toContain("access.createAccount");
  expect(on("systemAdmin")).not.toContain("session.changePassword");
});
