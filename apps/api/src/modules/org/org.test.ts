import { calendarDate as d } from "@yanzhen/domain/kernel";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { stateHash } from "../../platform/db/state-hash.ts";
import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const TODAY = d("2026-10-31");
const SOON = d("2026-12-01");

describeEachEngine("units", (database) => {
  let district: Caller;
  let street: Caller;
  let community: Caller;
  let ownStreet: string;
  let ownCommunity: string;
  let foreignStreet: string;
  let communityUnit: string;

  beforeAll(async () => {
    const demo = await demoInstance(database());
    [district, street, community] = [await demo.as("demo-district"), await demo.as("demo-street"), await demo.as("demo-community")];
    communityUnit = (await community.org.children({}))[0]?.id ?? "";
    const [top] = await street.org.children({});
    ownStreet = top?.id ?? "";
    ownCommunity = (await street.org.children({ parentId: ownStreet }))[0]?.id ?? "";
    const [root] = await district.org.children({});
    foreignStreet = (await district.org.children({ parentId: root?.id ?? "" })).find(({ id, kind }) => id !== ownStreet && kind === "street")?.id ?? "";
  });
  const hash = (): Promise<string> => stateHash(database().unguarded);
  const compound = (name: string, parentId = ownCommunity, from = TODAY) => ({ name, kind: "estate" as const, code: null, parentId, from });
  const names = async (parentId: string, asOf?: string): Promise<readonly string[]> =>
    (await district.org.children({ parentId, ...(asOf === undefined ? {} : { at: { asOf } }) })).map(({ name }) => name);

  describe("setting up", () => {
    test("ORG-11 a street sets up a compound of its own; it counts at once, and undo takes it back", async () => {
      const before = await hash();
      const coverage = await street.posting.coverage({ unitId: ownCommunity });
      const made = await street.org.createUnit({ ...compound("丹枫新苑"), compound: { households: 320 } });
      expect(await street.org.unit({ id: made.unitId })).toMatchObject({ name: "丹枫新苑", parentId: ownCommunity, compound: { households: 320 } });
      expect((await street.posting.coverage({ unitId: ownCommunity })).covered.denominator).toBe(coverage.covered.denominator + 1);
      await street.change.undo({ changeSetId: made.changeSetId });
      expect(await hash()).toBe(before);
    });

    test("ORG-11 a future one is in the tree from its day", async () => {
      const made = await district.org.createUnit(compound("来年花园", ownCommunity, SOON));
      expect(await names(ownCommunity)).not.toContain("来年花园");
      expect(await names(ownCommunity, SOON)).toContain("来年花园");
      await district.change.undo({ changeSetId: made.changeSetId });
    });

    test.each([
      ["under a foreign street", () => street.org.createUnit({ ...compound("甲"), kind: "community", parentId: foreignStreet }), "record.notFound"],
      ["by a community", () => community.org.createUnit(compound("甲", communityUnit)), "access.roleMissing"],
      ["a street under a community", () => district.org.createUnit({ ...compound("甲"), kind: "street" }), "unit.wrongParent"],
      ["before the parent", () => district.org.createUnit(compound("甲", ownCommunity, d("1999-01-01"))), "unit.parentNotInBeing"],
    ])("ORG-11 ORG-16 %s is refused", async (_, call, code) => {
      const before = await hash();
      const refusal = await refusalOf(call());
      expect(refusal.code).toBe(code);
      expect(await hash()).toBe(before);
    });

    test("ORG-11 the name of a sibling is taken", async () => {
      const [sibling] = await street.org.children({ parentId: ownCommunity });
      expect(await refusalOf(street.org.createUnit(compound(sibling?.name ?? "")))).toMatchObject({ code: "unit.nameTaken", field: "name" });
    });
  });

  describe("renaming", () => {
    test("ORG-10 the old name stands before the day, the new one from it; undo restores the state", async () => {
      const before = await hash();
      const old = await district.org.unit({ id: ownCommunity });
      const done = await district.org.renameUnit({ unitId: ownCommunity, name: "新名社区", on: SOON });
      expect((await district.org.unit({ id: ownCommunity })).name).toBe(old.name);
      expect((await district.org.unit({ id: ownCommunity, at: { asOf: SOON } })).name).toBe("新名社区");
      await district.change.undo({ changeSetId: done.changeSetId });
      expect(await hash()).toBe(before);
    });

    test("ORG-10 not to a sibling's name", async () => {
      const [one, other] = await street.org.children({ parentId: ownStreet });
      expect(await refusalOf(district.org.renameUnit({ unitId: one?.id ?? "", name: other?.name ?? "", on: TODAY }))).toMatchObject({ code: "unit.nameTaken" });
    });
  });

  describe("moving", () => {
    test("ORG-9 people and compounds go along on the day, not before; a street sees what has come", async () => {
      const before = await hash();
      const theirs = (await district.org.children({ parentId: foreignStreet })).find(({ kind }) => kind === "community");
      const done = await district.org.moveUnit({ unitId: theirs?.id ?? "", parentId: ownStreet, on: SOON });
      expect(await names(ownStreet)).not.toContain(theirs?.name);
      expect(await names(ownStreet, SOON)).toContain(theirs?.name);
      expect(await refusalOf(street.org.unit({ id: theirs?.id ?? "" }))).toMatchObject({ code: "record.notFound" });
      // A unit set up under it before its day moves along.
      const made = await district.org.createUnit(compound("随迁小区", theirs?.id ?? ""));
      expect((await district.org.ancestors({ id: made.unitId })).map(({ id }) => id)).toContain(foreignStreet);
      expect((await district.org.ancestors({ id: made.unitId, at: { asOf: SOON } })).map(({ id }) => id)).toContain(ownStreet);
      await district.change.undo({ changeSetId: made.changeSetId });
      await district.change.undo({ changeSetId: done.changeSetId });
      expect(await hash()).toBe(before);
    });

    test("ORG-9 ORG-16 refused under itself and for a street", async () => {
      const [inner] = await street.org.children({ parentId: ownCommunity });
      expect(await refusalOf(district.org.moveUnit({ unitId: ownCommunity, parentId: inner?.id ?? "", on: TODAY }))).toMatchObject({ code: "unit.underItself" });
      expect((await refusalOf(street.org.moveUnit({ unitId: ownCommunity, parentId: ownStreet, on: TODAY }))).code).not.toBe("record.notFound");
    });
  });

  describe("closing", () => {
    test("ORG-12 what stands in the way is named, kind by kind, and told before", async () => {
      const posted = (await street.posting.postings({ limit: 1 })).rows[0];
      const unitId = posted?.compoundId ?? "";
      const refusal = await refusalOf(district.org.closeUnit({ unitId, on: SOON }));
      const told = await district.org.impact({ unitId, on: SOON });
      const postings = told.own.find(({ entity }) => entity === "posting");
      expect(refusal).toMatchObject({ code: "unit.stillHasPostings", facts: { count: postings?.count, names: postings?.first.map(({ name }) => name).join("、") } });
      expect(postings?.first.map(({ name }) => name)).toContain(posted?.personName);
      const whole = await district.org.impact({ unitId: ownStreet, on: SOON });
      expect(whole.whole.find(({ entity }) => entity === "personUnit")?.count).toBe((await street.people.roster({ limit: 1 })).total);
    });

    test("ORG-12 an empty one closes on a day, is there the day before, and comes back by undo", async () => {
      const made = await district.org.createUnit(compound("将撤小区", ownCommunity, d("2026-01-01")));
      const before = await hash();
      const done = await district.org.closeUnit({ unitId: made.unitId, on: SOON });
      expect(await names(ownCommunity, "2026-11-30")).toContain("将撤小区");
      expect(await names(ownCommunity, SOON)).not.toContain("将撤小区");
      expect(await district.org.unit({ id: made.unitId })).toMatchObject({ to: SOON });
      await district.change.undo({ changeSetId: done.changeSetId });
      expect(await hash()).toBe(before);
      await district.change.undo({ changeSetId: made.changeSetId });
    });

    test("ORG-12 a unit with a later name is settled first", async () => {
      const made = await district.org.createUnit(compound("改名小区", ownCommunity, d("2026-01-01")));
      await district.org.renameUnit({ unitId: made.unitId, name: "改名新苑", on: d("2027-01-01") });
      expect(await refusalOf(district.org.closeUnit({ unitId: made.unitId, on: SOON }))).toMatchObject({ code: "unit.changedLater", facts: { on: "2027-01-01" } });
    });

    test("a foreign unit's impact is not told", async () => {
      expect(await refusalOf(street.org.impact({ unitId: foreignStreet, on: TODAY }))).toMatchObject({ code: "record.notFound" });
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from unit where id = ${foreignStreet}`.execute(database().unguarded.withoutPlugins());
      expect(rows[0]?.n).toBe(1);
    });
  });
});
