import { calendarDate as d } from "@yanzhen/domain/kernel";
import { beforeAll, expect, test } from "vitest";

import { stateHash } from "../../platform/db/state-hash.ts";
import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

describeEachEngine("days on site", (database) => {
  let district: Caller;
  let street: Caller;
  let member: Caller;
  let posting: { readonly id: string; readonly compoundId: string };
  let foreign: string;

  beforeAll(async () => {
    const demo = await demoInstance(database());
    [district, street, member] = [await demo.as("demo-district"), await demo.as("demo-street"), await demo.as("demo-member")];
    const me = (await member.session.me()).personId ?? "";
    const own = (await district.people.person({ id: me })).postings.find(({ to }) => to === null);
    posting = { id: own?.id ?? "", compoundId: own?.compoundId ?? "" };
    const mine = new Set((await street.posting.postings({ limit: 1000 })).rows.map(({ id }) => id));
    foreign = (await district.posting.postings({ limit: 1000 })).rows.find(({ id }) => !mine.has(id))?.id ?? "";
  });
  const october = { month: d("2026-10-01") };

  test("PST-16 a month shows each day with its working-day and what was recorded; a member marks the own days", async () => {
    const before = await stateHash(database().unguarded);
    const { days, provisional } = await member.posting.siteMonth({ postingId: posting.id, ...october });
    expect([days.length, days[0]?.on, days.at(-1)?.on, provisional]).toEqual([31, "2026-10-01", "2026-10-31", false]);
    // National Day is off, the make-up Saturday is a working day.
    expect(days.filter(({ on }) => ["2026-10-01", "2026-10-10", "2026-10-12"].includes(on)).map(({ working }) => working)).toEqual([false, true, true]);
    const free = days.find(({ state }) => state === null)?.on ?? d("2026-10-03");
    const done = await member.posting.recordSiteDay({ postingId: posting.id, on: free, state: "onSite" });
    expect((await street.posting.siteMonth({ postingId: posting.id, ...october })).days.find(({ on }) => on === free)?.state).toBe("onSite");
    // On a day before, what came later is not known.
    const then = await street.posting.siteMonth({ postingId: posting.id, ...october, at: { asOf: "2026-09-30" } });
    expect(then.days.map(({ state }) => state)).toEqual(Array.from({ length: 31 }, () => null));
    await member.change.undo({ changeSetId: done.changeSetId });
    expect(await stateHash(database().unguarded)).toBe(before);
  });

  test("PST-16 PST-11 coverage counts a compound present from the day somebody is on site", async () => {
    const present = async () => (await district.posting.compounds({ limit: 1000 })).rows.filter((row) => row.present).length;
    const absent = (await district.posting.compounds({ limit: 1000 })).rows.find((row) => row.covered && !row.present);
    const [there] = (await district.posting.ofUnit({ unitId: absent?.unitId ?? "" })).filter(({ to }) => to === null);
    const count = await present();
    const done = await district.posting.recordSiteDay({ postingId: there?.id ?? "", on: d("2026-10-30"), state: "onSite" });
    expect(await present()).toBe(count + 1);
    await district.change.undo({ changeSetId: done.changeSetId });
    expect(await present()).toBe(count);
  });

  test("PST-16 a day to come is leave or nothing; a foreign posting has no month", async () => {
    expect(await refusalOf(street.posting.recordSiteDay({ postingId: posting.id, on: d("2026-11-02"), state: "onSite" }))).toMatchObject({ code: "posting.siteDayAhead" });
    const leave = await street.posting.recordSiteDay({ postingId: posting.id, on: d("2026-11-02"), state: "excused" });
    await street.change.undo({ changeSetId: leave.changeSetId });
    expect(await refusalOf(street.posting.siteMonth({ postingId: foreign, ...october }))).toMatchObject({ code: "record.notFound" });
    expect(await refusalOf(member.posting.siteMonth({ postingId: foreign, ...october }))).toMatchObject({ code: "record.notFound" });
  });
});
