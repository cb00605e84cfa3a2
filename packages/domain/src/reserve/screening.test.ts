import { describe, expect, test } from "vitest";
import { calendarDate } from "../kernel/calendar-date.ts";
import type { PartialDate } from "../kernel/partial-date.ts";
import type { SanctionKind } from "../people/sanction.ts";
import { shippedValues } from "../org/parameter.ts";
import { reserveParameters } from "./reserve-parameters.ts";
import { screen, screeningRules, summarise } from "./screening.ts";
import type { Candidate, ScreeningRule, Weight } from "./screening.ts";
import type { ReserveClass } from "./reserve.ts";

const d = calendarDate;
const fit: Candidate = {
  birth: "1993.05" as PartialDate,
  politicalStatus: "01",
  partyConfirmed: d("2015-07-01"),
  activistSince: null,
  residentSince: d("2010-01-01"),
  education: "21",
  sanctions: [],
};
const on = d("2025-03-21");
const shipped = shippedValues(reserveParameters);
const weightOf = (rule: ScreeningRule, change: Partial<Candidate>, cls: ReserveClass = "secretary", day = on): Weight | "eligible" =>
  screen({ ...fit, ...change }, cls, day, { ...shipped, referenceDate: day }).find((finding) => finding.ruleId === rule)?.weight ?? "eligible";

test("RSV-S1 RSV-S2 RSV-S3 RSV-S4 RSV-S5 RSV-S6 RSV-S7 nothing speaks against this one", () => {
  expect(screen(fit, "secretary", on)).toEqual([]);
  expect(screen(fit, "member", on)).toEqual([]);
});

test.each([
  // Up to 40 until the day before the 41st birthday.
  ["1984-03-22", "secretary", "eligible"],
  ["1984-03-21", "secretary", "soft"],
  // Born in a month: from its 1st.
  ["1984.04", "secretary", "eligible"],
  ["1984.03", "secretary", "soft"],
  // Up to the cap soft, above it hard.
  ["1979-03-22", "secretary", "soft"],
  ["1979-03-21", "secretary", "hard"],
  ["1989-03-22", "member", "eligible"],
  ["1989-03-21", "member", "soft"],
  ["1979-03-22", "member", "soft"],
  ["1979-03-21", "member", "hard"],
] as const)("RSV-S1 born %s for %s on 2025-03-21: %s", (birth, cls, weight) => {
  expect(weightOf("RSV-S1", { birth: birth.replaceAll("-", ".") as PartialDate }, cls)).toBe(weight);
});

test.each([
  ["2025-02-27", "eligible"],
  ["2025-02-28", "soft"],
] as const)("RSV-S1 born on 29 February 1984, on %s: %s", (day, weight) => {
  expect(weightOf("RSV-S1", { birth: "1984.02.29" as PartialDate }, "secretary", d(day))).toBe(weight);
});

test.each([
  ["2025-03-21", "soft", 41],
  ["2026-12-31", "soft", 41],
  // The day of the next round is not set yet: judged on the day itself.
  ["2030-06-01", "soft", 45],
  ["2031-06-01", "hard", 46],
] as const)("RSV-S1 age counts on the reference date of the coming round: born in June 1985, asked on %s", (day, weight, age) => {
  const [found] = screen({ ...fit, birth: "1985.06" as PartialDate }, "secretary", d(day), { ...shipped, referenceDate: "2026-12-31" });
  expect(found).toMatchObject({ ruleId: "RSV-S1", weight, facts: { age, on: day < "2026-12-31" ? "2026-12-31" : day } });
});

test("RSV-S1 no birth is unknown", () => {
  expect(weightOf("RSV-S1", { birth: null })).toBe("unknown");
});

test.each([
  ["RSV-S2", "secretary", { politicalStatus: "02" }, "hard"],
  ["RSV-S2", "secretary", { politicalStatus: "13" }, "hard"],
  ["RSV-S2", "secretary", { politicalStatus: null }, "unknown"],
  ["RSV-S2", "member", { politicalStatus: null }, "unknown"],
  ["RSV-S2", "member", { politicalStatus: "02" }, "eligible"],
  ["RSV-S3", "secretary", { partyConfirmed: null }, "unknown"],
  ["RSV-S3", "secretary", { partyConfirmed: d("2024-03-22") }, "hard"],
  ["RSV-S3", "secretary", { partyConfirmed: d("2024-03-21") }, "eligible"],
  ["RSV-S3", "member", { partyConfirmed: null }, "eligible"],
  ["RSV-S4", "member", { politicalStatus: "13", activistSince: null }, "hard"],
  ["RSV-S4", "member", { politicalStatus: "13", activistSince: d("2025-03-22") }, "hard"],
  ["RSV-S4", "member", { politicalStatus: "13", activistSince: d("2025-03-21") }, "eligible"],
  ["RSV-S5", "member", { education: "61" }, "hard"],
  ["RSV-S5", "member", { education: "32" }, "hard"],
  ["RSV-S5", "member", { education: "31" }, "eligible"],
  ["RSV-S5", "member", { education: null }, "unknown"],
  ["RSV-S6", "member", { residentSince: d("2024-03-22") }, "hard"],
  ["RSV-S6", "member", { residentSince: d("2024-03-21") }, "eligible"],
  ["RSV-S6", "member", { residentSince: null }, "unknown"],
] as const)("%s for %s with %o: %s", (rule, cls, change, weight) => {
  expect(weightOf(rule, change, cls)).toBe(weight);
});

describe("sanctions", () => {
  const sanction = (kind: SanctionKind, approved: string, restored: string | null = null) => ({
    kind,
    approvedOn: d(approved),
    restoredOn: restored === null ? null : d(restored),
  });
  test.each([
    // Over on the anniversary.
    ["a warning on its last day", [sanction("partyWarning", "2024-03-22")], 1],
    ["a warning a year ago", [sanction("partyWarning", "2024-03-21")], 0],
    // 30 September + 18 months is 30 March; 31 August + 18 months is clamped to 28 February.
    ["eighteen months, not yet over", [sanction("partySeriousWarning", "2023-09-30")], 1],
    ["eighteen months from 31 August, clamped", [sanction("partySeriousWarning", "2023-08-31")], 0],
    ["留党察看 without restoration is open for ever", [sanction("partyProbation", "2010-01-01")], 1],
    ["留党察看 restored within 24 months", [sanction("partyProbation", "2021-01-01", "2023-03-22")], 1],
    ["留党察看 restored 24 months ago", [sanction("partyProbation", "2021-01-01", "2023-03-21")], 0],
    ["several run independently", [sanction("partyWarning", "2024-06-01"), sanction("adminDemotion", "2023-06-01"), sanction("adminWarning", "2020-01-01")], 2],
    ["a later approval does not reach back", [sanction("partyWarning", "2025-03-22")], 0],
  ])("RSV-S7 %s", (_, sanctions, count) => {
    const found = screen({ ...fit, sanctions }, "member", on);
    expect(found.map((finding) => [finding.ruleId, finding.weight])).toEqual(Array.from({ length: count }, () => ["RSV-S7", "hard"]));
  });
});

test("RSV-4 soft bars never add up to a hard one, and each needs its own reason", () => {
  const findings = screen({ ...fit, birth: "1982.01" as PartialDate }, "secretary", on);
  expect(summarise(findings, new Set())).toEqual({ hard: 0, unknown: 0, softWithoutReason: 1 });
  expect(summarise(findings, new Set(["RSV-S1"] as const))).toEqual({ hard: 0, unknown: 0, softWithoutReason: 0 });
  const many = screeningRules.map((ruleId) => ({ ruleId, weight: "soft" as const, facts: {} }));
  expect(summarise(many, new Set())).toEqual({ hard: 0, unknown: 0, softWithoutReason: screeningRules.length });
});
