import { beforeAll, describe, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type EmptyInstance, emptyInstance, GOOD_PASSWORD, type Visitor } from "../../testing/empty-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

describeEachEngine("whose an account is", (database) => {
  let district: EmptyInstance;
  let system: Visitor;
  let security: Visitor;
  let officer: Visitor;
  let communityId = "";
  let otherStreetId = "";
  let personId = "";

  const account = async (
    username: string,
    name: string,
    role?: "postedMember" | "streetOfficer",
    unitId = communityId,
  ): Promise<{ readonly id: string; readonly code: string }> => {
    const { accountId, code } = await (await system.api()).access.createAccount({ username, name });
    if (role !== undefined) await (await security.api()).access.grantRole({ accountId, role, unitId });
    return { id: accountId, code };
  };
  const activate = async (username: string, code: string): Promise<Visitor> => {
    const guest = district.visitor();
    await (await guest.api()).session.activate({ username, code, password: GOOD_PASSWORD });
    return guest;
  };

  beforeAll(async () => {
    district = await emptyInstance(database());
    const root = await district.activated("officer");
    const { org, people } = await root.api();
    const from = "2020-01-01";
    const street = await org.createUnit({ parentId: district.rootId, kind: "street", name: "东山街道", code: null, from });
    otherStreetId = (await org.createUnit({ parentId: district.rootId, kind: "street", name: "西山街道", code: null, from })).unitId;
    communityId = (await org.createUnit({ parentId: street.unitId, kind: "community", name: "松林社区", code: null, from })).unitId;
    personId = (await people.createPerson({ name: "文一山", sex: "1", unitId: communityId, from })).personId;
    system = await district.activated("sysadmin");
    security = await district.activated("secadmin");
    const made = await account("street-01", "街道干部", "streetOfficer", street.unitId);
    officer = await activate("street-01", made.code);
  }, 120_000);

  test("ACC-19 an officer links an invited posted member; the member sees the own record and nobody else's", async () => {
    const invited = await account("wenyishan", "文一山", "postedMember");
    const member = await activate("wenyishan", invited.code);
    expect((await (await member.api()).session.me()).personId).toBeNull();
    const api = await officer.api();
    expect(await api.people.account({ personId })).toMatchObject({ linked: null, candidates: [{ accountId: invited.id, username: "wenyishan" }] });
    await api.people.linkAccount({ personId, accountId: invited.id });
    // The open page signs in again, with the person.
    expect(await refusalOf((await member.api()).people.person({ id: personId }))).toMatchObject({ code: "access.signIn" });
    await (await member.api()).session.signIn({ username: "wenyishan", password: GOOD_PASSWORD });
    const own = await member.api();
    expect((await own.session.me()).personId).toBe(personId);
    expect((await own.people.person({ id: personId })).name).toBe("文一山");
    expect(await own.people.account({ personId })).toMatchObject({ linked: null, candidates: [] });
    expect(await api.people.account({ personId })).toMatchObject({ linked: { username: "wenyishan" }, candidates: [] });
    expect(await refusalOf(api.people.linkAccount({ personId, accountId: invited.id }))).toMatchObject({ code: "access.personHasAccount" });
  });

  test("ACC-19 the administrators see that it is somebody's, since when and by whose word, and not whose", async () => {
    for (const visitor of [system, security]) {
      const seen = (await (await visitor.api()).access.accounts()).find(({ username }) => username === "wenyishan");
      expect(seen?.link).toMatchObject({ by: "街道干部" });
      expect(JSON.stringify(seen)).not.toContain(personId);
      expect((await refusalOf((await visitor.api()).people.account({ personId }))).code).toBe("record.notFound");
    }
  });

  test("ACC-19 the officer unlinks, the security administrator cuts, the system administrator does neither", async () => {
    const id = (await (await officer.api()).people.account({ personId })).linked?.accountId ?? "";
    expect((await refusalOf((await system.api()).access.unlinkPerson({ accountId: id }))).code).toBe("access.roleMissing");
    await (await security.api()).access.unlinkPerson({ accountId: id });
    expect(await refusalOf((await security.api()).access.unlinkPerson({ accountId: id }))).toMatchObject({ code: "access.notLinked" });
    await (await officer.api()).people.linkAccount({ personId, accountId: id });
    await (await officer.api()).people.unlinkAccount({ personId });
    expect(await refusalOf((await officer.api()).people.unlinkAccount({ personId }))).toMatchObject({ code: "access.notLinked" });
    expect((await (await security.api()).access.account({ id })).link).toBeNull();
  });

  test("ACC-19 an account of another name, another street or a foreign person is none", async () => {
    const api = await officer.api();
    const [named, elsewhere] = [await account("other-name", "文二山"), await account("other-street", "文一山", "streetOfficer", otherStreetId)];
    for (const { id } of [named, elsewhere])
      expect(await refusalOf(api.people.linkAccount({ personId, accountId: id }))).toMatchObject({ code: "record.notFound", facts: { entity: "account" } });
  });

  test("ACC-19 every link and cut is in the audit log", async () => {
    const rows = await database()
      .unguarded.selectFrom("audit_log")
      .select(["command", "result"])
      .where("command", "in", ["people.linkAccount", "people.unlinkAccount", "access.unlinkPerson"])
      .where("result", "=", "ok")
      .execute();
    expect(rows.map(({ command }) => command).toSorted()).toEqual(["access.unlinkPerson", "people.linkAccount", "people.linkAccount", "people.unlinkAccount"]);
  });

  describe("a lock", () => {
    test("ACC-20 wrong passwords lock an account; the system administrator lifts it, nobody else, and not the own", async () => {
      const made = await account("locked-01", "锁一");
      await activate("locked-01", made.code);
      const guest = district.visitor();
      for (let i = 0; i < 6; i += 1) await refusalOf((await guest.api()).session.signIn({ username: "locked-01", password: "wrong" }));
      expect(await refusalOf((await guest.api()).session.signIn({ username: "locked-01", password: GOOD_PASSWORD }))).toMatchObject({ code: "session.locked" });
      const seen = await (await system.api()).access.account({ id: made.id });
      expect(seen.lockedUntil).not.toBeNull();
      expect((await refusalOf((await security.api()).access.unlock({ accountId: made.id }))).code).toBe("access.roleMissing");
      expect((await (await system.api()).access.unlock({ accountId: made.id })).lifted).toBeGreaterThan(0);
      expect((await (await system.api()).access.account({ id: made.id })).lockedUntil).toBeNull();
      await (await guest.api()).session.signIn({ username: "locked-01", password: GOOD_PASSWORD });
      const own = await (await system.api()).session.me();
      expect((await refusalOf((await system.api()).access.unlock({ accountId: own.account?.id ?? "" }))).code).toBe("access.denied");
    });
  });
});
