import { calendarDate as d } from "@yanzhen/domain/kernel";
import { beforeAll, describe, expect, test } from "vitest";

import { stateHash } from "../../platform/db/state-hash.ts";
import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const TOLD = "2025-03-21";

describeEachEngine("people", (database) => {
  let district: Caller;
  let street: Caller;
  let ownUnit: string;
  let foreign: { readonly id: string; readonly unitId: string };

  beforeAll(async () => {
    const demo = await demoInstance(database());
    [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
    const own = await street.people.roster({ limit: 1000 });
    const ids = new Set(own.rows.map(({ id }) => id));
    ownUnit = own.rows[0]?.unitId ?? "";
    const other = (await district.people.roster({ limit: 1000 })).rows.find(({ id }) => !ids.has(id));
    foreign = { id: other?.id ?? "", unitId: other?.unitId ?? "" };
  });
  const hash = (): Promise<string> => stateHash(database().unguarded);

  describe("roster", () => {
    test.each(["2024-12-31", TOLD, "2026-10-31"])("RSV-14 the list of those who became secretary is the figure, on %s", async (asOf) => {
      const { figures, newSecretaries } = await district.reporting.overview({ at: { asOf } });
      const { rows, total } = await district.people.roster({ filters: { becameSecretary: true }, limit: 1000, at: { asOf } });
      expect(total).toBe(figures.find(({ key }) => key === "becameSecretary")?.value);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(newSecretaries.map(({ personId }) => personId).toSorted());
    });

    test("RSV-14 a street's list holds the street's people only", async () => {
      const all = await district.people.roster({ filters: { becameSecretary: true }, limit: 1000 });
      const own = await street.people.roster({ filters: { becameSecretary: true }, limit: 1000 });
      const [town] = (await street.people.roster({ limit: 1 })).rows;
      expect(own.rows.map(({ id }) => id).toSorted()).toEqual(
        all.rows
          .filter(({ township }) => township === town?.township)
          .map(({ id }) => id)
          .toSorted(),
      );
    });
  });

  describe("a new person", () => {
    const facts = { name: "测试甲", sex: "1" as const, birth: "1992.08", from: d("2026-10-01") };

    test("is kept by the unit, found by name, and gone again when undone", async () => {
      const before = await hash();
      const made = await street.people.createPerson({ ...facts, unitId: ownUnit });
      expect(await street.people.person({ id: made.personId })).toMatchObject({ name: "测试甲", birth: "1992.08", unitId: ownUnit });
      expect((await street.people.quickFind({ text: "csj" })).map(({ id }) => id)).toContain(made.personId);
      await street.change.undo({ changeSetId: made.changeSetId });
      expect(await refusalOf(street.people.person({ id: made.personId }))).toMatchObject({ code: "record.notFound" });
      expect(await hash()).toBe(before);
    });

    test.each([
      ["in a foreign unit", () => ({ unitId: foreign.unitId }), "record.notFound"],
      ["from a day to come", () => ({ unitId: ownUnit, from: d("2026-11-01") }), "date.inFuture"],
      ["born tomorrow", () => ({ unitId: ownUnit, birth: "2026.12" }), "person.birthInFuture"],
      ["a Party date without the Party", () => ({ unitId: ownUnit, politicalStatus: "13", partyJoined: "2015.07" }), "person.partyDatesWithoutParty"],
    ])("PPL-16 is refused %s", async (_, patch, code) => {
      const before = await hash();
      expect(await refusalOf(street.people.createPerson({ ...facts, ...patch() }))).toMatchObject({ code });
      expect(await hash()).toBe(before);
    });
  });

  test("PPL-16 an edit on a version somebody has saved over is a conflict; the other's edit stands", async () => {
    const [row] = (await street.people.roster({ filters: { posted: true }, limit: 1 })).rows;
    const id = row?.id ?? "";
    const { version } = await street.people.person({ id });
    await district.people.updatePerson({ personId: id, version, patch: { nativePlace: "安徽先改" } });
    expect(await refusalOf(street.people.updatePerson({ personId: id, version, patch: { nativePlace: "安徽后改" } }))).toMatchObject({
      code: "edit.conflict",
      facts: { version: version + 1 },
    });
    expect((await street.people.person({ id })).nativePlace).toBe("安徽先改");
  });

  test("a post ends on a day, and not before it began; a foreign one answers like an absent one", async () => {
    const [row] = (await street.people.roster({ filters: { roles: ["committeeMember"] }, limit: 1 })).rows;
    const person = await street.people.person({ id: row?.id ?? "" });
    const post = person.appointments.find(({ to }) => to === null);
    if (post === undefined) throw new Error("a member without a post");
    const end = { appointmentId: post.id, version: post.version };
    expect(await refusalOf(street.people.endAppointment({ ...end, on: post.from }))).toMatchObject({ code: "interval.empty" });
    expect(await refusalOf(street.people.endAppointment({ ...end, version: post.version + 1, on: d("2026-10-20") }))).toMatchObject({ code: "edit.conflict" });
    const done = await street.people.endAppointment({ ...end, on: d("2026-10-20") });
    expect((await street.people.person({ id: person.id })).appointments.find(({ id }) => id === post.id)?.to).toBe("2026-10-20");
    await street.change.undo({ changeSetId: done.changeSetId });
    const other = (await district.people.person({ id: foreign.id })).appointments[0];
    const absent = await refusalOf(street.people.endAppointment({ ...end, appointmentId: "0190a000-0000-7000-8000-000000000000", on: d("2026-10-20") }));
    if (other !== undefined) {
      const code = await refusalOf(street.people.endAppointment({ appointmentId: other.id, version: other.version, on: d("2026-10-20") }));
      expect(code.code).toBe(absent.code);
    }
  });

  test("a file as of a day holds nothing that began later", async () => {
    const { rows } = await district.people.roster({ filters: { posted: true }, sort: "postingSince", descending: true, limit: 5 });
    for (const { id } of rows) {
      const then = await district.people.person({ id, at: { asOf: TOLD } });
      for (const { from } of [...then.appointments, ...then.postings]) expect(from <= TOLD, from).toBe(true);
      for (const { since } of then.reserve) expect(since <= TOLD, since).toBe(true);
    }
  });
});
