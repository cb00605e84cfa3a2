import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, expect, test } from "vitest";

import { httpApp } from "../platform/http/app.ts";
import { testDatabase, type TestDatabase } from "../platform/db/testing/test-database.ts";
import { rootRouter } from "../root-router.ts";
import { GOOD_PASSWORD, visit } from "../testing/empty-instance.ts";
import { printedBy } from "./testing/printed-by.ts";
import { type Typed, type TypedLines, typedLines } from "./testing/typed-lines.ts";

const SAMPLES = fileURLToPath(new URL("../modules/exchange/testing/", import.meta.url));
const codeOf = ({ err }: Typed): string => (JSON.parse(err[0] ?? "{}") as { code: string }).code;

/** One life of a district of one's own, from the shell alone. */
let database: TestDatabase;
let lines: TypedLines;
let made: { readonly accounts: readonly { readonly username: string; readonly code: string }[] };

beforeAll(async () => {
  database = await testDatabase();
  await database.unguarded.deleteFrom("tenant").execute();
  lines = typedLines(database);
  for (const kind of ["units", "roster", "postings", "reserve"]) copyFileSync(join(SAMPLES, `${kind}.xlsx`), join(lines.folder, `${kind}.xlsx`));
  made = (await lines.json("init --name 试验区 --code 340199")) as typeof made;
}, 60_000);
afterAll(() => lines.end());

const activate = async (username: string, code: string): Promise<void> => {
  const { services } = await lines.store();
  if (services === null) throw new Error("no district");
  await (await visit(services, "10.0.0.9", null).api()).session.activate({ username, code, password: GOOD_PASSWORD });
};
const officer = async (line: string): Promise<Typed> => lines.type(`${line} --as officer --json`, GOOD_PASSWORD);

test("without an account a business command says what is missing, before and after activation", async () => {
  expect(codeOf(await lines.type("overview --json"))).toBe("cli.accountMissing");
  expect(codeOf(await lines.type("overview --as officer --json"))).toBe("cli.passwordMissing");
  expect(codeOf(await officer("overview"))).toBe("session.wrong");
  await activate("officer", made.accounts.find(({ username }) => username === "officer")?.code ?? "");
  expect((await officer("overview")).exit).toBe(0);
});

test("a dry run says what would happen and writes nothing; the import of the same file then does it", async () => {
  const dry = await officer("import units units.xlsx --dry-run");
  expect([dry.exit, Object.keys(JSON.parse(dry.out[0] ?? "") as object)]).toEqual([0, printedBy("import units")]);
  expect(JSON.parse(dry.out[0] ?? "")).toMatchObject({ counts: { new: 33, refused: 0 }, changeSetId: null });
  expect(await database.unguarded.selectFrom("unit").select("id").execute()).toHaveLength(1);
  expect(JSON.parse((await officer("import units units.xlsx")).out[0] ?? "")).toMatchObject({ counts: { new: 33 }, changeSetId: expect.any(String) as string });
  expect(await database.unguarded.selectFrom("unit").select("id").execute()).toHaveLength(34);
});

test("a row that is refused ends with 5 and its reason; all or nothing refuses the file", async () => {
  const whole = await officer("import roster roster.xlsx --all-or-nothing");
  expect([whole.exit, codeOf(whole)]).toEqual([3, "import.rowsRefused"]);
  const told = await officer("import roster roster.xlsx");
  const report = JSON.parse(told.out[0] ?? "") as {
    counts: { new: number; refused: number };
    rows: readonly { status: string; issues: readonly { refusal: { code: string } }[] }[];
  };
  expect([told.exit, report.counts.new, report.counts.refused]).toEqual([5, 37, 3]);
  expect(report.rows.filter(({ status }) => status === "refused").every(({ issues }) => issues.length > 0)).toBe(true);
});

test("postings and reserves follow, and the figures show them", async () => {
  expect((await officer("import postings postings.xlsx")).exit).toBe(0);
  expect((await officer("import reserve reserve.xlsx")).exit).toBe(0);
  const coverage = JSON.parse((await officer("coverage")).out[0] ?? "") as { covered: { numerator: number } };
  expect(coverage.covered.numerator).toBeGreaterThan(0);
});

test("what is no list, and a file that is not there, are refused", async () => {
  writeFileSync(join(lines.folder, "list.xlsx"), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 3]));
  expect(codeOf(await officer("import units list.xlsx"))).toBe("file.notWorkbook");
  expect(codeOf(await officer("import units nothing.xlsx"))).toBe("archive.missing");
});

test("the operator makes accounts, gives roles by the console's rules, and closes them", async () => {
  const created = (await lines.json("user create lin --name 林晓舟")) as { activationCode: string };
  expect(Object.keys(created)).toEqual(printedBy("user create"));
  expect(codeOf(await lines.type("user create lin --name 林晓舟 --json"))).toBe("access.usernameTaken");
  expect(await lines.json("user grant lin --role districtOfficer")).toEqual({ username: "lin", role: "districtOfficer", unit: null });
  expect(codeOf(await lines.type("user grant lin --role auditAdmin --json"))).toBe("access.rolesExclusive");
  expect(codeOf(await lines.type("user grant lin --role streetOfficer --unit 999999999 --json"))).toBe("cli.unitUnknown");
  await activate("lin", created.activationCode);
  expect((await lines.type("coverage --as lin --json", GOOD_PASSWORD)).exit).toBe(0);
  expect(await lines.json("user disable lin")).toEqual({ username: "lin", done: "disable" });
  expect(codeOf(await lines.type("coverage --as lin --json", GOOD_PASSWORD))).toBe("session.wrong");
  await lines.json("user enable lin");
  expect((await lines.type("coverage --as lin --json", GOOD_PASSWORD)).exit).toBe(0);
  expect(Object.keys((await lines.json("user sign-out lin")) as object)).toEqual(printedBy("user sign-out"));
  expect(Object.keys((await lines.json("user revoke lin --role districtOfficer")) as object)).toEqual(printedBy("user revoke"));
  expect(codeOf(await lines.type("user revoke lin --role districtOfficer --json"))).toBe("record.notFound");
  const reset = (await lines.json("user reset lin")) as { activationCode: string };
  expect(reset.activationCode).not.toBe(created.activationCode);
  expect(codeOf(await lines.type("coverage --as lin --json", GOOD_PASSWORD))).toBe("session.wrong");
  const { accounts } = (await lines.json("user list")) as { accounts: readonly { username: string; state: string; grants: readonly { role: string }[] }[] };
  expect(accounts.find(({ username }) => username === "lin")).toMatchObject({ state: "invited", grants: [] });
  expect(accounts.find(({ username }) => username === "officer")).toMatchObject({ state: "active", grants: [{ role: "districtOfficer" }] });
  for (const line of ["user reset nobody", "user grant nobody --role streetOfficer"]) expect(codeOf(await lines.type(`${line} --json`))).toBe("record.notFound");
});

test("a token made at the shell opens the interface for its unit, until it is revoked", async () => {
  const { services, config } = await lines.store();
  if (services === null) throw new Error("no district");
  const app = httpApp({ services: { ...services, config }, router: rootRouter, consoleFolder: "/none", ownOrigins: () => [] });
  const asked = async (token: string): Promise<Response> => app.request("http://127.0.0.1/api/v1/coverage", { headers: { authorization: `Bearer ${token}` } });
  const told = (await lines.json("token create 大共治平台 --role districtOfficer --days 30")) as { tokenId: string; token: string };
  expect(Object.keys(told)).toEqual(printedBy("token create"));
  const answer = await asked(told.token);
  expect([answer.status, await answer.json()]).toEqual([200, JSON.parse((await officer("coverage")).out[0] ?? "")]);
  expect(JSON.stringify(await lines.json("token list"))).not.toContain(told.token);
  expect(await lines.json(`token revoke ${told.tokenId}`)).toEqual({ tokenId: told.tokenId });
  expect((await asked(told.token)).status).toBe(401);
  expect(codeOf(await lines.type("token create x --role systemAdmin --days 30 --json"))).toBe("access.tokenRole");
});

test("a year of the holiday notice is loaded, moves the days counted, and is refused where it cannot be", async () => {
  const presentFrom = async (): Promise<unknown> => (JSON.parse((await officer("coverage --as-of 2027-02-12")).out[0] ?? "") as { presentFrom: string }).presentFrom;
  const { years } = (await lines.json("calendar list")) as { years: readonly { year: number; status: string }[] };
  expect(years.map(({ year, status }) => [year, status])).toEqual([
    [2023, "official"],
    [2024, "official"],
    [2025, "official"],
    [2026, "official"],
    [2027, "provisional"],
  ]);
  const unknownIn2028 = async (): Promise<unknown> => (JSON.parse((await officer("coverage --as-of 2028-03-01")).out[0] ?? "") as { presentUnknown: unknown }).presentUnknown;
  expect(await unknownIn2028()).toMatchObject({ code: "calendar.beyond" });
  const before = await presentFrom();
  const year = {
    year: 2027,
    off: ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10"],
    work: ["2027-01-30"],
    notice: "国办发明电〔2026〕1号",
    status: "official",
  };
  const load = async (told: object) => {
    writeFileSync(join(lines.folder, "year.json"), JSON.stringify(told));
    return lines.type("calendar load year.json --json");
  };
  expect(codeOf(await load({ ...year, work: ["2027-01-29"] }))).toBe("calendar.workOnWeekday");
  expect(codeOf(await load({ ...year, notice: " " }))).toBe("calendar.noticeMissing");
  expect(codeOf(await load({ ...year, off: ["2027-02-30"] }))).toBe("calendar.fileMalformed");
  expect(codeOf(await lines.type("calendar load nowhere.json --json"))).toBe("archive.missing");
  const loaded = await load(year);
  expect(Object.keys(JSON.parse(loaded.out[0] ?? "") as object)).toEqual(printedBy("calendar load"));
  expect(JSON.parse(loaded.out[0] ?? "")).toMatchObject({ year: 2027, status: "official", daysOff: 6, makeUpDays: 1 });
  // Ten working days back from Friday 12 February: two more days off, and a Saturday at work.
  expect([before, await presentFrom()]).toEqual(["2027-01-28", "2027-01-27"]);
  expect((await load({ ...year, year: 2028, off: ["2028-01-01"], work: [], status: "provisional" })).exit).toBe(0);
  expect(await unknownIn2028()).toBeNull();
});

test("the log names the operator, holds no code, and fits", async () => {
  const rows = await database.unguarded.selectFrom("audit_log").select(["principal", "command", "detail"]).where("principal", "=", "operator").orderBy("id").execute();
  const commands = new Set(rows.map(({ command }) => command));
  for (const command of ["instance.create", "access.createAccount", "access.grantRole", "access.disableAccount", "access.resetActivation", "access.createToken"])
    expect(commands).toContain(command);
  const detail = JSON.stringify(rows);
  for (const { code } of made.accounts) expect(detail).not.toContain(code);
  expect(await lines.json("audit verify")).toMatchObject({ faults: [] });
});
