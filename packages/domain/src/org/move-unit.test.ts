import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDate } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { moveUnit } from "./move-unit.ts";
import type { PathChange } from "./move-unit.ts";
import { ancestorsOf, depthOf, pathOf, pathsBelow, pathUnder } from "./unit-path.ts";
import type { UnitPath } from "./unit-path.ts";
import type { Unit, UnitId, UnitKind } from "./unit.ts";

const START = calendarDate("2015-01-01");
const id = (name: string): UnitId => name as UnitId;
const kinds: Readonly<Record<string, UnitKind>> = {
  d: "district",
  s1: "street",
  s2: "street",
  m: "megaCommunity",
  a: "community",
  b: "community",
  g: "grid",
  x: "estate",
  y: "estate",
};
const parents: Readonly<Record<string, string | null>> = { d: null, s1: "d", s2: "d", m: "d", a: "s1", b: "s2", g: "a", x: "g", y: "b" };
const units: ReadonlyMap<UnitId, Unit> = new Map(
  Object.entries(kinds).map(([name, kind]) => [id(name), { id: id(name), kind, level: "district", code: null, pathKey: name, from: START, to: null }]),
);
const pathBy = (name: string): string => pathUnder(parents[name] === null || parents[name] === undefined ? null : pathBy(parents[name]), name);
const tree: readonly UnitPath[] = Object.keys(kinds).map((name) => ({
  unitId: id(name),
  parentId: parents[name] === null || parents[name] === undefined ? null : id(parents[name]),
  path: pathBy(name),
  depth: depthOf(pathBy(name)),
  from: START,
  to: null,
}));

function applied(paths: readonly UnitPath[], change: PathChange): readonly UnitPath[] {
  const closed = new Map(change.close.map((c) => [c.row, c.to]));
  return [...paths.filter((p) => !change.drop.includes(p)).map((p) => ({ ...p, to: closed.get(p) ?? p.to })), ...change.open];
}
const paths = (rows: readonly UnitPath[], on: CalendarDate): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.keys(kinds).map((name) => [name, pathOf(rows, id(name), on)?.path]));

describe("ORG-7 paths", () => {
  test("ORG-7 segments, depth and ancestors", () => {
    expect([pathBy("x"), depthOf(pathBy("x")), depthOf(pathBy("d"))]).toEqual(["/d/s1/a/g/x/", 5, 1]);
    expect(ancestorsOf("/d/s1/a/")).toEqual(["/d/", "/d/s1/", "/d/s1/a/"]);
    expect(() => pathUnder("/d/", "a/b")).toThrow(RangeError);
  });
});

describe("ORG-9 moving a unit", () => {
  const on = calendarDate("2025-04-01");
  test("ORG-8 ORG-9 the whole subtree goes along from the day; the day before stands as it was", () => {
    const change = moveUnit(units, tree, id("a"), id("s2"), on);
    if (!change.ok) throw new Error(change.refusal.code);
    const after = applied(tree, change.value);
    expect(paths(after, addDays(on, -1))).toEqual(paths(tree, on));
    expect(paths(after, on)).toEqual({ ...paths(tree, on), a: "/d/s2/a/", g: "/d/s2/a/g/", x: "/d/s2/a/g/x/" });
    expect(pathOf(after, id("g"), on)?.parentId).toBe("a");
    expect(pathOf(after, id("a"), on)?.parentId).toBe("s2");
  });

  test.each([
    ["a", "s1", "unit.alreadyThere"],
    ["a", "x", "unit.underItself"],
    ["a", "a", "unit.underItself"],
    ["x", "s1", "unit.wrongParent"],
    ["a", "d", "unit.wrongParent"],
    ["nobody", "s1", "unit.notInBeing"],
    ["a", "nobody", "unit.parentNotInBeing"],
  ])("ORG-9 %s under %s: %s", (unit, parent, code) => {
    const change = moveUnit(units, tree, id(unit), id(parent), on);
    expect(change.ok ? "ok" : change.refusal.code).toBe(code);
  });

  test("ORG-9 not where the name is taken", () => {
    const change = moveUnit(units, tree, id("a"), id("s2"), on, { name: "甲社区", siblingNames: ["甲社区"] });
    expect(change.ok ? "ok" : change.refusal.code).toBe("unit.nameTaken");
  });

  test("ORG-9 a parent that moves later is settled first", () => {
    const first = moveUnit(units, tree, id("g"), id("m"), calendarDate("2026-01-01"));
    if (!first.ok) throw new Error(first.refusal.code);
    const second = moveUnit(units, applied(tree, first.value), id("y"), id("g"), on);
    expect(second.ok ? "ok" : second.refusal).toMatchObject({ code: "unit.parentChangesLater", facts: { on: "2026-01-01" } });
  });

  test("ORG-7 a unit set up before a recorded move of its parent moves along", () => {
    const first = moveUnit(units, tree, id("g"), id("m"), calendarDate("2026-01-01"));
    if (!first.ok) throw new Error(first.refusal.code);
    const below = pathsBelow(
      applied(tree, first.value).filter((p) => p.unitId === "g"),
      id("z"),
      "z",
      on,
    );
    expect(below.map(({ path, parentId, from, to }) => [path, parentId, from, to])).toEqual([
      ["/d/s1/a/g/z/", "g", "2025-04-01", "2026-01-01"],
      ["/d/m/g/z/", "g", "2026-01-01", null],
    ]);
  });

  test("ORG-9 a later move in the subtree is settled first", () => {
    const first = moveUnit(units, tree, id("g"), id("m"), calendarDate("2026-01-01"));
    if (!first.ok) throw new Error(first.refusal.code);
    const second = moveUnit(units, applied(tree, first.value), id("a"), id("s2"), on);
    expect(second.ok ? "ok" : second.refusal.code).toBe("unit.movedLater");
  });

  test("ORG-9 any run of moves keeps every path true to a naive tree, and no two rows of a unit overlap", () => {
    const names = Object.keys(kinds);
    const step = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let rows = tree;
        const naive: Record<string, string | null> = { ...parents };
        let day = START;
        for (const [unit, parent, gap] of steps) {
          day = addDays(day, gap);
          const change = moveUnit(units, rows, id(unit), id(parent), day);
          if (!change.ok) continue;
          rows = applied(rows, change.value);
          naive[unit] = parent;
        }
        const naivePath = (name: string): string => pathUnder(naive[name] === null || naive[name] === undefined ? null : naivePath(naive[name]), name);
        for (const name of names) {
          const held = rows.filter((r) => r.unitId === name && (r.to === null || r.to > day) && r.from <= day);
          expect(held.map((r) => [r.path, r.depth, r.parentId])).toEqual([[naivePath(name), depthOf(naivePath(name)), naive[name] ?? null]]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
