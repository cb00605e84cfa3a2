import { beforeAll, describe, expect, test } from "vitest";

import { stateHash } from "../../platform/db/state-hash.ts";
import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { type DemoInstance, demoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { runJobs } from "../../testing/run-jobs.ts";
import { handleImportJobs } from "./public.ts";
import { importer } from "./testing/import-file.ts";
import { idNumber, makeWorkbook } from "./testing/make-workbook.ts";

let demo: DemoInstance;
let district: ReturnType<typeof importer>;
let street: ReturnType<typeof importer>;
let own = "";
let foreign = "";
const header = ["单位", "姓名", "出生年月", "身份证号"];
const hash = () => demo.services.database.db.transaction().execute((trx) => stateHash(trx));

beforeAll(async () => {
  demo = await demoInstance(await testDatabase());
  handleImportJobs(demo.services);
  const stop = await runJobs(demo.services);
  district = importer(await demo.contextOf("demo-district"));
  street = importer(await demo.contextOf("demo-street"));
  const mine = (await street.api.people.roster({ limit: 1 })).rows[0];
  own = mine?.township ?? "";
  foreign = (await district.api.people.roster({ limit: 1000 })).rows.find((row) => row.township !== null && row.township !== own)?.township ?? "";
  return stop;
});

describe("whose rows may be imported", () => {
  test("a street officer imports inside the street only; a number held outside needs the district, and no more is said", async () => {
    const elsewhere = idNumber("19800101", 77);
    await district.load("roster", "外街.xlsx", await makeWorkbook({ rows: [header, [foreign, "钱外一", "1980.01", elsewhere]] }));
    const batch = await street.open(
      "roster",
      "本街.xlsx",
      await makeWorkbook({ rows: [header, [own, "钱本一", "1981.01", ""], [foreign, "钱外二", "1982.01", ""], [own, "钱本二", "1980.01", elsewhere]] }),
    );
    const rows = await street.rows(batch.id);
    expect(rows.map((row) => [row.status, row.issues.filter((issue) => issue.severity === "error").map((issue) => issue.refusal)])).toEqual([
      ["new", []],
      ["refused", [{ code: "import.outsideScope", facts: { unit: foreign } }]],
      ["refused", [{ code: "import.needsDistrictDecision" }]],
    ]);
  });

  test("units are the district's; secretaries, posted members and administrators import nothing", async () => {
    const bytes = await makeWorkbook({ rows: [header, [own, "钱本三", "1981.01", ""]] });
    expect(await refusalOf(street.open("units", "单位.xlsx", bytes))).toMatchObject({ code: "access.roleMissing" });
    for (const account of ["demo-community", "demo-member", "demo-sysadmin", "demo-secadmin", "demo-auditor"]) {
      const somebody = importer(await demo.contextOf(account));
      expect(await refusalOf(somebody.open("roster", "名册.xlsx", bytes)), account).toMatchObject({ code: expect.stringMatching(/^access\./u) as string });
    }
  });

  test("another account's file answers like one that does not exist, by every procedure", async () => {
    const batch = await district.open("roster", "名册.xlsx", await makeWorkbook({ rows: [header, [own, "钱本四", "1981.01", ""]] }));
    const batchId = batch.id;
    const { exchange } = street.api;
    const calls: readonly (() => Promise<unknown>)[] = [
      () => exchange.batch({ batchId }),
      () => exchange.rows({ batchId }),
      () => exchange.remap({ batchId, settings: {} }),
      () => exchange.applyBatch({ batchId }),
      () => exchange.errorFile({ batchId }),
    ];
    for (const call of calls) expect(await refusalOf(call())).toEqual({ code: "record.notFound", facts: { entity: "importBatch" } });
    expect((await street.api.exchange.batches()).some((known) => known.id === batchId)).toBe(false);
  });
});

describe("applying", () => {
  const mixed = () => makeWorkbook({ rows: [header, [own, "钱合一", "1981.01", ""], [own, "钱合二", "1981.1", ""]] });

  test("all or nothing leaves everything as it was and says why; without it the good row goes in, with one audit row", async () => {
    const batch = await street.open("roster", "名册.xlsx", await mixed());
    const before = await hash();
    expect(await street.apply(batch.id, true)).toMatchObject({ state: "ready", refusal: { code: "import.rowsRefused", facts: { count: 1 } } });
    expect(await hash()).toBe(before);
    expect(await street.apply(batch.id)).toMatchObject({ state: "applied", counts: { new: 1, refused: 1 } });
    const logged = await demo.services.database.unguarded
      .selectFrom("audit_log")
      .select("result")
      .where("command", "=", "exchange.import")
      .where("entity_id", "=", batch.id)
      .execute();
    expect(logged).toEqual([{ result: "ok" }]);
    expect(await refusalOf(street.api.exchange.applyBatch({ batchId: batch.id }))).toEqual({ code: "import.notReady" });
  });

  test("the error file holds the refused rows with their reasons; corrected it is loaded as it is", async () => {
    const batch = await street.open(
      "roster",
      "名册二.xlsx",
      await makeWorkbook({ rows: [["名册"], header, [own, "钱错一", "1981.1", ""], [own, "钱对一", "1981.02", ""], ["天边社区", "钱错二", "1983.03", ""]] }),
    );
    const file = await street.api.exchange.errorFile({ batchId: batch.id });
    const again = await street.open("roster", file.fileName, new Uint8Array(Buffer.from(file.base64, "base64")));
    const rows = await street.rows(again.id);
    expect(rows.map((row) => [row.label, row.status, row.issues.find((issue) => issue.severity === "error")?.refusal.code])).toEqual([
      ["钱错一", "refused", "date.ambiguous"],
      ["钱错二", "refused", "import.unitUnknown"],
    ]);
    expect(again.mapping?.columns.map((column) => column.name).slice(-2)).toEqual(["原表行号", "退回原因"]);
    await street.api.exchange.remap({ batchId: again.id, settings: { columns: { birth: null, unit: null }, fixed: { unit: own } } });
    expect((await street.rows(again.id)).map((row) => row.status)).toEqual(["new", "new"]);
  });

  test("a person edited after the import stands in the way of undo, by name", async () => {
    const applied = await street.load("roster", "名册三.xlsx", await makeWorkbook({ rows: [header, [own, "钱挡一", "1981.05", ""]] }));
    const [found] = await street.api.people.quickFind({ text: "钱挡一" });
    const person = await street.api.people.person({ id: found?.id ?? "" });
    await street.api.people.updatePerson({ personId: person.id, version: person.version, patch: { nativePlace: "安徽肥东" } });
    const refusal = await refusalOf(street.api.change.undo({ changeSetId: applied.changeSetId ?? "" }));
    expect(refusal).toMatchObject({ code: "change.undoBlocked" });
    expect(JSON.stringify(refusal.related)).toContain("钱挡一");
  });

  test("a post that an import registers closes the reserve entry it fills (DEFINITIONS §6)", async () => {
    const rows = [
      ["街镇", "社区", "姓名", "出生年月", "后备类别", "成熟度", "入库时间"],
      [own, own, "钱备一", "1990.05", "其他两委成员后备", "近期", "2024.06"],
    ];
    const entered = await street.load("reserve", "后备.xlsx", await makeWorkbook({ rows }));
    expect(entered).toMatchObject({ state: "applied", counts: { new: 1 } });
    await street.load(
      "roster",
      "任职.xlsx",
      await makeWorkbook({
        rows: [
          ["单位", "姓名", "出生年月", "现任职务", "任现职时间"],
          [own, "钱备一", "1990.05", "居委会委员", "2026.03"],
        ],
      }),
    );
    const states = await demo.services.database.unguarded
      .selectFrom("reserve_state as s")
      .innerJoin("person as p", (join) => join.onRef("p.tenant", "=", "s.tenant").onRef("p.id", "=", "s.person_id"))
      .select(["s.state", "s.valid_from"])
      .where("p.name", "=", "钱备一")
      .orderBy("s.valid_from")
      .execute();
    expect(states.map((row) => [row.state, row.valid_from])).toEqual([
      ["inPool", "2024-06-01"],
      [expect.stringMatching(/^appointed/u), "2026-03-01"],
    ]);
  });
});
