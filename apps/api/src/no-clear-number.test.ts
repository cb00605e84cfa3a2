import { checkCharacter } from "@yanzhen/domain/people";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { testDatabase } from "./platform/db/testing/test-database.ts";
import { type DemoInstance, demoInstance } from "./testing/demo-instance.ts";
import { type HeldIds, heldIds, kindOfId } from "./testing/held-ids.ts";
import { allProcedures } from "./testing/procedures.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { sampleInput } from "./testing/sample-input.ts";
import { browser, testApp } from "./testing/browser.ts";
import { sealKey } from "./platform/audit/seal-key.ts";
import { verifyAudit } from "./platform/audit/verify-audit.ts";
import { createSession } from "./platform/auth/session-store.ts";

const FIRST_17 = "34999919900307231";
const ID_NO = `${FIRST_17}${checkCharacter(FIRST_17)}`;
const PHONE = "19912345871";

let demo: DemoInstance;
let held: HeldIds;
let personId = "";
const logged: string[] = [];

beforeAll(async () => {
  for (const way of ["log", "error", "warn", "info"] as const) vi.spyOn(console, way).mockImplementation((...parts: unknown[]) => void logged.push(parts.map(String).join(" ")));
  demo = await demoInstance(await testDatabase(), { size: 0.05 });
  held = await heldIds(demo);
  const district = await demo.as("demo-district");
  const unitId = held.own.unit ?? "";
  const made = await district.people.createPerson({ name: "林小满", sex: "1", idNo: ID_NO, phone: PHONE, unitId, from: "2026-05-06" });
  personId = made.personId;
  const { version } = await district.people.person({ id: personId });
  await district.people.updatePerson({ personId, version, patch: { phone: "19987654321", note: "电话已更新" } });
}, 120_000);

afterAll(() => void vi.restoreAllMocks());

/** Everything that looks like a number of a person: 18 with a right check character, or a mobile telephone. */
function clearNumbers(text: string): readonly string[] {
  const ids = [...text.matchAll(/(?<![\w.-])\d{17}[\dXx](?![\w-])/gu)].map(([found]) => found).filter((found) => checkCharacter(found.slice(0, 17)) === found[17]?.toUpperCase());
  const phones = [...text.matchAll(/(?<![\w.-])(?:\+?86)?1[3-9]\d{9}(?![\w-])/gu)].map(([found]) => found);
  return [...ids, ...phones];
}

test("the scan finds what it looks for", () => {
  expect(clearNumbers(`号码 ${ID_NO}，电话 ${PHONE}。`)).toEqual([ID_NO, PHONE]);
});

test("no table, of today or of history, holds one", async () => {
  const db = demo.services.database.unguarded.withoutPlugins();
  const { rows: tables } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'hist') order by 1`.execute(
    db,
  );
  expect(tables.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select row_to_json(t)::text as text from ${sql.raw(name)} as t`.execute(db);
    for (const { text } of rows) found.push(...clearNumbers(text).map((number) => `${name} ${number}`));
  }
  expect(found).toEqual([]);
});

test("what is kept of it is cipher text, a blind index and the mask", async () => {
  const row = await demo.services.database.unguarded
    .selectFrom("person")
    .select(["id_no", "id_no_masked", "phone", "phone_masked"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    id_no: expect.stringMatching(/^v1\./u) as string,
    phone: expect.stringMatching(/^v1\./u) as string,
    id_no_masked: `349999********${ID_NO.slice(14)}`,
    phone_masked: "199****4321",
  });
});

test("every list, page and search shows the mask only, to everybody", async () => {
  const { database, tenant, clock } = demo.services;
  const account = await database.unguarded.selectFrom("account").select("id").where("username", "=", "demo-district").executeTakeFirstOrThrow();
  const token = await createSession(database.db, { tenant, id: account.id }, 1, clock.now(), { ip: null, userAgent: null });
  const guest = browser(testApp(demo.services));
  const ids = { ...held.own, person: personId };
  let masked = 0;
  for (const { path, type, input } of allProcedures()) {
    if (type !== "query") continue;
    const answer = await guest.call(
      path,
      input === null ? undefined : sampleInput(input, (field) => (/^(access|audit|session)\./.test(path) ? personId : (ids[kindOfId(path, field)] ?? personId))),
      {
        cookie: `yanzhen-sid=${token}`,
      },
    );
    expect(clearNumbers(answer.text), path).toEqual([]);
    if (answer.text.includes("****")) masked += 1;
  }
  expect(masked).toBeGreaterThan(1);
});

test("shown in full only by command, with a reason, which stands in the log without the number", async () => {
  const street = await demo.as("demo-street");
  await expect(street.people.reveal({ personId, field: "idNo", reason: " " })).rejects.toThrow();
  expect(await street.people.reveal({ personId, field: "idNo", reason: "核对干部任免审批表" })).toEqual({ value: ID_NO });
  expect(await refusalOf((await demo.as("demo-member")).people.reveal({ personId, field: "idNo", reason: "看看" }))).toMatchObject({ code: "record.notFound" });
  expect(await refusalOf((await demo.as("demo-community")).people.reveal({ personId, field: "phone", reason: "看看" }))).toMatchObject({
    code: expect.stringMatching(/^(access\.|record\.)/u) as string,
  });
  const rows = await demo.services.database.unguarded
    .selectFrom("audit_log")
    .select(["result", "detail", "entity_id"])
    .where("command", "=", "people.reveal")
    .orderBy("id")
    .execute();
  expect(rows.map((row) => row.result)).toEqual(["ok", "refused", "refused"]);
  expect(rows[0]).toMatchObject({ entity_id: personId, detail: { field: "idNo", reason: "核对干部任免审批表" } });
});

test("refusals about a number do not repeat it, and neither does what the server prints", async () => {
  const district = await demo.as("demo-district");
  const unitId = held.own.unit ?? "";
  const wrong = `${FIRST_17}${checkCharacter(FIRST_17) === "1" ? "2" : "1"}`;
  const told = [
    await refusalOf(district.people.createPerson({ name: "林小满", sex: "1", idNo: ID_NO, unitId, from: "2026-05-06" })),
    await refusalOf(district.people.createPerson({ name: "林小满", sex: "1", idNo: wrong, unitId, from: "2026-05-06" })),
  ];
  expect(JSON.stringify(told)).not.toContain(FIRST_17.slice(4));
  await expect(district.people.createPerson({ name: "林小满", sex: "1", phone: "199123", unitId, from: "2026-05-06" })).rejects.toThrow();
  expect(logged.flatMap(clearNumbers)).toEqual([]);
});

test("without a person's key every version of the numbers is unreadable, nothing breaks, and the log still fits", async () => {
  const { database, crypto, tenant, config, audit } = demo.services;
  const db = database.unguarded;
  const { wrapped } = await db.selectFrom("person_key").select("wrapped").where("person_id", "=", personId).executeTakeFirstOrThrow();
  const versions = await sql<{ id_no: string; phone: string }>`
    select id_no, phone from app.person where id = ${personId} union all select id_no, phone from hist.person where id = ${personId}`.execute(db);
  expect(versions.rows.length).toBeGreaterThan(1);
  const open = (key: Buffer): readonly string[] => versions.rows.map(({ phone }) => crypto.decrypt(key, { table: "person", column: "phone", rowId: personId }, phone));
  expect(open(crypto.unwrap(personId, wrapped))).toContain(PHONE);

  await db.deleteFrom("person_key").where("tenant", "=", tenant).where("person_id", "=", personId).execute();
  // The wrapped key stands nowhere else: not in history, not in the change log, not in the log.
  const { rows: tables } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'hist')`.execute(db);
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)} as t where strpos(row_to_json(t)::text, ${wrapped}) > 0`.execute(db);
    expect(rows, name).toEqual([{ n: 0 }]);
  }
  for (const { id_no, phone } of versions.rows) {
    for (const key of [crypto.newPersonKey(personId).key, crypto.derive("wrap")]) {
      expect(() => crypto.decrypt(key, { table: "person", column: "phone", rowId: personId }, phone)).toThrow();
      expect(() => crypto.decrypt(key, { table: "person", column: "id_no", rowId: personId }, id_no)).toThrow();
    }
  }
  const street = await demo.as("demo-street");
  expect((await refusalOf(street.people.reveal({ personId, field: "phone", reason: "核对" }))).code).toMatch(/^(?:record|person|people)\./u);
  expect(await street.people.person({ id: personId })).toMatchObject({ id: personId });
  await audit.seal();
  const parts = { db, macKey: crypto.derive("audit"), sealKey: sealKey(crypto.derive("seal")), anchorFile: config.anchorFile };
  expect(await verifyAudit(parts)).toMatchObject({ pending: 0, faults: [] });
});
