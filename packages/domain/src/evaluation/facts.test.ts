import { describe, expect, test } from "vitest";

import { calendarDate } from "../kernel/calendar-date.ts";
import { must } from "../kernel/result.ts";
import { hasText } from "../messages/catalogue.ts";
import { cycleTable, decideCycle, decideRun } from "./cycle.ts";
import type { CycleAction, CycleState } from "./cycle.ts";
import { enterMarkInput, runCycleInput } from "./evaluation.input.ts";
import { FACT_KEYS } from "./fact-catalogue.ts";
import { factFromCredits, factFromRatio, populationWithin } from "./facts.ts";
import { ledgerSources } from "./ledger-sources.ts";
import { decideMark } from "./mark.ts";
import { intervalOfPeriod, nextPeriod, parsePeriod, periodOf, previousPeriod } from "./period.ts";
import { runWindow } from "./run-window.ts";
import { quarterly2025 } from "./shipped/quarterly-2025.ts";
import { statesOfKind } from "../evidence/evidence-kinds.ts";

const day = calendarDate;
const q1 = intervalOfPeriod(must(parsePeriod("2025Q1")));

describe("periods", () => {
  test("EVA-1 a quarter runs from its first day up to and without the next quarter's", () => {
    expect(q1).toEqual({ from: "2025-01-01", to: "2025-04-01" });
    expect(intervalOfPeriod(must(parsePeriod("2025Q4")))).toEqual({ from: "2025-10-01", to: "2026-01-01" });
    expect([periodOf(day("2025-03-31")), periodOf(day("2025-04-01")), nextPeriod(periodOf(day("2025-12-01"))), previousPeriod(periodOf(day("2025-01-31")))]).toEqual([
      "2025Q1",
      "2025Q2",
      "2026Q1",
      "2024Q4",
    ]);
  });

  test.each(["2025", "2025Q5", "2025q1", "1899Q1", "2025Q1 ", ""])("EVA-1 %j is no period", (text) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, refusal: { code: "period.malformed" } });
  });

  test("EVA-31 a period not begun is refused, one under way is provisional, one over is not", () => {
    const period = must(parsePeriod("2025Q1"));
    expect(runWindow(period, day("2024-12-31"))).toMatchObject({ ok: false, refusal: { code: "evaluation.periodNotBegun" } });
    expect(runWindow(period, day("2025-03-31"))).toEqual({ ok: true, value: { provisional: true } });
    expect(runWindow(period, day("2025-04-01"))).toEqual({ ok: true, value: { provisional: false } });
  });
});

describe("population", () => {
  const spell = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });
  test.each([
    ["the whole quarter", [spell("2024-05-01", null)], [["2025-01-01", "2025-04-01"]]],
    ["a late joiner", [spell("2025-02-10", null)], [["2025-02-10", "2025-04-01"]]],
    ["a leaver", [spell("2024-05-01", "2025-03-01")], [["2025-01-01", "2025-03-01"]]],
    ["two postings at once count a day once", [spell("2025-01-10", "2025-02-20"), spell("2024-01-01", "2025-01-20")], [["2025-01-01", "2025-02-20"]]],
    ["one that follows on is one spell", [spell("2025-02-01", null), spell("2025-01-10", "2025-02-01")], [["2025-01-10", "2025-04-01"]]],
    [
      "a gap is not counted",
      [spell("2025-03-01", null), spell("2024-01-01", "2025-02-01")],
      [
        ["2025-01-01", "2025-02-01"],
        ["2025-03-01", "2025-04-01"],
      ],
    ],
  ] as const)("EVA-6 %s", (_name, memberships, wanted) => {
    const found = populationWithin(q1, memberships);
    expect(found.ok && found.value.map((part) => [part.from, part.to])).toEqual(wanted);
  });

  test("EVA-6 who left on the first day or comes on the first of the next quarter is not evaluated", () => {
    expect(populationWithin(q1, [spell("2024-01-01", "2025-01-01"), spell("2025-04-01", null)])).toMatchObject({ ok: false, refusal: { code: "evaluation.notInPopulation" } });
  });
});

describe("facts", () => {
  test("EVA-17 credits add up exactly by share, in thirds of an entry too", () => {
    const credit = (sourceId: string, amount: number, shareBp: number) => ({ sourceId, amount, shareBp });
    expect(factFromCredits("doorVisits", [credit("a", 7, 10_000), credit("b", 3, 3_333)], true)).toEqual({ key: "doorVisits", value: "79999/10000", sources: ["a", "b"] });
  });

  test("EVA-17 nothing credited is 0 where the unit kept the ledger, and missing where it did not", () => {
    expect(factFromCredits("projects", [], true).value).toBe("0");
    expect(factFromCredits("projects", [], false).value).toBeNull();
    expect(factFromRatio("issuesOnTimeShare", 8, 10, []).value).toBe("4/5");
    expect(factFromRatio("issuesOnTimeShare", 0, 0, []).value).toBeNull();
  });

  test("EVA-17 every count of the ledger names states its kind can have", () => {
    for (const source of Object.values(ledgerSources)) {
      const states: readonly string[] = statesOfKind[source.kind];
      expect(source.statuses.filter((status) => !states.includes(status))).toEqual([]);
    }
  });

  test("EVA-33 every fact has a name and a unit", () => {
    for (const key of FACT_KEYS) expect([hasText(`label.evaluationFact.${key}`), hasText(`label.evaluationFactUnit.${key}`)], key).toEqual([true, true]);
  });
});

describe("marks", () => {
  const entry = { indicator: "virtue.mark", value: "88.5", basis: "季度研判", reason: "", expectedVersion: null };
  const stands = { version: 3, value: "88.50", basis: "季度研判" };
  test("EVA-8 a first mark on an indicator that takes marks", () => {
    expect(decideMark(quarterly2025, entry, null)).toEqual({ ok: true, value: { isNew: true } });
  });

  test.each([
    ["EVA-8 an indicator computed from the ledger", { ...entry, indicator: "results.projects" }, null, "evaluation.indicatorUnknown"],
    ["EVA-8 an unknown indicator", { ...entry, indicator: "zeal.mark" }, null, "evaluation.indicatorUnknown"],
    ["EVA-8 more than the maximum", { ...entry, value: "100.01" }, null, "evaluation.markAboveMax"],
    ["EVA-32 somebody entered one in between", entry, stands, "edit.conflict"],
    ["EVA-32 the mark was taken away in between", { ...entry, expectedVersion: 3 }, null, "edit.conflict"],
    ["EVA-32 another version", { ...entry, expectedVersion: 2, reason: "复核后更正" }, stands, "edit.conflict"],
    ["EVA-32 nothing changed", { ...entry, expectedVersion: 3, reason: "复核后更正" }, stands, "evaluation.markUnchanged"],
    ["EVA-32 no reason", { ...entry, value: "90", expectedVersion: 3 }, stands, "evaluation.reasonMissing"],
  ])("%s is refused", (_name, given, existing, code) => {
    expect(decideMark(quarterly2025, given, existing)).toMatchObject({ ok: false, refusal: { code } });
    expect(hasText(`refusal.${code}`)).toBe(true);
  });

  test("EVA-32 a mark that stands is replaced with a reason", () => {
    expect(decideMark(quarterly2025, { ...entry, value: "90", expectedVersion: 3, reason: "复核后更正" }, stands)).toEqual({ ok: true, value: { isNew: false } });
  });

  const input = { personId: "00000000-0000-7000-8000-000000000001", period: "2025Q1", indicator: "virtue.mark", value: "88.5", basis: "季度研判意见" };
  test.each([
    ["0", true],
    ["100", true],
    ["100.00", true],
    ["99.99", true],
    ["100.5", false],
    ["-1", false],
    ["88.555", false],
    ["８８", false],
    ["", false],
  ])("EVA-8 the value %j parses: %s", (value, good) => {
    expect(enterMarkInput.safeParse({ ...input, value }).success).toBe(good);
  });

  test("EVA-8 a mark needs a basis, a run a unit and a period", () => {
    expect(enterMarkInput.safeParse({ ...input, basis: "好" }).error?.issues[0]?.message).toBe("evaluation.basisTooShort");
    expect(runCycleInput.safeParse({ unitId: "x", period: "2025" }).error?.issues.map((issue) => issue.message)).toEqual(["id.malformed", "period.malformed"]);
  });
});

describe("a run", () => {
  const actions: readonly CycleAction[] = ["open", "lock", "unlock", "compute", "enterMark"];
  const states: readonly CycleState[] = ["draft", "collecting", "locked", "computed"];
  test.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))("EVA-21 %s: %s", (state, action) => {
    const next = (cycleTable[state] as Partial<Record<CycleAction, CycleState>>)[action];
    const decided = decideCycle(state, action);
    if (next === undefined) expect(decided).toMatchObject({ ok: false, refusal: { code: "evaluation.cycleState", facts: { state, action } } });
    else expect(decided).toEqual({ ok: true, value: next });
  });

  test("EVA-21 a run ends computed, and from there nothing leads back", () => {
    expect(decideRun()).toEqual({ ok: true, value: "computed" });
    expect(actions.filter((action) => decideCycle("computed", action).ok)).toEqual([]);
    for (const state of states) expect(hasText(`label.cycleState.${state}`)).toBe(true);
    for (const action of actions) expect(hasText(`label.cycleAction.${action}`)).toBe(true);
  });
});
