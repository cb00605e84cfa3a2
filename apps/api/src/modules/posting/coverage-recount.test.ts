import { addDays, calendarDate, type CalendarDate } from "@yanzhen/domain/kernel";
import { type CoverageCompound, coverageOn, type CoveragePosting, presenceOn } from "@yanzhen/domain/posting";
import { beforeAll, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance } from "../../testing/demo-instance.ts";

/** Numbers from a printed seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describeEachEngine("PST-11 PST-12 coverage in SQL equals a recount of all rows", (database) => {
  let district: Caller;
  let street: Caller;
  let rows: Awaited<ReturnType<typeof load>>;

  async function load() {
    const { unguarded: db } = database();
    const units = await db.selectFrom("unit").select(["id", "level", "valid_from", "valid_to"]).where("level", "=", "compound").execute();
    const paths = await db.selectFrom("unit_path").select(["unit_id", "path", "valid_from", "valid_to"]).execute();
    const postings = await db.selectFrom("posting").select(["compound_id", "role", "valid_from", "valid_to"]).execute();
    const days = await db.selectFrom("site_day").select(["compound_id", "on_date", "state"]).execute();
    return { units, paths, postings, days };
  }

  beforeAll(async () => {
    const demo = await demoInstance(database());
    [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
    rows = await load();
  });

  /** Every compound that stood below the unit on the day, judged by the domain on all rows. */
  function recount(on: CalendarDate, unitId: string | null, presentFrom: CalendarDate | null) {
    const held = (row: { valid_from: string; valid_to: string | null }) => row.valid_from <= on && (row.valid_to === null || row.valid_to > on);
    const top = unitId === null ? "/" : (rows.paths.find((p) => p.unit_id === unitId && held(p))?.path ?? "none");
    const below = new Set(rows.paths.filter((p) => held(p) && p.path.startsWith(top)).map((p) => p.unit_id));
    const compounds = rows.units.filter((u) => below.has(u.id)).map((u) => ({ id: u.id, from: u.valid_from, to: u.valid_to }) as unknown as CoverageCompound);
    const postings = rows.postings.map((p) => ({ compoundId: p.compound_id, role: p.role, from: p.valid_from, to: p.valid_to }) as unknown as CoveragePosting);
    const coverage = coverageOn(compounds, postings, on);
    const presence = presenceOn(compounds, rows.days.map((d) => ({ compoundId: d.compound_id, on: d.on_date, state: d.state })) as never, { from: presentFrom ?? on, on });
    return { coverage, presence };
  }

  const seed = 20_250_321;
  const random = numbers(seed);
  const dates = ["2025-03-21", ...Array.from({ length: 12 }, () => addDays(calendarDate("2023-06-01"), Math.floor(random() * 1400)))];

  test.each(dates)(`on %s (seed ${seed})`, (date) => compare(calendarDate(date)));

  test(`on days a posting or a place in the tree begins or ends, and the days before them (seed ${seed})`, async () => {
    const turns = [...rows.postings, ...rows.paths].flatMap((row) => [row.valid_from, row.valid_to ?? []].flat()).filter((day) => day >= "2024-01-01");
    for (let n = 0; n < 12; n += 1) {
      const turn = calendarDate(turns[Math.floor(random() * turns.length)] ?? "2025-03-21");
      await compare(turn);
      await compare(addDays(turn, -1));
    }
  });

  async function compare(on: CalendarDate): Promise<void> {
    const whole = await district.posting.coverage({ at: { asOf: on } });
    const { coverage, presence } = recount(on, null, whole.presentFrom);
    expect([whole.covered, whole.lead, whole.present]).toEqual([coverage.covered, coverage.lead, presence.present]);
    expect(whole.uncovered.map(({ unitId }) => unitId).toSorted()).toEqual([...coverage.uncovered].toSorted());
    const uncovered = await district.posting.compounds({ list: "uncovered", at: { asOf: on }, limit: 1000 });
    expect(uncovered.rows.map(({ unitId }) => unitId).toSorted()).toEqual([...coverage.uncovered].toSorted());
    for (const part of whole.parts) {
      const own = recount(on, part.unitId, whole.presentFrom);
      expect([part.compounds, part.covered, part.lead, part.present]).toEqual([
        own.coverage.covered.denominator,
        own.coverage.covered.numerator,
        own.coverage.lead.numerator,
        own.presence.present.numerator,
      ]);
      const asked = await district.posting.coverage({ unitId: part.unitId, at: { asOf: on } });
      expect([asked.covered, asked.lead]).toEqual([own.coverage.covered, own.coverage.lead]);
    }
    const [own] = await street.org.children({ at: { asOf: on } });
    const theirs = await street.posting.coverage({ at: { asOf: on } });
    expect(theirs.covered).toEqual(recount(on, own?.id ?? "", theirs.presentFrom).coverage.covered);
  }

  test("each point of the trend is the coverage of its day, for the district and for each street", async () => {
    const units = [undefined, ...(await district.posting.coverage({})).parts.map(({ unitId }) => unitId)];
    for (const unitId of units) {
      const asked = unitId === undefined ? {} : { unitId };
      const points = await district.posting.coverageTrend({ ...asked, months: 20, at: { asOf: "2026-03-15" } });
      expect(points.at(-1)?.on).toBe("2026-03-15");
      for (const point of points) {
        const { coverage } = recount(point.on, unitId ?? null, point.on);
        expect([point.on, point.compounds, point.covered, point.lead]).toEqual([point.on, coverage.covered.denominator, coverage.covered.numerator, coverage.lead.numerator]);
      }
    }
  });

  test("the map holds each compound of the count once", async () => {
    const map = await district.posting.coverageMap({ at: { asOf: "2025-03-21" } });
    const drawn = map.flatMap(({ communities }) => communities.flatMap(({ compounds }) => compounds));
    const counted = await district.posting.compounds({ at: { asOf: "2025-03-21" }, limit: 1000 });
    expect(drawn.map(({ unitId }) => unitId).toSorted()).toEqual(counted.rows.map(({ unitId }) => unitId).toSorted());
    expect(drawn.filter(({ covered }) => covered)).toHaveLength((await district.posting.coverage({ at: { asOf: "2025-03-21" } })).covered.numerator);
  });
});
