import { beforeAll, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type EmptyInstance, emptyInstance, type Visitor } from "../../testing/empty-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const y2027 = { year: 2027, off: ["2027-02-08", "2027-01-01"], work: ["2027-02-13"], notice: "国办发明电〔2026〕9号", status: "official" as const };

describeEachEngine("a holiday year", (database) => {
  let district: EmptyInstance;
  let system: Visitor;
  let officer: Visitor;
  const calendar = async (visitor = system) => (await visitor.api()).calendar;
  const year = async (wanted: number) => (await (await calendar()).years()).find((known) => known.year === wanted);

  beforeAll(async () => {
    district = await emptyInstance(database());
    [system, officer] = [await district.activated("sysadmin"), await district.activated("officer")];
  }, 120_000);

  test("ACC-21 the system administrator loads a year, which is read at once; a district officer takes it back in History", async () => {
    const shipped = await year(2027);
    expect(shipped).toMatchObject({ status: "provisional" });
    const { changeSetId } = await (await calendar()).load(y2027);
    expect(await year(2027)).toMatchObject({ status: "official", off: ["2027-01-01", "2027-02-08"], work: ["2027-02-13"] });
    await (await calendar()).load({ ...y2027, year: 2028, off: ["2028-01-03"], work: [] });
    expect((await (await calendar()).years()).map((known) => known.year)).toEqual([2023, 2024, 2025, 2026, 2027, 2028]);
    expect((await refusalOf((await system.api()).change.undo({ changeSetId }))).code).toBe("access.roleMissing");
    await (await officer.api()).change.undo({ changeSetId });
    expect(await year(2027)).toEqual(shipped);
  });

  test.each([
    [{ off: ["2026-01-01"] }, "calendar.dateOutsideYear"],
    [{ off: ["2027-01-01", "2027-01-01"] }, "calendar.dateTwice"],
    [{ work: ["2027-02-12"] }, "calendar.workOnWeekday"],
    [{ notice: " " }, "calendar.noticeMissing"],
  ])("ACC-21 KRN-10 %j is refused: %s", async (over, code) => {
    expect(await refusalOf((await calendar()).load({ ...y2027, ...over }))).toMatchObject({ code });
  });

  test("ACC-21 nobody else loads or sees it there", async () => {
    for (const other of [officer, await district.activated("secadmin"), await district.activated("auditor")]) {
      expect((await refusalOf((await calendar(other)).load(y2027))).code).toBe("access.roleMissing");
      expect((await refusalOf((await calendar(other)).years())).code).toBe("access.roleMissing");
    }
  });
});
