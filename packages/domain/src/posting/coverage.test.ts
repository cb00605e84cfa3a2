import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { formatPercent } from "../kernel/rational.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import { coverageOn, presenceOn } from "./coverage.ts";
import { loadOn, peakLoad } from "./load.ts";
import type { PostingId, PostingRole, PostingSpan, SiteState } from "./posting.ts";

const START = calendarDate("2024-01-01");
const DAYS = 40;
const day = (n: number): CalendarDate => addDays(START, n);

interface Held {
  readonly compound: number;
  readonly person: number;
  readonly role: PostingRole;
  readonly dutyDays: number;
  readonly from: number;
  readonly to: number | null;
}

const interval = fc
  .tuple(fc.integer({ min: 0, max: DAYS }), fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }))
  .map(([from, days]) => ({ from, to: days === null ? null : from + days }));
const compoundsOf = fc.array(interval, { minLength: 1, maxLength: 6 });
const heldOf: fc.Arbitrary<Held> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom<PostingRole>("lead", "member", "deputy"), fc.integer({ min: 0, max: 7 }), interval)
  .map(([compound, person, role, dutyDays, during]) => ({ compound, person, role, dutyDays, ...during }));
const history = fc.array(heldOf, { maxLength: 25 });

const dated = <T extends { from: number; to: number | null }>(row: T) => ({ from: day(row.from), to: row.to === null ? null : day(row.to) });
const spans = (rows: readonly Held[]): readonly PostingSpan[] =>
  rows.map((row, at) => ({
    id: `g${at}` as PostingId,
    personId: `p${row.person}` as PersonId,
    compoundId: `c${row.compound}` as UnitId,
    role: row.role,
    dutyDays: row.dutyDays,
    ...dated(row),
  }));
/** Day by day, by plain counting. */
const inForce = (row: { from: number; to: number | null }, on: number): boolean => {
  for (let n = row.from; n < (row.to ?? Number.POSITIVE_INFINITY) && n <= on; n += 1) if (n === on) return true;
  return false;
};

test("PST-11 coverage of random histories equals a recount, and prints cut off and rounded from the same two counts", () => {
  fc.assert(
    fc.property(compoundsOf, history, fc.integer({ min: 0, max: DAYS + 20 }), (compounds, rows, on) => {
      const given = compounds.map((row, at) => ({ id: `c${at}` as UnitId, ...dated(row) }));
      const coverage = coverageOn(given, spans(rows), day(on));
      let [all, covered, led] = [0, 0, 0];
      const missing: string[] = [];
      for (const [at, compound] of compounds.entries()) {
        if (!inForce(compound, on)) continue;
        all += 1;
        const here = rows.filter((row) => row.compound === at && inForce(row, on));
        if (here.length > 0) covered += 1;
        else missing.push(`c${at}`);
        if (here.some((row) => row.role === "lead")) led += 1;
      }
      expect([coverage.covered, coverage.lead]).toEqual([
        { numerator: covered, denominator: all },
        { numerator: led, denominator: all },
      ]);
      expect(coverage.uncovered).toEqual(missing);
      expect(coverage.withoutLead).toHaveLength(all - led);
      if (all === 0) return;
      // Tenths of a percent in whole numbers: 截断 drops the rest, 四舍五入 adds half first.
      const tenths = (half: number): string => {
        const n = Math.floor((covered * 2000 + half * all) / (2 * all));
        return `${Math.floor(n / 10)}.${n % 10}%`;
      };
      expect([formatPercent(coverage.covered, 1, "truncate"), formatPercent(coverage.covered, 1, "halfUp")]).toEqual([tenths(0), tenths(1)]);
    }),
  );
});

test("PST-11 599 of 615 is 97.3% cut off and 97.4% rounded", () => {
  const compounds = Array.from({ length: 615 }, (_, at) => ({ id: `c${at}` as UnitId, from: START, to: null }));
  const postings = compounds.slice(16).map(({ id }) => ({ compoundId: id, role: "member" as const, from: START, to: null }));
  const { covered, lead } = coverageOn(compounds, postings, day(1));
  expect([covered, lead.numerator]).toEqual([{ numerator: 599, denominator: 615 }, 0]);
  expect([formatPercent(covered, 1, "truncate"), formatPercent(covered, 1, "halfUp")]).toEqual(["97.3%", "97.4%"]);
});

test("PST-12 presence counts compounds with a day on site in the window, both ends included, leave and absence not", () => {
  const siteDays = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: DAYS }), fc.constantFrom<SiteState>("onSite", "absent", "excused")), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(compoundsOf, siteDays, fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 0, max: 14 }), (compounds, days, on, back) => {
      const given = compounds.map((row, at) => ({ id: `c${at}` as UnitId, ...dated(row) }));
      const presence = presenceOn(
        given,
        days.map(([compound, at, state]) => ({ compoundId: `c${compound}` as UnitId, on: day(at), state })),
        { from: day(Math.max(0, on - back)), on: day(on) },
      );
      const being = compounds.flatMap((row, at) => (inForce(row, on) ? [at] : []));
      const seen = being.filter((at) => days.some(([compound, when, state]) => compound === at && state === "onSite" && when <= on && when >= Math.max(0, on - back)));
      expect(presence.present).toEqual({ numerator: seen.length, denominator: being.length });
      expect(presence.absent).toEqual(being.filter((at) => !seen.includes(at)).map((at) => `c${at}`));
    }),
  );
});

test("PST-8 the peak is the heaviest load of any day of the interval, in compounds and in days a week", () => {
  fc.assert(
    fc.property(history, interval, (rows, during) => {
      const own = rows.filter((row) => row.person === 0);
      const carried = spans(own);
      let [compounds, dutyDays] = [0, 0];
      for (let on = during.from; on < (during.to ?? DAYS + 30); on += 1) {
        const held = own.filter((row) => inForce(row, on));
        const load = { compounds: new Set(held.map((row) => row.compound)).size, dutyDays: held.reduce((sum, row) => sum + row.dutyDays, 0) };
        expect(loadOn(carried, day(on))).toEqual(load);
        [compounds, dutyDays] = [Math.max(compounds, load.compounds), Math.max(dutyDays, load.dutyDays)];
      }
      expect(peakLoad(carried, dated(during))).toEqual({ compounds, dutyDays });
    }),
  );
});
