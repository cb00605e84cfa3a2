import { calendarDate as d } from "@yanzhen/domain/kernel";
import { beforeAll, describe, expect, test } from "vitest";

import { stateHash } from "../../platform/db/state-hash.ts";
import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

describeEachEngine("rows of a person's file", (database) => {
  let district: Caller;
  let street: Caller;
  let community: Caller;
  let personId: string;
  let foreignId: string;

  beforeAll(async () => {
    const demo = await demoInstance(database());
    [district, street, community] = [await demo.as("demo-district"), await demo.as("demo-street"), await demo.as("demo-community")];
    const own = (await street.people.roster({ limit: 1000 })).rows.map(({ id }) => id);
    personId = (await community.people.roster({ limit: 1 })).rows[0]?.id ?? "";
    foreignId = (await district.people.roster({ limit: 1000 })).rows.find(({ id }) => !own.includes(id))?.id ?? "";
  });
  const hash = (): Promise<string> => stateHash(database().unguarded);
  const file = () => street.people.person({ id: personId });

  const rows = {
    education: { of: "education" as const, mode: "inService" as const, level: "21", degree: "405", school: "甲大学", major: "社会工作", entered: "2019.09", graduated: "2022.07" },
    training: { of: "training" as const, title: "网格治理专题班", hours: 16, heldOn: d("2026-05-06") },
    grade: { of: "grade" as const, year: 1999, grade: "competent" as const },
    sanction: { of: "sanction" as const, kind: "partyWarning" as const, approvedOn: d("2026-03-01"), restoredOn: null, documentNo: "包纪〔2026〕3号" },
  };
  const listOf = { education: "education", training: "training", grade: "grades", sanction: "sanctions" } as const;

  describe.each(Object.keys(rows) as (keyof typeof rows)[])("%s", (of) => {
    test("PPL-20 is added, changed on its version, taken away; undo restores the state step by step", async () => {
      const before = await hash();
      const { of: _of, ...fields } = rows[of];
      const made = await street.people.saveRecord({ personId, existing: null, record: rows[of] });
      const find = async () => (await file())[listOf[of]].find(({ id }) => id === made.recordId);
      expect(await find()).toMatchObject(fields);
      const version = (await find())?.version ?? 0;
      const later =
        of === "education"
          ? { ...rows.education, graduated: "2023.07" }
          : of === "training"
            ? { ...rows.training, hours: 24 }
            : of === "grade"
              ? { ...rows.grade, grade: "excellent" as const }
              : { ...rows.sanction, documentNo: null };
      const changed = await street.people.saveRecord({ personId, existing: { recordId: made.recordId, version }, record: later });
      const { of: _same, ...laterFields } = later;
      expect(await find()).toMatchObject({ ...laterFields, version: version + 1 });
      expect(await refusalOf(street.people.saveRecord({ personId, existing: { recordId: made.recordId, version }, record: rows[of] }))).toMatchObject({ code: "edit.conflict" });
      expect(await refusalOf(street.people.removeRecord({ personId, of, recordId: made.recordId, version }))).toMatchObject({ code: "edit.conflict" });
      const removed = await street.people.removeRecord({ personId, of, recordId: made.recordId, version: version + 1 });
      expect(await find()).toBeUndefined();
      for (const { changeSetId } of [removed, changed, made]) await street.change.undo({ changeSetId });
      expect(await hash()).toBe(before);
    });

    test("PPL-18 neither for a foreign person, nor by a secretary, nor under another person's name", async () => {
      expect(await refusalOf(street.people.saveRecord({ personId: foreignId, existing: null, record: rows[of] }))).toMatchObject({ code: "record.notFound" });
      expect(await refusalOf(community.people.saveRecord({ personId, existing: null, record: rows[of] }))).toMatchObject({ code: "access.roleMissing" });
      const made = await district.people.saveRecord({ personId: foreignId, existing: null, record: rows[of] });
      expect(await refusalOf(street.people.removeRecord({ personId, of, recordId: made.recordId, version: 1 }))).toMatchObject({ code: "record.notFound" });
      await district.change.undo({ changeSetId: made.changeSetId });
    });
  });

  test.each([
    ["a graduation to come", { ...rows.education, graduated: "2026.12" }, "education.graduatedInFuture", "graduated"],
    ["training to come", { ...rows.training, heldOn: d("2026-11-02") }, "date.inFuture", "heldOn"],
    ["restoration of a warning", { ...rows.sanction, restoredOn: d("2026-05-01") }, "sanction.restoredWithoutProbation", "restoredOn"],
  ])("PPL-20 %s is refused at its field and nothing is saved", async (_, record, code, field) => {
    const before = await hash();
    expect(await refusalOf(street.people.saveRecord({ personId, existing: null, record }))).toMatchObject({ code, field });
    expect(await hash()).toBe(before);
  });

  test("PPL-20 a year has one grade", async () => {
    const made = await street.people.saveRecord({ personId, existing: null, record: rows.grade });
    expect(await refusalOf(street.people.saveRecord({ personId, existing: null, record: { ...rows.grade, grade: "basic" } }))).toMatchObject({ code: "grade.yearTaken" });
    await street.change.undo({ changeSetId: made.changeSetId });
  });

  describe("posts", () => {
    const post = { role: "other" as const, kind: "cross" as const, title: "物业项目兼职副经理", documentNo: "包组〔2026〕12号", from: d("2026-06-01"), to: null };
    const held = async () => (await file()).appointments.find(({ title }) => title.startsWith("物业项目"));

    test("a post is corrected and taken away on its version; undo restores the state", async () => {
      const before = await hash();
      const unitId = (await file()).unitId ?? "";
      const made = await street.people.recordAppointment({ personId, unitId, ...post });
      const one = await held();
      expect(one).toMatchObject({ kind: "cross", documentNo: "包组〔2026〕12号", unitId });
      const base = { appointmentId: one?.id ?? "", version: one?.version ?? 0 };
      expect(await refusalOf(street.people.editAppointment({ ...base, patch: { to: d("2026-06-01") } }))).toMatchObject({ code: "interval.empty", field: "to" });
      const edited = await street.people.editAppointment({ ...base, patch: { title: "物业项目挂职副经理", to: d("2026-10-01") } });
      expect(await held()).toMatchObject({ title: "物业项目挂职副经理", from: "2026-06-01", to: "2026-10-01" });
      expect(await refusalOf(street.people.removeAppointment(base))).toMatchObject({ code: "edit.conflict" });
      const removed = await street.people.removeAppointment({ ...base, version: base.version + 1 });
      expect(await held()).toBeUndefined();
      for (const { changeSetId } of [removed, edited, made]) await street.change.undo({ changeSetId });
      expect(await hash()).toBe(before);
    });

    test("a foreign post answers like none, a foreign unit cannot hold one", async () => {
      const theirs = (await district.people.person({ id: foreignId })).appointments[0];
      expect(await refusalOf(street.people.removeAppointment({ appointmentId: theirs?.id ?? "", version: theirs?.version ?? 1 }))).toMatchObject({
        code: "record.notFound",
        facts: { entity: "appointment" },
      });
      const own = (await file()).appointments[0];
      const unitId = theirs?.unitId ?? "";
      expect(await refusalOf(street.people.editAppointment({ appointmentId: own?.id ?? "", version: own?.version ?? 0, patch: { unitId } }))).toMatchObject({
        code: "record.notFound",
      });
    });
  });
});
