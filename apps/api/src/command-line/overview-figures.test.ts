import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { describeEachEngine } from "../platform/db/testing/test-database.ts";
import { printedBy } from "./testing/printed-by.ts";
import { type Typed, type TypedLines, typedLines } from "./testing/typed-lines.ts";

interface Told {
  readonly figures: readonly {
    readonly key: string;
    readonly printed: string;
    readonly unknown: { readonly code: string } | null;
    readonly ratio: { readonly numerator: number; readonly denominator: number } | null;
  }[];
  readonly grids: readonly { readonly problems: number; readonly assistance: number }[];
  readonly outcomes: readonly { readonly measure: string; readonly done: number; readonly underWay: number }[];
  readonly petitions: { readonly falling: boolean; readonly quarters: readonly unknown[] };
  readonly newSecretaries: readonly unknown[];
}

interface Problems {
  readonly total: number;
  readonly byRule: readonly { readonly ruleId: string; readonly count: number }[];
  readonly findings: readonly { readonly text: string }[];
}

interface Evaluated {
  readonly run: number;
  readonly people: number;
  readonly scored: number;
  readonly results: readonly { readonly total: string | null; readonly grade: string | null }[];
}

const ON = "2025-03-21";

describeEachEngine("the demo district from the command line", (database) => {
  let lines: TypedLines;
  let seeded: Typed;
  beforeAll(async () => {
    await database().unguarded.deleteFrom("tenant").execute();
    lines = typedLines(database());
    seeded = await lines.type("seed --json");
  }, 120_000);
  afterAll(() => lines.end());

  test("seed tells its progress apart from its result", () => {
    expect(seeded.err.length).toBeGreaterThan(20);
    expect(seeded).toMatchObject({ exit: 0, out: [expect.stringContaining('"person":5000')] });
    expect(Object.keys(JSON.parse(seeded.out[0] ?? "") as object)).toEqual(printedBy("seed"));
  });

  test("overview shows every figure of the district's releases as of 2025-03-21", async () => {
    const told = (await lines.json(`overview --as-of ${ON}`)) as Told;
    expect(Object.fromEntries(told.figures.map(({ key, printed }) => [key, printed]))).toEqual({
      compounds: "615",
      covered: "599",
      uncovered: "16",
      coverage: "97.3%",
      ledCoverage: "91.7%",
      presentCoverage: "93.9%",
      projects: "804",
      projectsPerCovered: "1.3",
      issuesSolved: "4263",
      noCaseUnits: "47",
      noPetitionCompounds: "26",
      hubs: "1697",
      activeResidents: "6214",
      checkIns: "1086",
      reserveSecretary: "121",
      reserveMember: "320",
      becameSecretary: "5",
    });
    expect(told.figures.find(({ key }) => key === "coverage")?.ratio).toEqual({ numerator: 599, denominator: 615 });
    expect(told.petitions.falling).toBe(true);
    expect(told.petitions.quarters.length).toBeGreaterThanOrEqual(4);
    expect(told.grids).toContainEqual(expect.objectContaining({ problems: 47, assistance: 75 }));
    expect(told.outcomes).toContainEqual(expect.objectContaining({ measure: "lift", done: 5, underWay: 3 }));
    expect(told.outcomes).toContainEqual(expect.objectContaining({ measure: "piece", done: 80 }));
    expect(told.outcomes).toContainEqual(expect.objectContaining({ measure: "metre", done: 700 }));
    expect(told.newSecretaries).toHaveLength(5);
  });

  test("another day shows other figures; on a day whose working days are unknown only presence is, with its reason", async () => {
    const later = (await lines.json("overview --as-of 2026-06-30")) as Told;
    expect(later.figures.find(({ key }) => key === "covered")?.printed).not.toBe("599");
    for (const day of ["2022-06-30", "2031-06-30"]) {
      const beyond = (await lines.json(`overview --as-of ${day}`)) as Told;
      expect(beyond.figures.filter(({ unknown }) => unknown !== null)).toEqual([
        expect.objectContaining({ key: "presentCoverage", value: null, ratio: null, printed: "–", unknown: expect.objectContaining({ code: "calendar.beyond" }) }),
      ]);
      expect(Number(beyond.figures.find(({ key }) => key === "compounds")?.printed)).toBeGreaterThan(500);
      const coverage = await lines.json(`coverage --as-of ${day}`);
      expect(coverage).toMatchObject({ presentFrom: null, present: null, presentUnknown: { code: "calendar.beyond" } });
      expect((coverage as { parts: readonly { present: unknown }[] }).parts.every(({ present }) => present === null)).toBe(true);
    }
  });

  test("coverage names every uncovered compound, and a street's parts are the street's", async () => {
    const district = (await lines.json(`coverage --as-of ${ON}`)) as { uncovered: readonly unknown[]; parts: readonly { compounds: number }[] };
    expect(district.uncovered).toHaveLength(16);
    expect(district.parts.reduce((sum, part) => sum + part.compounds, 0)).toBe(615);
    const street = (await lines.json(`coverage --as-of ${ON} --unit 340111003`)) as { covered: { denominator: number } };
    expect(street.covered.denominator).toBeGreaterThan(0);
    expect(street.covered.denominator).toBeLessThan(615);
  });

  test("a street officer sees the street, and another's unit like one that does not exist", async () => {
    const own = (await lines.json(`coverage --as-of ${ON} --as demo-street`)) as { covered: { denominator: number } };
    expect(own.covered.denominator).toBeLessThan(615);
    const foreign = await Promise.all(["340111003", "340111004", "999999999"].map((code) => lines.type(`coverage --unit ${code} --as demo-street --json`)));
    expect(foreign.filter(({ exit }) => exit === 3).length).toBeGreaterThanOrEqual(2);
    for (const { exit, out, err } of foreign) if (exit === 3) expect([out, JSON.parse(err[0] ?? "")]).toMatchObject([[], { code: "cli.unitUnknown" }]);
  });

  test("an administrator has no business figures; a wrong password and a missing account are refused", async () => {
    const administrator = (await lines.json(`coverage --as-of ${ON} --as demo-sysadmin`)) as { covered: { denominator: number } };
    expect(administrator.covered.denominator).toBe(0);
    const wrong = await lines.type("overview --json", "not-the-password");
    expect([wrong.exit, wrong.out, (JSON.parse(wrong.err[0] ?? "") as { code: string }).code]).toEqual([3, [], "session.wrong"]);
  });

  test.each(["overview", "coverage", "audit verify"])("%s prints the fields docs/cli.md names", async (name) => {
    expect(Object.keys((await lines.json(name)) as object)).toEqual(printedBy(name));
  });

  test("diagnose finds what the Problems panel shows, of one rule and one street as well", async () => {
    const all = (await lines.json("diagnose")) as Problems;
    expect(all.findings).toHaveLength(all.total);
    expect(all.total).toBeGreaterThan(50);
    expect(all.findings.every((finding) => finding.text !== "" && !finding.text.includes("finding."))).toBe(true);
    expect(all.byRule.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
    const [first] = all.byRule;
    const one = (await lines.json(`diagnose --rule ${first?.ruleId ?? ""}`)) as Problems;
    expect(one.total).toBe(first?.count);
    const street = (await lines.json("diagnose --as demo-street")) as Problems;
    expect(street.total).toBeLessThan(all.total);
    expect(Object.keys(all)).toEqual(printedBy("diagnose"));
  });

  test("evaluate scores a street's quarter, again the same, and a street officer only their own", async () => {
    const line = "evaluate --unit 340111003 --period 2025q1";
    const told = (await lines.json(line)) as Evaluated;
    expect(Object.keys(told)).toEqual(printedBy("evaluate"));
    expect(told.results).toHaveLength(told.people);
    expect(told.results.filter(({ total }) => total !== null)).toHaveLength(told.scored);
    expect(told.scored).toBeGreaterThan(0);
    const again = (await lines.json(line)) as Evaluated;
    expect([again.run, again.results.map(({ total, grade }) => [total, grade])]).toEqual([told.run + 1, told.results.map(({ total, grade }) => [total, grade])]);
    const codes = ["340111003", "340111004"];
    const street = await Promise.all(codes.map((code) => lines.type(`evaluate --unit ${code} --period 2025Q1 --as demo-street --json`)));
    expect(street.some(({ exit }) => exit === 3)).toBe(true);
    expect((await lines.type("evaluate --unit 340111003 --period spring --json")).exit).toBe(2);
  });

  test("export roster writes the file once, with the rights of who asks", async () => {
    const made = (await lines.json(`export roster all.csv --as-of ${ON} --format csv`)) as { file: string; bytes: number; exportId: string };
    expect(Object.keys(made)).toEqual(printedBy("export roster"));
    const text = readFileSync(made.file, "utf8");
    expect(text.split("\n").length).toBeGreaterThan(1_000);
    expect(text).not.toMatch(/349999(19|20)\d{9}[\dX]/u);
    const again = await lines.type("export roster all.csv --json");
    expect([again.exit, (JSON.parse(again.err[0] ?? "") as { code: string }).code]).toEqual([3, "cli.fileExists"]);
    await lines.json("export roster all.csv --force --format csv --as demo-street");
    expect(readFileSync(made.file, "utf8").length).toBeLessThan(text.length);
    expect((await lines.type("export roster other.csv --as demo-sysadmin --json")).exit).toBe(3);
    expect(existsSync(join(lines.folder, "other.csv"))).toBe(false);
  });

  test("a command leaves no session behind", async () => {
    await lines.json("overview");
    expect(await database().unguarded.selectFrom("session").select("id").execute()).toEqual([]);
  });

  test("audit verify finds nothing wrong, and says that it was asked", async () => {
    expect(await lines.json("audit verify")).toMatchObject({ faults: [], pending: 0 });
    const { rows } = (await lines.json("audit verify")) as { rows: number };
    const last = await database().unguarded.selectFrom("audit_log").select(["principal", "command", "detail"]).orderBy("id", "desc").limit(1).executeTakeFirst();
    expect(last).toMatchObject({ principal: "operator", command: "audit.verify", detail: { rows, faults: 0 } });
  });

  test("seed and init are refused where there are data", async () => {
    for (const line of ["seed --json", "init --name 别区 --code 340100 --json"]) {
      const { exit, out, err } = await lines.type(line);
      expect([exit, out, (JSON.parse(err[0] ?? "") as { code: string }).code]).toEqual([3, [], "instance.exists"]);
    }
  });
});
