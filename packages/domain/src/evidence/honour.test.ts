import { describe, expect, test } from "vitest";
import { calendarDate as d } from "../kernel/calendar-date.ts";
import { hasText } from "../messages/catalogue.ts";
import { mayCorrect } from "./correction.ts";
import { verifications } from "./evidence.ts";
import { endHonour, honoursFor, recordHonour } from "./honour.ts";

const today = d("2026-10-31");
const honour = { kind: "noPetition" as const, from: d("2026-01-01"), to: null };
const compound = { level: "compound" as const };

describe("EVD-20 honours", () => {
  test.each([
    ["a compound", {}, compound, [], "ok"],
    ["a community's honour at a compound", { kind: "noCase" as const }, compound, [], "honour.wrongUnit"],
    ["a community", { kind: "noCase" as const }, { level: "community" as const }, [], "ok"],
    ["a street", {}, { level: "township" as const }, [], "honour.wrongUnit"],
    ["before it is given", { from: d("2026-11-01") }, compound, [], "date.inFuture"],
    ["over before it begins", { to: d("2026-01-01") }, compound, [], "interval.empty"],
    ["while it is held", {}, compound, [{ from: d("2025-01-01"), to: null }], "honour.alreadyHeld"],
    ["again after it was lost", {}, compound, [{ from: d("2025-01-01"), to: d("2026-01-01") }], "ok"],
  ])("EVD-20 %s: %s", (_, over, unit, held, expected) => {
    const result = recordHonour({ ...honour, ...over }, unit, held, today);
    expect(result.ok ? "ok" : result.refusal.code).toBe(expected);
    if (!result.ok) expect(hasText(`refusal.${result.refusal.code}`)).toBe(true);
  });

  test.each([
    ["2026-06-01", null, "2026-06-01"],
    ["2026-01-01", null, "interval.empty"],
    ["2026-06-01", "2026-05-01", "honour.endedAlready"],
    ["2026-06-01", "2026-12-31", "2026-06-01"],
  ])("EVD-20 ended on %s, until %s: %s", (on, to, expected) => {
    const result = endHonour({ from: d("2026-01-01"), to: to === null ? null : d(to) }, d(on));
    expect(result.ok ? result.value.to : result.refusal.code).toBe(expected);
  });

  test("EVD-20 which honours a unit may hold", () => {
    expect((["district", "township", "community", "grid", "compound"] as const).map((level) => honoursFor(level))).toEqual([[], [], ["noCase"], ["noCase"], ["noPetition"]]);
  });
});

describe("EVD-21 correcting a sealed entry", () => {
  test.each(verifications)("EVD-21 a %s one", (verification) => {
    const result = mayCorrect({ kind: "project", verification }, [], "project");
    expect(result.ok ? "ok" : result.refusal.code).toBe(verification === "sealed" ? "ok" : "evidence.notSealed");
  });

  test.each([
    [[{ verification: "recorded" as const }], "project" as const, "evidence.correctedAlready"],
    [[{ verification: "verified" as const }], "project" as const, "evidence.correctedAlready"],
    [[{ verification: "void" as const }], "project" as const, "ok"],
    [[], "issue" as const, "evidence.correctionKind"],
  ])("EVD-21 corrected by %j, as a %s: %s", (corrections, kind, expected) => {
    const result = mayCorrect({ kind: "project", verification: "sealed" }, corrections, kind);
    expect(result.ok ? "ok" : result.refusal.code).toBe(expected);
  });
});
