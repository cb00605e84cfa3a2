import { describe, expect, test } from "vitest";
import { calendarDate as d } from "../kernel/calendar-date.ts";
import type { PartialDate } from "../kernel/partial-date.ts";
import { hasText } from "../messages/catalogue.ts";
import { degreeOf, degrees } from "./degree-codes.ts";
import { saveRecordInput } from "./people.input.ts";
import { judgeRecord, type PersonRecordRow } from "./person-record.ts";

const p = (text: string): PartialDate => text as PartialDate;
const around = { birth: p("1990.05"), gradedYears: [2024], today: d("2026-10-31") };
const education: PersonRecordRow = { of: "education", mode: "fullTime", level: "21", degree: "405", school: "甲大学", major: null, entered: p("2008.09"), graduated: p("2012.07") };
const training: PersonRecordRow = { of: "training", title: "甲培训", hours: 8, heldOn: d("2026-05-06") };
const grade: PersonRecordRow = { of: "grade", year: 2025, grade: "excellent" };
const sanction: PersonRecordRow = { of: "sanction", kind: "partyProbation", approvedOn: d("2024-05-06"), restoredOn: d("2025-05-06"), documentNo: null };

const codes = (row: PersonRecordRow): readonly string[] => {
  const judged = judgeRecord(row, around);
  return judged.ok ? [] : [judged.refusal, ...(judged.refusal.related ?? [])].map(({ code, field }) => `${code} ${field}`);
};

describe("PPL-20 rows of a file", () => {
  test.each([education, training, grade, sanction])("PPL-20 a plain row of $of stands", (row) => {
    expect(codes(row)).toEqual([]);
  });

  test.each([
    [{ ...education, graduated: null }, []],
    [{ ...education, entered: null, graduated: null }, []],
    [{ ...education, graduated: p("2026.10") }, []],
    [{ ...education, graduated: p("2026.11") }, ["education.graduatedInFuture graduated"]],
    [{ ...education, entered: p("2012.08") }, ["education.enteredAfterGraduation entered"]],
    [{ ...education, entered: p("2012"), graduated: p("2012.07") }, []],
    [{ ...education, entered: p("1990.04") }, ["education.beforeBirth entered"]],
    [{ ...education, entered: null, graduated: p("1985") }, ["education.beforeBirth graduated"]],
    [{ ...education, entered: p("2028"), graduated: p("2027") }, ["education.graduatedInFuture graduated", "education.enteredAfterGraduation entered"]],
    [{ ...training, heldOn: d("2026-10-31") }, []],
    [{ ...training, heldOn: d("2026-11-01") }, ["date.inFuture heldOn"]],
    [{ ...grade, year: 2026 }, []],
    [{ ...grade, year: 2027 }, ["grade.yearAhead year"]],
    [{ ...grade, year: 2024 }, ["grade.yearTaken year"]],
    [{ ...sanction, restoredOn: null }, []],
    [{ ...sanction, approvedOn: d("2026-11-01"), restoredOn: null }, ["date.inFuture approvedOn"]],
    [{ ...sanction, restoredOn: d("2024-05-06") }, ["sanction.restoredBeforeApproval restoredOn"]],
    [{ ...sanction, kind: "partyWarning" as const }, ["sanction.restoredWithoutProbation restoredOn"]],
  ] satisfies readonly (readonly [PersonRecordRow, readonly string[]])[])("PPL-20 %j: %j", (row, expected) => {
    expect(codes(row)).toEqual(expected);
    for (const code of expected) expect(hasText(`refusal.${code.split(" ")[0]}`)).toBe(true);
  });

  test("PPL-20 PPL-21 PPL-19 the parser says what is wrong with a field, by code", () => {
    const id = "0190a000-0000-7000-8000-000000000001";
    const told = (record: unknown) => saveRecordInput.safeParse({ personId: id, existing: null, record }).error?.issues.map(({ message }) => message);
    expect(told({ ...education, level: "99", degree: "学士", graduated: "1980.1" })).toEqual(["education.unknown", "degree.unknown", "date.ambiguous"]);
    expect(told({ ...training, hours: 0 })).toEqual(["training.hoursMissing"]);
    expect(told({ ...grade, year: 1900 })).toEqual(["grade.yearRange"]);
    expect(told(education)).toBeUndefined();
  });
});

test("PPL-21 degrees of GB/T 6864", () => {
  expect(degrees).toHaveLength(40);
  expect([degreeOf("408")?.zh, degreeOf("312")?.zh, degreeOf("2")?.zh, degreeOf("213")]).toEqual(["工学学士", "管理学硕士", "博士", null]);
});
