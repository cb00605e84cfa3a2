import { describe, expect, test } from "vitest";
import { calendarDate } from "../kernel/calendar-date.ts";
import { hasText } from "../messages/catalogue.ts";
import { ANONYMOUS } from "../access/actor.ts";
import { decide } from "../access/policy.ts";
import { closeUnit } from "./close-unit.ts";
import { proposeDifficulty } from "./difficulty.ts";
import { establishUnit } from "./establish-unit.ts";
import { orgPolicies } from "./org.policy.ts";
import { createUnitInput, editCompoundInput } from "./org.input.ts";
import { orgParameters } from "./org-parameters.ts";
import { shippedValues, valuesOn } from "./parameter.ts";
import { partyOrgMayStandUnder, partyOrgTypes } from "./party-org.ts";
import { codeStandsUnder, parseUnitCode } from "./unit-code.ts";
import { readUnitKind } from "./unit-kind-text.ts";
import { nameOf, renameUnit } from "./unit-name.ts";
import { isCompound, levelOfKind, managesPeople, mayStandUnder, unitKinds } from "./unit.ts";
import type { UnitId, UnitKind } from "./unit.ts";

const d = calendarDate;
const U = "u" as UnitId;
const of = (r: { ok: true; value: unknown } | { ok: false; refusal: { code: string } }): unknown => (r.ok ? r.value : r.refusal.code);

describe("ORG-1 ORG-2 levels and kinds", () => {
  test.each([
    ["street", "district", true],
    ["megaCommunity", "district", true],
    ["community", "street", true],
    ["village", "town", true],
    ["community", "megaCommunity", true],
    ["grid", "megaCommunity", true],
    ["grid", "community", true],
    ["grid", "street", false],
    ["estate", "community", true],
    ["estate", "grid", true],
    ["cluster", "village", true],
    ["estate", "megaCommunity", false],
    ["estate", "estate", false],
    ["district", null, true],
    ["street", null, false],
    ["community", "district", false],
  ] as const)("ORG-2 %s under %s: %s", (child, parent, expected) => {
    expect(mayStandUnder(child, parent)).toBe(expected);
  });

  test("ORG-1 ORG-3 ORG-4 a kind has one level and both have labels; compounds are counted and keep no files", () => {
    for (const kind of unitKinds) expect([hasText(`label.unitKind.${kind}`), hasText(`label.unitLevel.${levelOfKind[kind]}`)]).toEqual([true, true]);
    expect(unitKinds.filter((k) => isCompound({ level: levelOfKind[k] }))).toEqual(["estate", "cluster"]);
    expect([managesPeople("grid"), managesPeople("compound")]).toEqual([true, false]);
  });

  test.each([
    ["社区(街道级)", "megaCommunity"],
    ["社区（街道级）", "megaCommunity"],
    ["社 区", "community"],
    ["街道", "street"],
    ["片区", "cluster"],
    ["村委会", "village"],
    ["楼栋", "unit.kindUnknown"],
    ["constructor", "unit.kindUnknown"],
  ])("ORG-13 %s reads %s", (text, expected) => {
    expect(of(readUnitKind(text))).toBe(expected);
  });

  test("ORG-14 Party organizations stand under wider ones, a general branch also under a general branch", () => {
    const allowed = partyOrgTypes.flatMap((child) => partyOrgTypes.filter((parent) => partyOrgMayStandUnder(child, parent)).map((parent) => `${child}<${parent}`));
    expect(allowed).toHaveLength(11);
    expect(allowed).toContain("generalBranch<generalBranch");
    expect(allowed).not.toContain("branch<branch");
  });
});

describe("ORG-5 ORG-6 codes", () => {
  test.each([
    ["340111003", "township", "340111003"],
    ["340111400001", "grid", "340111400001"],
    ["34011140000102", "compound", "34011140000102"],
    ["340111", "district", "340111"],
    ["340111003", "community", "unit.codeLength"],
    ["34011100A", "township", "unit.codeMalformed"],
    ["", "township", "unit.codeMalformed"],
  ] as const)("ORG-5 %s of a %s: %s", (code, level, expected) => {
    expect(of(parseUnitCode(code, level))).toBe(expected);
  });

  test("ORG-6 a code begins with its parent's", () => {
    expect([codeStandsUnder("340111003001", "340111003"), codeStandsUnder("340111005001", "340111003"), codeStandsUnder("340111003", "340111003")]).toEqual([true, false, false]);
  });
});

describe("ORG-10 names", () => {
  const names = [{ unitId: U, name: "甲社区", from: d("2015-01-01"), to: null }];
  test("ORG-10 a new name closes the old one on the day", () => {
    const change = renameUnit(names, U, "乙社区", d("2025-01-01"));
    if (!change.ok) throw new Error(change.refusal.code);
    expect([change.value.close[0]?.to, change.value.open[0]]).toEqual(["2025-01-01", { unitId: U, name: "乙社区", from: "2025-01-01", to: null }]);
    const after = [{ ...names[0], unitId: U, name: "甲社区", from: d("2015-01-01"), to: d("2025-01-01") }, ...change.value.open];
    expect([nameOf(after, U, d("2024-12-31")), nameOf(after, U, d("2025-01-01")), nameOf(after, U, d("2014-12-31"))]).toEqual(["甲社区", "乙社区", null]);
  });

  test("ORG-10 on its first day a name is replaced", () => {
    const change = renameUnit(names, U, "乙社区", d("2015-01-01"));
    expect(change.ok && [change.value.close.length, change.value.drop.length, change.value.open[0]?.to]).toEqual([0, 1, null]);
  });

  test.each([
    ["甲社区", "2025-01-01", "unit.sameName"],
    [" ", "2025-01-01", "unit.nameMissing"],
    ["乙社区", "2014-01-01", "unit.notInBeing"],
    ["丁社区", "2025-01-01", "unit.nameTaken"],
  ])("ORG-10 %j on %s: %s", (name, on, code) => {
    expect(of(renameUnit(names, U, name, d(on), ["丁社区"]))).toBe(code);
  });

  test("ORG-10 a later name is settled first", () => {
    const later = [
      { ...names[0], unitId: U, name: "甲社区", from: d("2015-01-01"), to: d("2026-01-01") },
      { unitId: U, name: "丙社区", from: d("2026-01-01"), to: null },
    ];
    expect(of(renameUnit(later, U, "乙社区", d("2025-01-01")))).toBe("unit.renamedLater");
  });
});

describe("ORG-11 ORG-12 setting up and closing", () => {
  const parent = { kind: "community" as UnitKind, code: "340111003001", from: d("2015-01-01"), to: null };
  const around = { parent, siblingNames: ["和美苑"], takenCodes: new Set(["34011100300101"]) };
  const unit = { name: "丹枫苑", kind: "estate" as UnitKind, code: "34011100300102" as string | null, from: d("2025-01-01") };

  test.each([
    [{}, { level: "compound", codeUnderParent: true }],
    [{ code: null }, { level: "compound", codeUnderParent: true }],
    [{ code: "34011100500102" }, { level: "compound", codeUnderParent: false }],
    [{ name: "" }, "unit.nameMissing"],
    [{ name: "和美苑" }, "unit.nameTaken"],
    [{ kind: "street" as UnitKind }, "unit.wrongParent"],
    [{ code: "34011100300101" }, "unit.codeTaken"],
    [{ code: "340111003" }, "unit.codeLength"],
    [{ from: d("2014-12-31") }, "unit.parentNotInBeing"],
  ])("ORG-11 %j: %j", (over, expected) => {
    expect(of(establishUnit({ ...unit, ...over }, around))).toEqual(expected);
  });

  const nothing = { count: 0, names: [] };
  const none = { children: nothing, postings: nothing, people: nothing, posts: nothing, openEntries: nothing, laterChange: null };
  const two = { count: 2, names: ["甲", "乙"] };

  test.each([
    [{}, { to: "2025-06-01" }],
    [{ children: two }, "unit.stillHasChildren"],
    [{ postings: two }, "unit.stillHasPostings"],
    [{ people: two }, "unit.stillHasPeople"],
    [{ posts: two }, "unit.stillHasPosts"],
    [{ openEntries: two }, "unit.stillHasOpenEntries"],
    [{ laterChange: d("2026-01-01") }, "unit.changedLater"],
  ])("ORG-12 with %j: %j", (still, expected) => {
    expect(of(closeUnit({ from: d("2015-01-01"), to: null }, { ...none, ...still }, d("2025-06-01")))).toEqual(expected);
  });

  test("ORG-12 everything that stands in the way is named at once", () => {
    const closed = closeUnit({ from: d("2015-01-01"), to: null }, { ...none, postings: two, posts: { count: 9, names: ["丙"] } }, d("2025-06-01"));
    expect(closed).toEqual({
      ok: false,
      refusal: {
        code: "unit.stillHasPostings",
        facts: { count: 2, names: "甲、乙", more: "" },
        related: [{ code: "unit.stillHasPosts", facts: { count: 9, names: "丙", more: "…" } }],
      },
    });
  });

  test("ORG-11 a parent that is to close takes no new unit", () => {
    expect(of(establishUnit(unit, { ...around, parent: { ...parent, to: d("2026-01-01") } }))).toBe("unit.parentCloses");
  });

  test("ORG-12 a unit cannot end on its first day or twice", () => {
    expect(of(closeUnit({ from: d("2025-06-01"), to: null }, none, d("2025-06-01")))).toBe("unit.notInBeing");
    expect(of(closeUnit({ from: d("2015-01-01"), to: d("2025-01-01") }, none, d("2025-06-01")))).toBe("unit.notInBeing");
  });
});

describe("ORG-15 difficulty", () => {
  const facts = { kind: "estate" as const, households: 500, builtYear: 2015, propertyFirm: "甲物业", hasOwnersCommittee: true };
  test.each([
    [{}, "low", 0],
    [{ households: 800 }, "low", 1],
    [{ households: 2000 }, "middle", 2],
    [{ propertyFirm: "" }, "middle", 2],
    [{ propertyFirm: "", builtYear: 2005, hasOwnersCommittee: false }, "high", 4],
    [{ kind: "cluster" as const, builtYear: 2005 }, "middle", 2],
    [{ households: null }, "low", 0],
    [{ households: null, builtYear: null }, null, 0],
  ])("ORG-15 %j is %s with %i points", (over, cls, points) => {
    const reading = proposeDifficulty({ ...facts, ...over }, 2025);
    expect([reading.class, reading.points]).toEqual([cls, points]);
    for (const reason of reading.because) expect(hasText(`label.difficultyReason.${reason}`)).toBe(true);
  });
});

describe("ORG-20 ORG-21 parameters", () => {
  test("ORG-21 a stored row wins while it is in force, the default otherwise", () => {
    const rows = [{ key: "org.difficulty.highFrom", value: 5, basis: "区委组织部", from: d("2025-01-01"), to: d("2026-01-01") }];
    expect([valuesOn(orgParameters, rows, d("2025-06-01")).highFrom, valuesOn(orgParameters, rows, d("2026-01-01")).highFrom]).toEqual([5, 4]);
    expect(shippedValues(orgParameters).highFrom).toBe(4);
  });

  test("ORG-21 a value of another type is a fault", () => {
    const rows = [{ key: "org.difficulty.highFrom", value: "5", basis: "", from: d("2025-01-01"), to: null }];
    expect(() => valuesOn(orgParameters, rows, d("2025-06-01"))).toThrow(TypeError);
  });
});

describe("ORG-16 ORG-22 rights and inputs", () => {
  const id = "0190a000-0000-7000-8000-000000000001";
  const street = { ...ANONYMOUS, kind: "user" as const, accountId: "a", aal: 1 as const, grants: [{ role: "streetOfficer" as const, unitId: "s", path: "/1/a/" }] };
  test("ORG-16 a street works on its own part of the tree and moves nothing", () => {
    expect(decide(orgPolicies, "org.editCompound", street, { path: "/1/a/b/" }).ok).toBe(true);
    expect(decide(orgPolicies, "org.editCompound", street, { path: "/1/ab/" }).ok).toBe(false);
    expect(decide(orgPolicies, "org.view", street, { path: null }).ok).toBe(false);
    expect(decide(orgPolicies, "org.moveUnit", street, { path: "/1/a/b/" }).ok).toBe(false);
  });

  test("ORG-22 messages are refusal codes", () => {
    const bad = createUnitInput.safeParse({ name: " ", kind: "楼栋", code: "12a", parentId: "x", from: "2025-02-30" });
    expect(bad.error?.issues.map((i) => i.message)).toEqual(["input.missing", "unit.kindUnknown", "unit.codeMalformed", "id.malformed", "date.impossible"]);
    expect(editCompoundInput.safeParse({ unitId: id, version: 1, patch: { builtYear: 1850 } }).error?.issues.map((i) => i.message)).toEqual(["compound.builtYearRange"]);
    for (const code of ["input.missing", "unit.kindUnknown", "unit.codeMalformed", "id.malformed", "date.impossible", "compound.builtYearRange"])
      expect(hasText(`refusal.${code}`)).toBe(true);
  });
});
