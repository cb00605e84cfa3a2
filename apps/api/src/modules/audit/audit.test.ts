import { randomUUID } from "node:crypto";

import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type EmptyInstance, emptyInstance, type Visitor } from "../../testing/empty-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

describeEachEngine("reading the audit log", (database) => {
  let district: EmptyInstance;
  let auditor: Visitor;
  let system: Visitor;
  let officer: Visitor;

  beforeAll(async () => {
    district = await emptyInstance(database());
    auditor = await district.activated("auditor");
    system = await district.activated("sysadmin");
    officer = await district.activated("officer");
    await (await officer.api()).org.createUnit({ parentId: district.rootId, kind: "street", name: "东山街道", code: "340199001", from: "2020-01-01" });
    await (await system.api()).access.createAccount({ username: "street-01", name: "某某" });
  });

  const page = async (filter: Readonly<Record<string, unknown>> = {}) => {
    const api = (await auditor.api()).audit;
    const { newest } = await api.overview();
    return api.page({ until: newest ?? "", ...filter });
  };

  test("lines say who, what, when and with which result, the newest first, and name the seal", async () => {
    await district.services.audit.seal();
    const { rows, total } = await page();
    expect(total).toBe(rows.length);
    expect(rows.map((row) => row.at)).toEqual(
      rows
        .map((row) => row.at)
        .toSorted()
        .toReversed(),
    );
    const made = rows.find((row) => row.command === "access.createAccount");
    expect(made).toMatchObject({ actorName: "系统管理员", username: "sysadmin", result: "ok", ip: "10.0.0.1", entity: "account", detail: { username: "street-01" }, seal: 1 });
  });

  test("names and values of business stay out of the detail", async () => {
    const { rows } = await page({ command: "org.createUnit" });
    const [row] = await database().unguarded.selectFrom("audit_log").select("detail").where("command", "=", "org.createUnit").execute();
    expect(JSON.stringify(row?.detail)).toContain("东山街道");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("东山街道");
  });

  test.each([
    [{ command: "access.createAccount" }, ["access.createAccount"]],
    [{ result: "refused", command: "access.createAccount" }, []],
    [{ from: "2000-01-01", to: "2000-01-01" }, []],
    [{ from: "2000-01-01", to: "2199-01-01", command: "org.createUnit" }, ["org.createUnit"]],
  ])("filter %j", async (filter, commands) => {
    expect((await page(filter)).rows.map((row) => row.command)).toEqual(commands);
  });

  test("by account, and by a day of Shanghai with both ends", async () => {
    const { actors } = await (await auditor.api()).audit.overview();
    const sysadmin = actors.find((actor) => actor.username === "sysadmin");
    const own = await page({ accountId: sysadmin?.id });
    expect(own.rows.length).toBeGreaterThan(0);
    expect(new Set(own.rows.map((row) => row.username))).toEqual(new Set(["sysadmin"]));
    const today = district.clock.businessToday();
    expect((await page({ from: today, to: today })).total).toBe((await page()).total - 1);
  });

  test("pages do not move while the log grows, and reading is itself an entry", async () => {
    const api = (await auditor.api()).audit;
    const { newest } = await api.overview();
    const first = await api.page({ until: newest ?? "", limit: 3 });
    const second = await api.page({ until: newest ?? "", limit: 3, offset: 3 });
    expect(second.total).toBe(first.total);
    const whole = await api.page({ until: newest ?? "", limit: 6 });
    expect([...first.rows, ...second.rows]).toEqual(whole.rows);
    const { rows } = await page({ command: "audit.read" });
    expect(rows.length).toBeGreaterThan(3);
    expect(rows[0]?.detail["filter"]).toBe("{}");
  });

  test("nobody else reads or verifies it, and the attempt is an entry", async () => {
    for (const who of [system, officer]) {
      const api = (await who.api()).audit;
      expect(await refusalOf(api.overview())).toMatchObject({ code: "access.roleMissing" });
      expect(await refusalOf(api.page({ until: randomUUID() }))).toMatchObject({ code: "access.roleMissing" });
      expect(await refusalOf(api.verify())).toMatchObject({ code: "access.roleMissing" });
    }
    expect((await page({ result: "refused", command: "audit.read" })).total).toBe(4);
    expect((await page({ result: "refused", command: "audit.verify" })).total).toBe(2);
  });

  test("verify finds nothing in an honest log, a changed row in a forged one, and says both in the log", async () => {
    const api = (await auditor.api()).audit;
    expect(await api.verify()).toMatchObject({ faultCount: 0, faults: [], pending: 0 });
    const forge = database().unguarded.withoutPlugins();
    await forge.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`update audit_log set command = 'people.view' where command = 'org.createUnit'`.execute(trx);
    });
    const verdict = await api.verify();
    expect(verdict.faultCount).toBeGreaterThan(0);
    expect(verdict.faults).toContainEqual(expect.objectContaining({ kind: "rowChanged" }));
    const { rows } = await page({ command: "audit.verify", result: "ok" });
    expect(rows.map((row) => row.detail["faults"])).toEqual([String(verdict.faultCount), "0"]);
    const { seal } = await api.overview();
    expect(seal?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each(["update audit_log set command = 'x'", "delete from audit_log", "truncate audit_log cascade", "update audit_seal set n = 0", "delete from audit_leaf"])(
    "%s is refused by the database itself",
    async (statement) => {
      await expect(sql.raw(statement).execute(database().unguarded.withoutPlugins())).rejects.toThrow(/append-only/);
    },
  );
});
