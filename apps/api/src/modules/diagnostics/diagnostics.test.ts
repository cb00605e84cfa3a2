import { LOCALES, text } from "@yanzhen/domain/messages";
import { beforeAll, describe, expect, test } from "vitest";

import { stateHash } from "../../platform/db/state-hash.ts";
import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance, type DemoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

type Row = Awaited<ReturnType<Caller["diagnostics"]["list"]>>["rows"][number];

let demo: DemoInstance;
let district: Caller;
let street: Caller;
let streetId: string;

const all = async (caller: Caller, question: Parameters<Caller["diagnostics"]["list"]>[0] = {}): Promise<readonly Row[]> =>
  (await caller.diagnostics.list({ ...question, limit: 1000 })).rows;
const first = async (ruleId: string, fix?: string): Promise<Row> => {
  const found = (await all(district, { ruleId })).find((row) => fix === undefined || row.fixes.some(({ labelKey, missing }) => labelKey.endsWith(fix) && missing.length === 0));
  if (found === undefined) throw new Error(`${ruleId} finds nothing`);
  return found;
};

beforeAll(async () => {
  demo = await demoInstance(await testDatabase(), { size: 0.3 });
  district = await demo.as("demo-district");
  street = await demo.as("demo-street");
  streetId = (await street.session.me()).scope?.unitId ?? "";
});

describe("what is found", () => {
  test("RUL-1 at least ten rules find something in the demo district, each finding with names, a clause and a text in both languages", async () => {
    const rows = await all(district);
    expect(new Set(rows.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(10);
    for (const row of rows) {
      expect(row.clause, row.ruleId).not.toBe("");
      expect((row.person?.name ?? row.unit?.name ?? "") === "", `${row.ruleId} names nobody`).toBe(false);
      for (const locale of LOCALES) {
        const keys = [{ key: row.messageKey, facts: row.facts }, { key: `label.rule.${row.ruleId}`, facts: {} }, ...row.fixes.map(({ preview }) => preview)];
        for (const { key, facts } of keys) {
          const shown = text(key, facts, locale);
          expect(shown, key).not.toBe(key);
          expect(shown, key).not.toMatch(/[{}]|[0-9a-f]{8}-[0-9a-f]{4}/u);
        }
      }
    }
  });

  test("DIA-1 severest first; counts by severity, rule and unit add up to the list", async () => {
    const [rows, counts] = [await all(district), await district.diagnostics.counts()];
    expect(counts.total).toBe(rows.length);
    expect(rows.map(({ severity }) => ["error", "warning", "info"].indexOf(severity))).toEqual(
      rows.map(({ severity }) => ["error", "warning", "info"].indexOf(severity)).toSorted(),
    );
    for (const severity of ["error", "warning", "info"] as const) expect(counts.bySeverity[severity]).toBe(rows.filter((row) => row.severity === severity).length);
    for (const { ruleId, count } of counts.byRule) expect(count, ruleId).toBe((await all(district, { ruleId })).length);
    for (const { unitId, count } of counts.byUnit) expect(count).toBe((await all(district, { unitId: unitId ?? "none" })).length);
    expect(counts.byUnit.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  });

  test("pages follow one another, and words are found in names and texts", async () => {
    const rows = await all(district);
    const pages = [await district.diagnostics.list({ limit: 7 }), await district.diagnostics.list({ offset: 7, limit: 7 })];
    expect(pages.flatMap((page) => page.rows.map(({ key }) => key))).toEqual(rows.slice(0, 14).map(({ key }) => key));
    const someone = rows.find(({ person }) => person !== null)?.person?.name ?? "";
    const hits = await all(district, { text: someone });
    expect(hits.length).toBeGreaterThan(0);
    expect(await all(district, { text: "no such word anywhere" })).toEqual([]);
  });

  test("the problems of what is open: a person's own, a unit's with those below", async () => {
    const { person } = await first("PPL-R1");
    const own = await all(district, { subject: { type: "person", id: person?.id ?? "" } });
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((row) => row.person?.id === person?.id || row.others.includes(person?.name ?? ""))).toBe(true);
    expect(await all(district, { subject: { type: "unit", id: streetId } })).toEqual(await all(district, { unitId: streetId }));
  });

  test("as of another day from the rows of that day: the uncovered compounds of the coverage", async () => {
    const at = { asOf: "2025-03-21" };
    const coverage = await district.posting.coverage({ at });
    const uncovered = await all(district, { ruleId: "PST-R1", at });
    expect(uncovered.map(({ unit }) => unit?.id).toSorted()).toEqual(coverage.uncovered.map(({ unitId }) => unitId).toSorted());
  });
});

describe("who sees what", () => {
  test("a street officer sees the findings of the street and no other", async () => {
    const own = await all(street);
    expect(own.length).toBeGreaterThan(0);
    const key = ({ key: k }: Row): string => k;
    expect(own.map(key)).toEqual((await all(district, { unitId: streetId })).map(key));
    expect(own.length).toBeLessThan((await all(district)).length);
    expect(own.every((row) => row.township?.id === streetId)).toBe(true);
  });

  test("another street's unit answers like an absent one", async () => {
    const foreign = (await district.diagnostics.counts()).byUnit.find(({ unitId }) => unitId !== null && unitId !== streetId);
    expect(foreign?.count).toBeGreaterThan(0);
    expect(await all(street, { unitId: foreign?.unitId ?? "" })).toEqual([]);
    expect((await street.diagnostics.counts({ unitId: foreign?.unitId ?? "" })).total).toBe(0);
  });

  test.each(["demo-member", "demo-sysadmin", "demo-secadmin", "demo-auditor"])("%s sees none", async (account) => {
    const caller = await demo.as(account);
    expect(await all(caller)).toEqual([]);
    expect((await caller.diagnostics.counts()).total).toBe(0);
  });
});

describe("putting aside", () => {
  const reason = "已电话核实，等街道补材料";
  const about = ({ ruleId, subject }: Row) => ({ ruleId, subject, reason, until: "2026-11-30" });

  test("DIA-5 it leaves the list and the counts until lifted, and undo restores the state", async () => {
    const { db } = demo.services.database;
    const [before, hash] = [await district.diagnostics.counts(), await stateHash(db)];
    const made = await district.diagnostics.suppress(about(await first("PPL-R1")));
    const after = await district.diagnostics.counts();
    expect([after.total, after.suppressed]).toEqual([before.total - 1, 1]);
    const [aside] = await all(district, { suppressed: true });
    expect(aside?.suppression).toMatchObject({ reason, until: "2026-11-30" });
    await district.diagnostics.lift({ suppressionId: aside?.suppression?.id ?? "", version: aside?.suppression?.version ?? 0 });
    expect((await district.diagnostics.counts()).total).toBe(before.total);
    expect(await stateHash(db)).toBe(hash);
    const again = await district.diagnostics.suppress(about(await first("PPL-R1")));
    await district.change.undo({ changeSetId: again.changeSetId });
    expect(await stateHash(db)).toBe(hash);
    expect(made.suppressionId).not.toBe(again.suppressionId);
  });

  test("a look at another date shows what was put aside today", async () => {
    const made = await district.diagnostics.suppress(about(await first("PPL-R1")));
    const past = await district.diagnostics.counts({ at: { asOf: "2026-10-30" } });
    expect(past.suppressed).toBe(0);
    await district.change.undo({ changeSetId: made.changeSetId });
  });

  test.each([
    ["no reason that says something", { reason: " " }, "input"],
    ["an end before today", { until: "2026-10-30" }, "diagnostics.suppressionPast"],
    ["an end more than twelve months on", { until: "2027-11-01" }, "diagnostics.suppressionTooLong"],
  ])("DIA-6 %s is refused", async (_, change, code) => {
    const call = district.diagnostics.suppress({ ...about(await first("PPL-R1")), ...change });
    if (code === "input") await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
    else expect((await refusalOf(call)).code).toBe(code);
  });

  test("a foreign finding and a solved one answer alike", async () => {
    const foreign = (await all(district)).find((row) => row.township !== null && row.township.id !== streetId);
    if (foreign === undefined) throw new Error("no finding of another street");
    const code = "diagnostics.noSuchFinding";
    expect((await refusalOf(street.diagnostics.suppress(about(foreign)))).code).toBe(code);
    expect((await refusalOf(district.diagnostics.suppress({ ...about(foreign), ruleId: "PPL-R1", subject: { type: "person", id: streetId } }))).code).toBe(code);
    const made = await district.diagnostics.suppress(about(foreign));
    expect((await refusalOf(street.diagnostics.lift({ suppressionId: made.suppressionId, version: 1 }))).code).toBe("record.notFound");
    expect((await refusalOf(district.diagnostics.lift({ suppressionId: made.suppressionId, version: 7 }))).code).toBe("edit.conflict");
    await district.change.undo({ changeSetId: made.changeSetId });
  });

  test("a community secretary reads the findings and puts none aside, and is told why", async () => {
    const secretary = await demo.as("demo-community");
    const [own] = await all(secretary);
    if (own === undefined) throw new Error("the demo community has no finding");
    expect(own.can["diagnostics.suppress"]).toMatchObject({ code: "access.roleMissing" });
    expect((await refusalOf(secretary.diagnostics.suppress(about(own)))).code).toBe("access.roleMissing");
  });
});

describe("quick fixes that run as they are, run, and solve what they were offered for", () => {
  type Run = (input: never) => Promise<{ readonly changeSetId: string }>;
  test.each([
    ["PPL-R1", "people.takeIdBirth", () => district.people.updatePerson as Run],
    ["PPL-R3", "people.setManagingUnit", () => district.people.setManagingUnit as Run],
    ["PPL-R4", "people.endEarlier", () => district.people.endAppointment as Run],
    ["PST-R2", "posting.makeLead", () => district.posting.change as Run],
    ["PST-R4", "posting.end", () => district.posting.end as Run],
  ])("%s by %s", async (ruleId, label, run) => {
    const before = await first(ruleId, label);
    const fix = before.fixes.find(({ labelKey, missing }) => labelKey.endsWith(label) && missing.length === 0);
    expect(fix?.can).toBe(true);
    const done = await run()(fix?.input as never);
    expect((await all(district, { ruleId })).map(({ key }) => key)).not.toContain(before.key);
    await district.change.undo({ changeSetId: done.changeSetId });
    expect((await all(district, { ruleId })).map(({ ruleId: id, subject }) => `${id} ${subject.id}`)).toContain(`${before.ruleId} ${before.subject.id}`);
  });
});
