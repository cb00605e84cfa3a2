import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type EmptyInstance, emptyInstance, GOOD_PASSWORD, type Visitor } from "../../testing/empty-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

describeEachEngine("administration of accounts", (database) => {
  let district: EmptyInstance;
  let system: Visitor;
  let security: Visitor;
  let streetId = "";
  let otherStreetId = "";
  let communityId = "";

  const idOf = async (username: string): Promise<string> => {
    const row = await database().unguarded.selectFrom("account").select("id").where("username", "=", username).executeTakeFirstOrThrow();
    return row.id;
  };
  const made = async (username: string) => (await system.api()).access.createAccount({ username, name: "某某" });
  const activate = async (username: string, code: string): Promise<Visitor> => {
    const guest = district.visitor();
    await (await guest.api()).session.activate({ username, code, password: GOOD_PASSWORD });
    return guest;
  };

  beforeAll(async () => {
    district = await emptyInstance(database());
    const officer = await district.activated("officer");
    const org = (await officer.api()).org;
    const from = "2020-01-01";
    const street = await org.createUnit({ parentId: district.rootId, kind: "street", name: "东山街道", code: "340199001", from });
    const other = await org.createUnit({ parentId: district.rootId, kind: "street", name: "西山街道", code: "340199002", from });
    const community = await org.createUnit({ parentId: street.unitId, kind: "community", name: "松林社区", code: "340199001001", from });
    streetId = street.unitId;
    otherStreetId = other.unitId;
    communityId = community.unitId;
    system = await district.activated("sysadmin");
    security = await district.activated("secadmin");
  });

  test("an officer is invited: account without roles, a street granted, activated by the code, and sees only the street", async () => {
    const { accountId, code } = await made("street-01");
    const { grantId } = await (await security.api()).access.grantRole({ accountId, role: "streetOfficer", unitId: streetId });
    const officer = await activate("street-01", code);
    const api = await officer.api();
    expect((await api.session.me()).grants).toEqual([{ role: "streetOfficer", unitId: streetId, unitName: "东山街道" }]);
    expect((await api.org.children({})).map((unit) => unit.name)).toEqual(["东山街道"]);
    expect((await api.org.search({ text: "山" })).map((unit) => unit.name)).toEqual(["东山街道"]);
    expect(await refusalOf(api.org.unit({ id: otherStreetId }))).toEqual(await refusalOf(api.org.unit({ id: randomUUID() })));
    const seen = await (await security.api()).access.account({ id: accountId });
    expect(seen).toMatchObject({ username: "street-01", state: "active", grants: [{ id: grantId, role: "streetOfficer", unitName: "东山街道", grantedBy: "安全保密管理员" }] });
    expect(seen.sessions).toHaveLength(1);
  });

  test("ACC-16 a name is given once and never spelled otherwise", async () => {
    await made("taken");
    expect(await refusalOf(made("TAKEN"))).toMatchObject({ code: "access.usernameTaken", field: "username" });
    await expect(made("街道")).rejects.toThrow("access.usernameMalformed");
  });

  test("ACC-11 the system administrator gives no roles, the security administrator makes no accounts, others do neither", async () => {
    const { accountId } = await made("nobody");
    expect(await refusalOf((await system.api()).access.grantRole({ accountId, role: "streetOfficer", unitId: streetId }))).toMatchObject({ code: "access.roleMissing" });
    expect(await refusalOf((await security.api()).access.createAccount({ username: "mine", name: "x" }))).toMatchObject({ code: "access.roleMissing" });
    const officer = district.visitor();
    await (await officer.api()).session.signIn({ username: "officer", password: GOOD_PASSWORD });
    const asOfficer = (await officer.api()).access;
    const asSystem = (await system.api()).access;
    const calls = [
      () => asOfficer.accounts(),
      () => asOfficer.account({ id: accountId }),
      () => asOfficer.units({ role: "streetOfficer" }),
      () => asOfficer.preview({ role: "streetOfficer", unitId: streetId }),
      () => asOfficer.tokens(),
      () => asSystem.units({ role: "streetOfficer" }),
      () => asSystem.tokens(),
    ];
    for (const call of calls) expect(await refusalOf(call())).toMatchObject({ code: "access.roleMissing" });
  });

  test("ACC-9 nobody grants to themselves, no administrator does business, a role stands once per unit", async () => {
    const api = (await security.api()).access;
    const { accountId } = await made("double");
    expect((await refusalOf(api.grantRole({ accountId: await idOf("secadmin"), role: "streetOfficer", unitId: streetId }))).code).toBe("access.denied");
    await api.grantRole({ accountId, role: "communitySecretary", unitId: communityId });
    expect(await refusalOf(api.grantRole({ accountId, role: "communitySecretary", unitId: communityId }))).toMatchObject({ code: "access.grantTwice" });
    expect(await refusalOf(api.grantRole({ accountId, role: "auditAdmin", unitId: district.rootId }))).toMatchObject({
      code: "access.rolesExclusive",
      facts: { role: "auditAdmin", other: "communitySecretary" },
    });
    expect(await refusalOf(api.grantRole({ accountId: await idOf("auditor"), role: "systemAdmin", unitId: district.rootId }))).toMatchObject({ code: "access.rolesExclusive" });
  });

  test("ACC-13 a street officer is not held on the district, an unknown unit answers like an absent one", async () => {
    const api = (await security.api()).access;
    const { accountId } = await made("level");
    expect(await refusalOf(api.grantRole({ accountId, role: "streetOfficer", unitId: district.rootId }))).toMatchObject({ code: "access.levelMismatch", field: "unitId" });
    expect(await refusalOf(api.grantRole({ accountId, role: "streetOfficer", unitId: randomUUID() }))).toMatchObject({ code: "record.notFound", facts: { entity: "unit" } });
    expect(await refusalOf(api.grantRole({ accountId: randomUUID(), role: "streetOfficer", unitId: streetId }))).toMatchObject({
      code: "record.notFound",
      facts: { entity: "account" },
    });
  });

  test("units are picked by name and level, and nothing but names is told", async () => {
    const api = (await security.api()).access;
    expect(await api.units({ role: "streetOfficer" })).toEqual([
      { id: streetId, name: "东山街道", level: "township", parentName: "测试区" },
      { id: otherStreetId, name: "西山街道", level: "township", parentName: "测试区" },
    ]);
    expect((await api.units({ role: "streetOfficer", text: "xsjd" })).map((unit) => unit.name)).toEqual(["西山街道"]);
    expect((await api.units({ role: "systemAdmin" })).map((unit) => unit.level)).toEqual(["district"]);
    expect(await api.units({ role: "streetOfficer", text: "%" })).toEqual([]);
  });

  test("ACC-17 what a grant would open", async () => {
    const api = (await security.api()).access;
    const opened = (await api.preview({ role: "streetOfficer", unitId: streetId })).commands;
    expect(opened).toContain("people.edit");
    expect(opened).not.toContain("org.moveUnit");
    expect(opened.filter((command) => command.startsWith("access."))).toEqual([]);
  });

  test("ACC-10 the last of each administrator stays; a second one who never signed in does not count", async () => {
    const api = (await security.api()).access;
    const auditor = await idOf("auditor");
    const [held] = (await api.account({ id: auditor })).grants;
    const revoke = () => api.revokeRole({ accountId: auditor, grantId: held?.id ?? "" });
    await district.activated("auditor");
    expect(await refusalOf(revoke())).toMatchObject({ code: "access.lastHolder", facts: { role: "auditAdmin" } });
    const { accountId, code } = await made("auditor-2");
    await api.grantRole({ accountId, role: "auditAdmin", unitId: district.rootId });
    expect(await refusalOf(revoke())).toMatchObject({ code: "access.lastHolder" });
    expect(await refusalOf((await system.api()).access.disableAccount({ accountId: auditor }))).toMatchObject({ code: "access.lastHolder" });
    await activate("auditor-2", code);
    await revoke();
    expect((await api.account({ id: auditor })).grants).toEqual([]);
    expect(await refusalOf((await system.api()).access.disableAccount({ accountId }))).toMatchObject({ code: "access.lastHolder" });
  });

  test("ACC-11 administrators do not close or reset their own account", async () => {
    const api = (await system.api()).access;
    const own = await idOf("sysadmin");
    expect((await refusalOf(api.disableAccount({ accountId: own }))).code).toBe("access.denied");
    expect((await refusalOf(api.resetActivation({ accountId: own }))).code).toBe("access.denied");
  });

  describe("what ends every session at once", () => {
    let no = 0;
    const signedIn = async (): Promise<{ readonly accountId: string; readonly username: string; readonly who: Visitor }> => {
      const username = `busy-${++no}`;
      const { accountId, code } = await made(username);
      await (await security.api()).access.grantRole({ accountId, role: "streetOfficer", unitId: streetId });
      const who = await activate(username, code);
      expect((await who.context()).actor.kind).toBe("user");
      return { accountId, username, who };
    };
    const gone = async (who: Visitor): Promise<void> => expect(await refusalOf((await who.api()).org.children({}))).toMatchObject({ code: "access.signIn" });

    test("another role, and taking one away", async () => {
      const { accountId, username, who } = await signedIn();
      const { grantId } = await (await security.api()).access.grantRole({ accountId, role: "streetOfficer", unitId: otherStreetId });
      await gone(who);
      await (await who.api()).session.signIn({ username, password: GOOD_PASSWORD });
      await (await security.api()).access.revokeRole({ accountId, grantId });
      await gone(who);
    });

    test("disabling; the right password then answers like a wrong one, and enabling lets in again", async () => {
      const { accountId, username, who } = await signedIn();
      await (await system.api()).access.disableAccount({ accountId });
      await gone(who);
      expect(await refusalOf((await who.api()).session.signIn({ username, password: GOOD_PASSWORD }))).toMatchObject({ code: "session.wrong" });
      await (await system.api()).access.enableAccount({ accountId });
      expect(await (await who.api()).session.signIn({ username, password: GOOD_PASSWORD })).toEqual({ mustChangePassword: false });
    });

    test("a new activation code; the old password opens nothing", async () => {
      const { accountId, username, who } = await signedIn();
      const { code } = await (await system.api()).access.resetActivation({ accountId });
      await gone(who);
      expect(await refusalOf((await who.api()).session.signIn({ username, password: GOOD_PASSWORD }))).toMatchObject({ code: "session.wrong" });
      expect((await (await system.api()).access.account({ id: accountId })).state).toBe("invited");
      expect(await refusalOf((await who.api()).session.activate({ username, code, password: GOOD_PASSWORD }))).toMatchObject({ code: "password.reused" });
      await (await who.api()).session.activate({ username, code, password: "Bei-shan-3918" });
      expect((await who.context()).actor.kind).toBe("user");
    });

    test("the administrator's word", async () => {
      const { accountId, who } = await signedIn();
      expect(await (await system.api()).access.endSessions({ accountId })).toEqual({ ended: 1 });
      await gone(who);
    });
  });

  test("ACC-15 a token is told once, kept as a hash, bound to a business role, and revoked once", async () => {
    const api = (await security.api()).access;
    const made = await api.createToken({ name: "大共治平台", role: "streetOfficer", unitId: streetId, days: 30 });
    expect(made.token).toMatch(/^yz_[\w-]{43}$/);
    const [row] = await database().unguarded.selectFrom("api_token").select(["token_hash", "role", "unit_id"]).execute();
    expect(row).toMatchObject({ role: "streetOfficer", unit_id: streetId });
    expect(JSON.stringify([row, await api.tokens()])).not.toContain(made.token);
    expect(await api.tokens()).toMatchObject([{ id: made.tokenId, name: "大共治平台", unitName: "东山街道", revokedAt: null }]);
    expect(await refusalOf(api.createToken({ name: "x", role: "systemAdmin", unitId: district.rootId, days: 1 }))).toMatchObject({ code: "access.tokenRole" });
    await api.revokeToken({ tokenId: made.tokenId });
    expect(await refusalOf(api.revokeToken({ tokenId: made.tokenId }))).toEqual(await refusalOf(api.revokeToken({ tokenId: randomUUID() })));
  });
});
