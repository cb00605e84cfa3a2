import { beforeAll, expect, test } from "vitest";

import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { demoInstance } from "../../testing/demo-instance.ts";
import { type EmptyInstance, emptyInstance, GOOD_PASSWORD, type Visitor } from "../../testing/empty-instance.ts";

let district: EmptyInstance;
const by: Record<"officer" | "sysadmin" | "secadmin" | "auditor", Visitor> = {} as never;
const startOf = async (visitor: Visitor) => (await (await visitor.api()).session.me()).start;

beforeAll(async () => {
  district = await emptyInstance(await testDatabase());
  for (const account of ["officer", "sysadmin", "secadmin", "auditor"] as const) by[account] = await district.activated(account);
});

test("each step is done when its rows are there, and not before", async () => {
  const begun = { units: false, people: false, officers: false, accounts: false, activated: true, roles: true, verified: false };
  expect(await startOf(by.officer)).toMatchObject({ ...begun, systemAdmins: ["系统管理员"], securityAdmins: ["安全保密管理员"] });
  const officer = await by.officer.api();
  const from = "2020-01-01";
  const street = await officer.org.createUnit({ parentId: district.rootId, kind: "street", name: "望湖街道", code: "340199005", from });
  expect(await startOf(by.officer)).toMatchObject({ ...begun, units: true });
  const person = await officer.people.createPerson({ unitId: street.unitId, name: "戚远航", sex: "1", from });
  expect(await startOf(by.officer)).toMatchObject({ ...begun, units: true, people: true });

  const made = await (await by.sysadmin.api()).access.createAccount({ username: "wanghu", name: "望湖街道" });
  const invited = { ...begun, units: true, people: false, accounts: true, activated: false, roles: false };
  // Administrators see no people, not even that there are some.
  expect(await startOf(by.sysadmin)).toMatchObject(invited);
  const accounts = await (await by.secadmin.api()).access.accounts();
  const accountId = accounts.find(({ username }) => username === "wanghu")?.id ?? "";
  await (await by.secadmin.api()).access.grantRole({ accountId, role: "streetOfficer", unitId: street.unitId });
  expect(await startOf(by.secadmin)).toMatchObject({ ...invited, roles: true, officers: true });
  const guest = district.visitor();
  await (await guest.api()).session.activate({ username: "wanghu", code: made.code, password: GOOD_PASSWORD });
  expect(await startOf(by.sysadmin)).toMatchObject({ ...invited, roles: true, officers: true, activated: true });
  await (await by.auditor.api()).audit.verify();
  expect(await startOf(by.auditor)).toMatchObject({ verified: true });

  await officer.change.undo({ changeSetId: person.changeSetId });
  expect(await startOf(by.officer)).toMatchObject({ units: true, people: false });
});

test("the demo district has nothing left to begin", async () => {
  const demo = await demoInstance(await testDatabase());
  expect((await (await demo.as("demo-district")).session.me()).start).toMatchObject({ units: true, people: true, officers: true, accounts: true, activated: true, roles: true });
});
