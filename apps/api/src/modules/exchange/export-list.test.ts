import { text } from "@yanzhen/domain/messages";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";

import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { type DemoInstance, demoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { runJobs } from "../../testing/run-jobs.ts";
import { handleImportJobs } from "./public.ts";
import { importer } from "./testing/import-file.ts";

let demo: DemoInstance;
const bytesOf = (download: { readonly base64: string }) => new Uint8Array(Buffer.from(download.base64, "base64"));

beforeAll(async () => {
  demo = await demoInstance(await testDatabase());
  handleImportJobs(demo.services);
  return runJobs(demo.services);
});

type Asked = Parameters<Awaited<ReturnType<DemoInstance["as"]>>["exchange"]["exportList"]>[0];
const under = <Id extends string>(...ids: readonly Id[]) => ids.map((id) => ({ id, header: `<${id}>` }));
const sheetOf = async (file: { readonly base64: string }) => (await readXlsx(bytesOf(file))).sheets[0]?.rows ?? [];

describe("export of the roster", () => {
  const headers = { name: "姓名", sex: "性别", age: "年龄", birth: "出生年月", politics: "政治面貌", partyJoined: "入党时间", educationLevel: "最高学历" } as const;
  const more = { township: "街镇", unit: "单位", title: "现任职务", titleSince: "任现职时间", ethnicity: "民族", idNo: "身份证号", phone: "联系电话" } as const;
  const columns = Object.entries({ ...headers, ...more }).map(([id, header]) => ({ id: id as keyof typeof headers, header }));

  test.each(["xlsx", "csv"] as const)("as %s it holds what the screen shows, and imports as all unchanged", async (format) => {
    const api = await demo.as("demo-district");
    const { total } = await api.people.roster({ limit: 1 });
    const file = await api.exchange.exportList({ list: "roster", title: "花名册", format, question: {}, columns });
    const officer = importer(await demo.contextOf("demo-district"));
    const batch = await officer.open("roster", file.fileName, bytesOf(file));
    const rows = await officer.rows(batch.id);
    expect(rows.filter((row) => row.status !== "unchanged").map((row) => [row.label, JSON.stringify(row.issues), JSON.stringify(row.changes)])).toEqual([]);
    expect(batch.counts).toMatchObject({ new: 0, changed: 0, refused: 0, unchanged: total });
  });

  test("columns, order, filter and day are the screen's; numbers stay masked; demo data says so; the audit log knows the export", async () => {
    const api = await demo.as("demo-district");
    const at = { asOf: "2025-03-21" };
    const question = { filters: { sex: "2" }, sort: "birth", descending: true, at } as const;
    const screen = await api.people.roster({ ...question, limit: 1000 });
    const file = await api.exchange.exportList({ list: "roster", title: "花名册 · 女", question, columns: under("idNo", "name", "birth") });
    const rows = await sheetOf(file);
    expect(rows[0]?.[0]).toBe("花名册 · 女");
    expect(rows[1]).toEqual(["<idNo>", "<name>", "<birth>"]);
    expect(rows.slice(2, -1)).toEqual(screen.rows.map((row) => [row.idNoMasked, row.name, row.birth]));
    expect(String(rows.at(-1)?.[0])).toContain("演示数据");
    expect(String(rows.at(-1)?.[0])).toContain(file.exportId);
    const logged = await demo.services.database.unguarded.selectFrom("audit_log").select(["command", "detail"]).where("command", "=", "people.export").execute();
    expect(JSON.stringify(logged)).toContain(file.exportId);
  });

  test("a street officer's file holds the street only; a foreign unit answers like an absent one", async () => {
    const street = await demo.as("demo-street");
    const file = await street.exchange.exportList({ list: "roster", title: "花名册", format: "csv", question: {}, columns: under("name", "township") });
    const lines = new TextDecoder().decode(bytesOf(file)).trim().split("\r\n").slice(1, -1);
    const townships = new Set(lines.map((line) => line.split(",")[1]));
    expect(townships.size).toBe(1);
    expect(lines).toHaveLength((await street.people.roster({ limit: 1 })).total);
    const district = await demo.as("demo-district");
    const others = (await district.people.roster({ limit: 1000, sort: "unit" })).rows.filter((row) => row.township !== [...townships][0]);
    const foreign = others[0]?.unitId ?? "";
    expect(await refusalOf(street.exchange.exportList({ list: "roster", title: "花名册", question: { unitId: foreign }, columns: under("name") }))).toEqual({
      code: "record.notFound",
      facts: { entity: "unit" },
    });
  });
});

/** The shortest question for each list. */
const lists = [
  { list: "roster", question: {}, columns: under("name") },
  { list: "postings", question: {}, columns: under("person") },
  { list: "compounds", question: {}, columns: under("name") },
  { list: "ledger", question: {}, columns: under("title") },
  { list: "reserve", question: {}, columns: under("name") },
  { list: "problems", question: {}, columns: under("rule") },
  { list: "units", question: {}, columns: under("name") },
] as const;
const asked = (one: (typeof lists)[number]): Asked => ({ ...one, title: one.list });

describe("every list that leaves as a file", () => {
  test("postings: the rows of the screen with its filter and order, codes in its language, on a past day", async () => {
    const api = await demo.as("demo-district");
    const question = { states: ["active"], sort: "from", descending: true, at: { asOf: "2025-03-21" } } as const;
    const screen = await api.posting.postings({ ...question, states: ["active"], limit: 1000 });
    const file = await api.exchange.exportList({
      list: "postings",
      title: "Postings",
      locale: "en",
      question: { ...question, states: ["active"] },
      columns: under("from", "compound", "state", "role"),
    });
    const rows = await sheetOf(file);
    expect(rows.slice(2, -1).map((row) => row.slice(0, 3))).toEqual(screen.rows.map((row) => [row.from, row.compound, text("label.postingState.active", {}, "en")]));
    expect(new Set(rows.slice(2, -1).map((row) => row[3]))).toContain(text("label.postingRole.lead", {}, "en"));
    expect(String(rows.at(-1)?.[0])).toMatch(/^演示数据 Demonstration Data · Export .* as of 2025-03-21 · \d+ rows$/u);
  });

  test("compounds: the sixteen uncovered of 2025-03-21 by name", async () => {
    const api = await demo.as("demo-district");
    const question = { list: "uncovered", at: { asOf: "2025-03-21" } } as const;
    const screen = await api.posting.compounds({ ...question, limit: 1000 });
    const rows = await sheetOf(await api.exchange.exportList({ list: "compounds", title: "未驻点小区", question, columns: under("name", "township", "covered") }));
    expect(rows.slice(2, -1)).toEqual(screen.rows.map((row) => [row.name, row.township, "无"]));
    expect(rows.slice(2, -1).length).toBeGreaterThan(0);
  });

  test("units: the compounds of a street with their facts, as the screen lists them", async () => {
    const api = await demo.as("demo-district");
    const street = (await api.org.units({ level: "township", limit: 1 })).rows[0]?.id ?? "";
    const question = { unitId: street, level: "compound", sort: "households", descending: true, at: { asOf: "2025-03-21" } } as const;
    const screen = await api.org.units({ ...question, limit: 1000 });
    const rows = await sheetOf(
      await api.exchange.exportList({
        list: "units",
        title: "下级单位",
        question,
        columns: under("name", "code", "township", "households", "covered", "propertyFirm", "committee"),
      }),
    );
    const shown = rows.slice(2, -1).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
    expect(shown).toEqual(
      screen.rows.map((row) => [
        row.name,
        row.code ?? "",
        row.township ?? "",
        row.households === null ? "" : String(row.households),
        `${String(row.covered)}/1`,
        row.propertyFirm === "" ? "无物业" : (row.propertyFirm ?? ""),
        row.hasOwnersCommittee === null ? "" : row.hasOwnersCommittee ? "已成立" : "未成立",
      ]),
    );
    expect(shown.length).toBeGreaterThan(10);
  });

  test("ledger, reserve and problems: as many rows as the screen counts, in its order", async () => {
    const api = await demo.as("demo-district");
    const ledger = await api.evidence.list({ filters: { kind: "issue", from: "2025-01-01", to: "2025-01-31" }, limit: 1000 });
    const issues = await sheetOf(
      await api.exchange.exportList({
        list: "ledger",
        title: "工作台账",
        question: { filters: { kind: "issue", from: "2025-01-01", to: "2025-01-31" } },
        columns: under("title", "on", "verification"),
      }),
    );
    expect(issues.slice(2, -1).map((row) => row.slice(0, 2))).toEqual(ledger.rows.map((row) => [row.title, row.occurredOn]));
    const pool = await api.reserve.list({ filters: { states: ["inPool"] }, sort: "enteredOn", limit: 1000 });
    const reserve = await sheetOf(
      await api.exchange.exportList({
        list: "reserve",
        title: "后备名单",
        question: { filters: { states: ["inPool"] }, sort: "enteredOn" },
        columns: under("name", "enteredOn", "state"),
      }),
    );
    expect(reserve.slice(2, -1)).toEqual(pool.rows.map((row) => [row.name, row.enteredOn, "在库"]));
    const findings = await api.diagnostics.list({ sort: "rule", limit: 1000 });
    const problems = await sheetOf(await api.exchange.exportList({ list: "problems", title: "问题", question: { sort: "rule" }, columns: under("ruleNo", "problem") }));
    expect(problems.slice(2, -1).map((row) => row[0])).toEqual(findings.rows.map((row) => row.ruleId));
    expect(problems.slice(2, -1).every((row) => row[1] !== null)).toBe(true);
  });

  test("somebody of another street is in no file of a street officer's", async () => {
    const [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
    const own = new Set((await street.people.roster({ limit: 1000 })).rows.map((row) => row.id));
    const foreign = (await district.posting.postings({ limit: 1000 })).rows.find((row) => !own.has(row.personId))?.personId ?? "";
    const files = [
      await street.exchange.exportList({ list: "postings", title: "驻点名单", question: { personId: foreign }, columns: under("person", "compound") }),
      await street.exchange.exportList({ list: "ledger", title: "工作台账", question: { filters: { personId: foreign } }, columns: under("title") }),
    ];
    // Title, header and the line below.
    for (const file of files) expect(await sheetOf(file)).toHaveLength(3);
  });

  test.each(lists.map((one) => [one.list, one] as const))(
    "%s: secretaries, posted members and administrators take none out; officers do, and the log says so",
    async (_name, one) => {
      for (const account of ["demo-community", "demo-member", "demo-sysadmin", "demo-auditor"])
        expect(await refusalOf((await demo.as(account)).exchange.exportList(asked(one)))).toMatchObject({ code: expect.stringMatching(/^access\./u) as string });
      const { exportId } = await (await demo.as("demo-street")).exchange.exportList(asked(one));
      const logged = await demo.services.database.unguarded.selectFrom("audit_log").select(["command", "detail"]).where("command", "like", "%.export").execute();
      expect(logged.filter(({ detail }) => JSON.stringify(detail).includes(exportId))).toHaveLength(1);
    },
  );

  test("a column the list has not is refused", async () => {
    const api = await demo.as("demo-district");
    await expect(api.exchange.exportList({ list: "roster", title: "花名册", question: {}, columns: [{ id: "password_hash" as "name", header: "x" }] })).rejects.toThrow();
  });
});
