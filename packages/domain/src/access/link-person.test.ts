import { expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { type LinkableAccount, mayBeLinked } from "./link-person.ts";

const officer: Actor = { kind: "user", accountId: "officer", personId: null, name: "甲", aal: 1, grants: [{ role: "streetOfficer", unitId: "s", path: "/1/a/" }] };
const account: LinkableAccount = { accountId: "b", name: "乙一", disabled: false, personId: null, grants: [{ role: "postedMember", path: "/1/a/c/" }] };

test.each([
  ["the person's own account", {}, true],
  ["one without a role yet", { grants: [] }, true],
  ["the same name written with a space", { name: "乙 一" }, true],
  ["another name", { name: "乙二" }, false],
  ["a disabled one", { disabled: true }, false],
  ["one that is somebody's", { personId: "p" }, false],
  ["the officer's own", { accountId: "officer" }, false],
  ["one with rights in another street", { grants: [{ role: "postedMember", path: "/1/ab/" }] }, false],
  ["one with rights above", { grants: [{ role: "districtOfficer", path: "/1/" }] }, false],
  ["an administrator's", { grants: [{ role: "auditAdmin", path: "/1/a/" }] }, false],
  ["one whose unit has left the tree", { grants: [{ role: "postedMember", path: "" }] }, false],
] as const)("ACC-19 %s: %s", (_, over, expected) => {
  expect(mayBeLinked({ ...account, ...over }, "乙一", officer)).toBe(expected);
});
