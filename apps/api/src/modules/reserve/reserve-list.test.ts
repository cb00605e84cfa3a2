import { calendarDate as d, type CalendarDate } from "@yanzhen/domain/kernel";
import { inReserveOn, reserveClasses, type ReserveState } from "@yanzhen/domain/reserve";
import { beforeAll, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const TOLD = "2025-03-21";
const TODAY = d("2026-10-31");
const IN_RESERVE: ReserveState[] = ["inPool", "suspended"];

describeEachEngine("RSV-2 the list of the reserve", (database) => {
  let district: Caller;
  let street: Caller;

  beforeAll(async () => {
    const demo = await demoInstance(database());
    [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
  });

  const listed = async (caller: Caller, filters: object, asOf = TOLD) => caller.reserve.list({ filters: { states: IN_RESERVE, ...filters }, limit: 1000, at: { asOf } });

  const dates = ["2024-02-01", "2024-09-30", TOLD, "2025-12-31", "2026-10-31"];
  test.each(dates)("equals a recount of every state by the domain on %s, and the overview's figures", async (asOf) => {
    const states = await database().unguarded.selectFrom("reserve_state").select(["entry_id", "state", "valid_from", "valid_to"]).execute();
    const entries = await database().unguarded.selectFrom("reserve_entry").select(["id", "class"]).execute();
    const { figures } = await district.reporting.overview({ at: { asOf } });
    for (const cls of reserveClasses) {
      const naive = entries.filter((entry) => {
        const own = states.filter((s) => s.entry_id === entry.id).map((s) => ({ state: s.state, from: s.valid_from as CalendarDate, to: s.valid_to as CalendarDate | null }));
        return entry.class === cls && inReserveOn(own, d(asOf));
      });
      const { rows, total } = await listed(district, { class: cls }, asOf);
      expect(total).toBe(naive.length);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(naive.map(({ id }) => id).toSorted());
      expect(figures.find((figure) => figure.key === (cls === "secretary" ? "reserveSecretary" : "reserveMember"))?.value).toBe(total);
    }
    const funnel = await district.reserve.funnel({ at: { asOf } });
    for (const count of funnel.counts) {
      const page = await district.reserve.list({ filters: { class: count.class, states: [count.state] }, limit: 1, at: { asOf } });
      expect([count.class, count.state, page.total]).toEqual([count.class, count.state, count.count]);
    }
  });

  test("a window holds what the whole list holds, and the total stays when the window lies beyond the end", async () => {
    const whole = await district.reserve.list({ sort: "since", descending: true, limit: 1000, at: { asOf: TOLD } });
    const window = await district.reserve.list({ sort: "since", descending: true, offset: 10, limit: 7, at: { asOf: TOLD } });
    expect(window.rows).toEqual(whole.rows.slice(10, 17));
    expect(await district.reserve.list({ offset: 100_000, limit: 10, at: { asOf: TOLD } })).toEqual({ rows: [], total: whole.total });
    expect(whole.rows.map(({ since }) => since)).toEqual(
      whole.rows
        .map(({ since }) => since)
        .toSorted()
        .toReversed(),
    );
  });

  test("filters: readiness, name and pinyin, unit, review due", async () => {
    const near = await listed(district, { readiness: "near" });
    expect(near.total).toBeGreaterThan(0);
    expect(new Set(near.rows.map(({ readiness }) => readiness))).toEqual(new Set(["near"]));
    const [first] = near.rows;
    expect((await listed(district, { text: first?.name })).rows.map(({ id }) => id)).toContain(first?.id);
    const due = await district.reserve.list({ filters: { reviewDue: true }, limit: 1000, at: { asOf: "2026-10-31" } });
    expect(due.total).toBeGreaterThan(0);
    for (const row of due.rows) expect(row.reviewDueOn !== null && row.reviewDueOn <= "2026-10-31", row.name).toBe(true);
    const streetId = (await street.session.me()).grants[0]?.unitId ?? "";
    const inUnit = await district.reserve.list({ unitId: streetId, limit: 1000, at: { asOf: TOLD } });
    expect(inUnit.total).toBe((await street.reserve.list({ limit: 1000, at: { asOf: TOLD } })).total);
  });

  test("a street officer sees the street, and a foreign entry answers like an absent one", async () => {
    const own = await street.reserve.list({ limit: 1000 });
    const all = await district.reserve.list({ limit: 1000 });
    expect(own.total).toBeGreaterThan(0);
    expect(own.total).toBeLessThan(all.total);
    expect(new Set(own.rows.map(({ township }) => township)).size).toBe(1);
    const mine = new Set(own.rows.map(({ id }) => id));
    const foreign = all.rows.find(({ id }) => !mine.has(id));
    if (foreign === undefined) throw new Error("a district with one street");
    const absent = await refusalOf(street.reserve.entry({ id: "0190a000-0000-7000-8000-000000000000" }));
    expect(await refusalOf(street.reserve.entry({ id: foreign.id }))).toEqual(absent);
    expect(await refusalOf(street.reserve.setReadiness({ entryId: foreign.id, version: 1, level: "near", basis: "越权一试", on: TODAY }))).toEqual(absent);
    expect(await refusalOf(street.reserve.nominate({ personId: foreign.personId, class: "member", channel: "self", on: TODAY }))).toMatchObject({ code: "record.notFound" });
    const foreignUnit = (await district.people.person({ id: foreign.personId })).unitId ?? "";
    expect((await street.reserve.list({ unitId: foreignUnit })).total).toBe(0);
    expect(await refusalOf(street.reserve.funnel({ unitId: foreignUnit }))).toMatchObject({ code: "record.notFound" });
  });
});
