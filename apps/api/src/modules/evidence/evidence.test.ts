import { type EvidenceList, evidenceLists, isInList, type Evidence } from "@yanzhen/domain/evidence";
import { calendarDate, type Refusal } from "@yanzhen/domain/kernel";
import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, test } from "vitest";

import { stateHash } from "../../platform/db/state-hash.ts";
import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { type Caller, demoInstance, type DemoInstance } from "../../testing/demo-instance.ts";

let demo: DemoInstance;
let district: Caller;
let street: Caller;
let community: Caller;
let member: Caller;
/** A compound below the demo community, and one of another street. */
let home: string;
let foreign: string;
let secretary: string;
let memberPerson: string;

/** What a call was refused with; a call that goes through fails the test. */
async function refused(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof RefusedError) return error.cause.refusal;
    throw error;
  }
  throw new Error("the call was not refused");
}

const TODAY = "2026-10-31";
const issue = (unitId: string, more: object = {}) => ({
  kind: "issue" as const,
  unitId,
  occurredOn: "2026-10-20",
  title: "二号楼电梯停运",
  class: "elevator" as const,
  channel: "hotline" as const,
  urgent: true,
  ...more,
});
const itemOf = (id: string, who = district) => who.evidence.item({ id });
const idOf = async (made: Promise<{ evidenceId: string }>): Promise<string> => (await made).evidenceId;
const close = async (id: string, who = district) => who.evidence.setStatus({ evidenceId: id, version: (await itemOf(id)).version, status: "closed", closedOn: "2026-10-25" });

async function idsIn(list: EvidenceList, asOf: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await district.evidence.list({ filters: { list }, offset: ids.length, limit: 1000, at: { asOf } });
    ids.push(...page.rows.map((row) => row.id));
    if (page.rows.length === 0 || ids.length >= page.total) return ids.toSorted();
  }
}

describeEachEngine("evidence", (database) => {
  beforeAll(async () => {
    demo = await demoInstance(database());
    [district, street, community, member] = [await demo.as("demo-district"), await demo.as("demo-street"), await demo.as("demo-community"), await demo.as("demo-member")];
    const context = await demo.contextOf("demo-member");
    memberPerson = context.actor.personId ?? "";
    secretary = (await demo.contextOf("demo-community")).actor.personId ?? "";
    const below = await street.org.children({ parentId: context.actor.grants[0]?.unitId ?? "" });
    home = below[0]?.id ?? "";
    const mine = (await demo.contextOf("demo-street")).scope.paths;
    const rows = await district.evidence.list({ filters: { kind: "doorVisit" }, limit: 1000 });
    for (const row of rows.rows) {
      const unit = await district.org.unit({ id: row.unitId });
      if (mine !== "all" && !mine.some((path) => unit.path.startsWith(path))) {
        foreign = row.unitId;
        break;
      }
    }
  });

  describe("lists", () => {
    test.each(["2025-03-21", "2024-07-01", "2026-10-31"])("EVD-19 each overview figure is the total of its list, on %s", async (asOf) => {
      const { figures } = await district.reporting.overview({ at: { asOf } });
      for (const list of ["issuesSolved", "projects", "hubs", "activeResidents", "checkIns"] as const) {
        const page = await district.evidence.list({ filters: { list }, limit: 1, at: { asOf } });
        expect([list, page.total]).toEqual([list, figures.find((figure) => figure.key === list)?.value]);
      }
      const { grids, issuesByMonth } = await district.reporting.overview({ at: { asOf } });
      for (const grid of grids.slice(0, 2)) {
        expect((await district.evidence.list({ unitId: grid.unitId, filters: { list: "gridProblems" }, limit: 1, at: { asOf } })).total).toBe(grid.problems);
        expect((await district.evidence.list({ unitId: grid.unitId, filters: { list: "gridAssistance" }, limit: 1, at: { asOf } })).sum?.quantity ?? 0).toBe(grid.assistance);
      }
      const [first] = issuesByMonth;
      if (first !== undefined) {
        const month = { from: first.month, to: `${first.month.slice(0, 8)}31`.replace(/02-31$/, "02-29") };
        const countOf = async (classes: readonly string[]) =>
          (await district.evidence.list({ filters: { kind: "issue", classes: [...classes] as "elevator"[], ...month }, limit: 1, at: { asOf } })).total;
        expect(await countOf([first.class])).toBe(first.count);
        // What the chart puts together as "other classes" opens as one list.
        const others = issuesByMonth.filter((row) => row.month === first.month && row.class !== first.class);
        expect(await countOf(others.map((row) => row.class))).toBe(others.reduce((sum, row) => sum + row.count, 0));
      }
    });

    test.each(["2025-03-21", "2026-10-31"])("EVD-17 EVD-19 rows of every list and state are those the domain names, on %s", async (asOf) => {
      const rows = await demo.services.database.unguarded
        .selectFrom("evidence")
        .select(["id", "kind", "occurred_on", "urgent", "status", "closed_on", "due_on", "verification", "verified_on"])
        .execute();
      const entries = rows.map((row) => ({
        ...row,
        occurredOn: row.occurred_on,
        closedOn: row.closed_on,
        dueOn: row.due_on,
        verifiedOn: row.verified_on,
      })) as unknown as readonly Evidence[];
      const window = { since: calendarDate("2024-01-01"), on: calendarDate(asOf) };
      for (const list of evidenceLists)
        expect([list, await idsIn(list, asOf)]).toEqual([
          list,
          entries
            .filter((entry) => isInList(entry, list, window))
            .map(({ id }) => id)
            .toSorted(),
        ]);
    });

    test("nothing happened later than the day looked at, and what was verified later waits", async () => {
      const page = await district.evidence.list({ limit: 1000, at: { asOf: "2024-03-01" } });
      expect(page.rows.every((row) => row.occurredOn <= "2024-03-01" && (row.verifiedOn ?? "") <= "2024-03-01" && (row.closedOn ?? "") <= "2024-03-01")).toBe(true);
      expect(page.rows.some((row) => row.verification === "recorded")).toBe(true);
    });

    test("pages neither miss nor repeat a row, in every order", async () => {
      for (const sort of ["on", "unit", "status", "quantity", "due"] as const) {
        const ask = { filters: { kind: "mediation" as const }, sort };
        const whole = await district.evidence.list({ ...ask, limit: 1000 });
        const parts = [];
        for (let offset = 0; offset < whole.total; offset += 37) parts.push(...(await district.evidence.list({ ...ask, offset, limit: 37 })).rows);
        expect(parts.map((row) => row.id)).toEqual(whole.rows.map((row) => row.id));
      }
    });

    test("a street officer sees the street only, and a foreign unit has nothing", async () => {
      const scope = (await demo.contextOf("demo-street")).scope.paths as readonly string[];
      const [all, mine] = [await district.evidence.list({ limit: 1 }), await street.evidence.list({ limit: 1000 })];
      expect(mine.total).toBeGreaterThan(0);
      expect(mine.total).toBeLessThan(all.total);
      for (const unitId of new Set(mine.rows.map((row) => row.unitId))) {
        const { path } = await district.org.unit({ id: unitId });
        expect(scope.some((allowed) => path.startsWith(allowed))).toBe(true);
      }
      expect((await street.evidence.list({ unitId: foreign })).total).toBe(0);
      expect((await district.evidence.list({ unitId: foreign })).total).toBeGreaterThan(0);
    });
  });

  describe("an entry's way", () => {
    test("EVD-4 logged by the member, seen, sent back, corrected, handed in, closed, verified; only then it counts", async () => {
      const solved = async (): Promise<number> => (await district.evidence.list({ filters: { list: "issuesSolved" }, limit: 1 })).total;
      const before = await solved();
      const id = await idOf(member.evidence.record(issue(home)));
      expect(await itemOf(id, member)).toMatchObject({
        verification: "recorded",
        status: "received",
        own: true,
        credits: [{ personId: memberPerson, shareBp: 10_000 }],
        clock: { unit: "working", days: 10, dueOn: "2026-11-03" },
      });
      expect((await member.evidence.list({ limit: 1000 })).rows.map((row) => row.id)).toContain(id);
      await community.evidence.sendBack({ evidenceId: id, version: (await itemOf(id)).version, reason: "请补充办理情况" });
      expect(await itemOf(id, member)).toMatchObject({ verification: "sentBack", sentBackReason: "请补充办理情况" });
      await member.evidence.edit({ evidenceId: id, version: (await itemOf(id)).version, patch: { detail: "已联系维保单位", channel: "lobby" } });
      expect(await itemOf(id)).toMatchObject({ detail: "已联系维保单位", clock: { unit: "calendar", days: 7, dueOn: "2026-10-27" } });
      await member.evidence.submit({ evidenceId: id, version: (await itemOf(id)).version });
      expect(await refused(community.evidence.verify({ evidenceId: id, version: (await itemOf(id)).version }))).toMatchObject({ code: "evidence.notVerifiable" });
      await close(id, member);
      expect(await solved()).toBe(before);
      await community.evidence.verify({ evidenceId: id, version: (await itemOf(id)).version });
      expect(await itemOf(id)).toMatchObject({ verification: "verified", verifiedOn: TODAY, clock: { inTime: true } });
      expect(await solved()).toBe(before + 1);
    });

    test("EVD-4 nobody verifies what they recorded, unless the resident's reply is on record", async () => {
      const id = await idOf(community.evidence.record(issue(home, { status: "closed", closedOn: "2026-10-22" })));
      const { version } = await itemOf(id);
      expect(await refused(community.evidence.verify({ evidenceId: id, version }))).toMatchObject({ code: "evidence.ownEntry" });
      await community.evidence.verify({ evidenceId: id, version, residentReplied: true });
      const stands = {
        verification: "verified",
        residentReplied: true,
        recorder: expect.stringContaining("书记") as unknown,
        verifier: expect.stringContaining("书记") as unknown,
      };
      expect(await itemOf(id)).toMatchObject(stands);
      expect(await district.evidence.item({ id, at: { knownAt: new Date().toISOString() } })).toMatchObject(stands);
    });

    test.each([
      ["EVD-2 an issue names its class", { class: null }, "evidence.required", "class"],
      ["EVD-2 an issue names where it came from", { channel: null }, "evidence.required", "channel"],
      ["EVD-3 nothing happens later than today", { occurredOn: "2026-11-02" }, "evidence.inFuture", "occurredOn"],
      ["EVD-1 a state of another kind", { status: "done" }, "evidence.statusUnknown", "status"],
      ["EVD-3 a closed issue says when", { status: "closed" }, "evidence.closedMissing", "closedOn"],
      ["EVD-16 no telephone number in a title", { title: "联系13912345678" }, "evidence.contactInTitle", "title"],
    ])("%s", async (_, more, code, field) => {
      expect(await refused(district.evidence.record(issue(home, more)))).toMatchObject({ code, field });
    });

    test("EVD-5 credit never exceeds the whole", async () => {
      const credits = [
        { personId: memberPerson, shareBp: 6000 },
        { personId: secretary, shareBp: 4001 },
      ];
      expect(await refused(district.evidence.record(issue(home, { credits })))).toMatchObject({ code: "evidence.creditOver" });
      const id = await idOf(
        district.evidence.record(
          issue(home, {
            credits: [
              { personId: memberPerson, shareBp: 6000 },
              { personId: secretary, shareBp: 4000 },
            ],
          }),
        ),
      );
      const { version } = await itemOf(id);
      expect(await refused(district.evidence.share({ evidenceId: id, version, credits }))).toMatchObject({ code: "evidence.creditOver" });
      await district.evidence.share({ evidenceId: id, version, credits: [{ personId: secretary, shareBp: 2500 }] });
      expect((await itemOf(id)).credits).toMatchObject([{ personId: secretary, shareBp: 2500 }]);
    });

    test("a second editor of the same version is told", async () => {
      const id = await idOf(district.evidence.record(issue(home)));
      const { version } = await itemOf(id);
      await district.evidence.edit({ evidenceId: id, version, patch: { title: "三号楼电梯停运" } });
      expect(await refused(street.evidence.edit({ evidenceId: id, version, patch: { title: "别的" } }))).toMatchObject({ code: "edit.conflict", facts: { version: version + 1 } });
    });

    test("EVD-18 a verified entry is not edited until its verification is taken back; a withdrawn one never", async () => {
      const id = await idOf(district.evidence.record(issue(home, { status: "closed", closedOn: "2026-10-22" })));
      await street.evidence.verify({ evidenceId: id, version: (await itemOf(id)).version });
      const edit = async () => district.evidence.edit({ evidenceId: id, version: (await itemOf(id)).version, patch: { urgent: false } });
      expect(await refused(edit())).toMatchObject({ code: "evidence.verifiedAlready" });
      expect((await itemOf(id)).can).toMatchObject({
        "evidence.edit": { code: "evidence.verifiedAlready" },
        "evidence.unverify": true,
        "evidence.verify": { code: "evidence.wrongVerification" },
      });
      await street.evidence.unverify({ evidenceId: id, version: (await itemOf(id)).version });
      await edit();
      await district.evidence.void({ evidenceId: id, version: (await itemOf(id)).version, reason: "重复登记" });
      expect(await refused(edit())).toMatchObject({ code: "evidence.voided" });
      expect((await district.evidence.list({ filters: { text: "二号楼电梯" }, limit: 1000 })).rows.map((row) => row.id)).not.toContain(id);
    });

    test("undo of a logged entry leaves the state as it was", async () => {
      const { db } = demo.services.database;
      const hash = await stateHash(db);
      const { changeSetId } = await district.evidence.record(issue(home));
      expect(await stateHash(db)).not.toBe(hash);
      await district.change.undo({ changeSetId });
      expect(await stateHash(db)).toBe(hash);
    });

    test("history tells who did what to an entry, telephone numbers cut, and nothing to a stranger", async () => {
      const id = await idOf(member.evidence.record(issue(home, { detail: "联系居民13912345678" })));
      await community.evidence.sendBack({ evidenceId: id, version: 1, reason: "缺照片" });
      const history = await community.change.history({ subject: { type: "evidence", id } });
      expect(history.map((entry) => [entry.command, entry.reason])).toEqual([
        ["evidence.sendBack", "缺照片"],
        ["evidence.record", null],
      ]);
      const fields = history.flatMap((entry) => entry.changes).flatMap((change) => change.fields);
      expect(fields).toContainEqual({ field: "detail", from: null, to: "联系居民139******78", hidden: false });
      const other = (await district.evidence.list({ unitId: foreign, limit: 1 })).rows[0]?.id ?? "";
      expect(await refused(street.change.history({ subject: { type: "evidence", id: other } }))).toMatchObject({ code: "record.notFound" });
      expect(await refused(member.change.history({ subject: { type: "evidence", id: other } }))).toMatchObject({ code: "record.notFound" });
    });

    test("a case of another system is logged once", async () => {
      const told = issue(home, { sourceSystem: "12345", externalId: "RX-TEST-1" });
      await district.evidence.record(told);
      expect(await refused(district.evidence.record(told))).toMatchObject({ code: "evidence.caseKnown", field: "externalId" });
    });
  });

  describe("EVD-14 rights", () => {
    test("a posted member sees own records only, and a stranger's like an absent one", async () => {
      const theirs = (await member.evidence.list({ limit: 1000 })).rows;
      const credited = await demo.services.database.unguarded.selectFrom("evidence_credit").select("evidence_id").where("person_id", "=", memberPerson).execute();
      const known = new Set(credited.map((row) => row.evidence_id));
      const recorded = await demo.services.database.unguarded
        .selectFrom("evidence")
        .select("id")
        .where("recorded_by", "=", (await demo.contextOf("demo-member")).actor.accountId)
        .execute();
      for (const { id } of recorded) known.add(id);
      expect(theirs.length).toBeGreaterThan(0);
      expect(theirs.every((row) => known.has(row.id))).toBe(true);
      const other = (await district.evidence.list({ unitId: foreign, limit: 1 })).rows[0]?.id ?? "";
      expect(await refused(itemOf(other, member))).toMatchObject({ code: "record.notFound" });
      expect(await refused(itemOf(home, member))).toMatchObject({ code: "record.notFound" });
      expect(await refused(itemOf(other, street))).toMatchObject({ code: "record.notFound" });
    });

    test("a member cannot verify or log elsewhere; a foreign unit answers like an absent one", async () => {
      const id = await idOf(member.evidence.record(issue(home, { status: "closed", closedOn: "2026-10-22" })));
      expect((await itemOf(id, member)).can["evidence.verify"]).toMatchObject({ code: "access.roleMissing" });
      expect(await refused(member.evidence.verify({ evidenceId: id, version: 1, residentReplied: true }))).toMatchObject({ code: "access.roleMissing" });
      expect(await refused(member.evidence.record(issue(foreign)))).toMatchObject({ code: "record.notFound", field: "unitId" });
      expect(await refused(street.evidence.record(issue(foreign)))).toMatchObject({ code: "record.notFound", field: "unitId" });
      expect(await refused(member.evidence.record(issue(id)))).toMatchObject({ code: "record.notFound", field: "unitId" });
    });

    test("a member is offered the places of their grant, own compounds first", async () => {
      const places = await member.evidence.places({});
      const { rows } = await demo.services.database.unguarded
        .selectFrom("posting")
        .select("compound_id")
        .where("person_id", "=", memberPerson)
        .where("valid_from", "<=", TODAY)
        .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", TODAY)]))
        .execute()
        .then((found) => ({ rows: found.map((row) => row.compound_id) }));
      expect(rows.length).toBeGreaterThan(0);
      expect(
        places
          .filter((place) => place.posted)
          .map((place) => place.id)
          .toSorted(),
      ).toEqual(rows.toSorted());
      expect(places.slice(0, rows.length).every((place) => place.posted)).toBe(true);
      expect(places.map((place) => place.id)).not.toContain(foreign);
      expect((await district.evidence.places({ text: (await district.org.unit({ id: foreign })).name })).map((place) => place.id)).toContain(foreign);
    });

    test("EVD-16 telephone numbers are cut for whoever is outside the chain that handles the matter", async () => {
      const id = await idOf(member.evidence.record(issue(home, { detail: "联系居民 139-1234-5678" })));
      expect(await itemOf(id, member)).toMatchObject({ detail: "联系居民 139-1234-5678", masked: false });
      expect(await itemOf(id, community)).toMatchObject({ masked: false });
      expect(await itemOf(id, district)).toMatchObject({ detail: "联系居民 139******78", masked: true });
    });
  });

  describe("petitions", () => {
    test.each(["2025-03-21", "2026-10-31"])("EVD-12 quarters and units add up to the overview, on %s", async (asOf) => {
      const [view, { petitions }] = [await district.evidence.petitions({ at: { asOf } }), await district.reporting.overview({ at: { asOf } })];
      expect(view.quarters).toEqual(petitions.quarters);
      expect(view.falling).toBe(petitions.falling);
      for (const [at, quarter] of view.quarters.entries()) expect(view.units.reduce((sum, unit) => sum + (unit.quarters[at]?.petitions ?? 0), 0)).toBe(quarter.petitions);
    });

    test("a month that is over is counted once and may be told anew; a month under way is refused", async () => {
      const monthOf = async (month: string) => (await district.evidence.petitions({ unitId: home })).months.find((row) => row.month === month)?.petitions ?? 0;
      await street.evidence.recordPetitions({ unitId: home, month: "2026-09-01", petitions: 7 });
      expect(await monthOf("2026-09-01")).toBe(7);
      await street.evidence.recordPetitions({ unitId: home, month: "2026-09-01", petitions: 5 });
      expect(await monthOf("2026-09-01")).toBe(5);
      expect(await refused(street.evidence.recordPetitions({ unitId: home, month: "2026-10-01", petitions: 1 }))).toMatchObject({ code: "petition.monthOpen" });
      expect(await refused(street.evidence.recordPetitions({ unitId: foreign, month: "2026-09-01", petitions: 1 }))).toMatchObject({ code: "record.notFound" });
      expect(await refused(community.evidence.recordPetitions({ unitId: home, month: "2026-09-01", petitions: 1 }))).toMatchObject({ code: "access.roleMissing" });
    });

    test.each(["2025-03-21", "2026-10-31"])("EVD-11 distinct units of the honours are the overview's figures, on %s", async (asOf) => {
      const { figures } = await district.reporting.overview({ at: { asOf } });
      for (const [kind, key] of [
        ["noCase", "noCaseUnits"],
        ["noPetition", "noPetitionCompounds"],
      ] as const) {
        const rows = await district.evidence.honours({ kind, at: { asOf } });
        expect(new Set(rows.map((row) => row.unitId)).size).toBe(figures.find((figure) => figure.key === key)?.value);
      }
    });
  });
});
