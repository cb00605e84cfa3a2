import { describe, expect, test } from "vitest";
import { catalogue } from "../messages/catalogue.ts";
import { degrees } from "./degree-codes.ts";
import { educationLevels, highestEducation, isCollegeOrAbove } from "./education-codes.ts";
import { ethnicities } from "./ethnicity-codes.ts";
import { maskPhone, parsePhone } from "./phone.ts";
import { isFullPartyMember, isPartyMember, politicalStatuses } from "./political-status-codes.ts";
import { isBlankWord, readEthnicity, readGrade, readPoliticalStatus, readSex } from "./read-codes.ts";
import { readEducation } from "./read-education.ts";

/** The value, or the refusal's code. */
const of = (r: { ok: true; value: unknown } | { ok: false; refusal: { code: string } }): unknown => (r.ok ? r.value : r.refusal.code);

describe("codes", () => {
  test("PPL-8 college or above is no comparison of numbers: 结业 and 肄业 do not count", () => {
    const eligible = educationLevels.filter((l) => isCollegeOrAbove(l.code)).map((l) => l.code);
    expect(eligible).toEqual(["10", "11", "14", "17", "20", "21", "28", "30", "31"]);
    expect([isCollegeOrAbove(null), isCollegeOrAbove("99")]).toEqual([false, false]);
  });

  test.each([
    [["61", "21"], "21"],
    [["20", "31"], "20"],
    [["23", "31"], "31"],
    [["14", "11"], "11"],
    [["10", "14"], "14"],
    [["23"], "23"],
    [[], null],
  ])("PPL-8 the highest of %j is %s", (held, highest) => {
    expect(highestEducation(held)).toBe(highest);
  });

  test("PPL-14 the tables are whole and their labels are those of the messages", () => {
    expect(ethnicities.map((e) => Number(e.code))).toEqual([...Array.from({ length: 56 }, (_, i) => i + 1), 97, 98]);
    for (const [group, rows] of [
      ["ethnicity", ethnicities],
      ["politicalStatus", politicalStatuses],
      ["education", educationLevels],
      ["degree", degrees],
    ] as const) {
      for (const row of rows) {
        expect(catalogue["zh-CN"][`label.${group}.${row.code}`]).toBe(row.zh);
        expect(catalogue.en[`label.${group}.${row.code}`]).toBe(row.en);
      }
    }
  });

  test("PPL-7 full and probationary members", () => {
    expect(["01", "02", "13", null].map((s) => [isFullPartyMember(s), isPartyMember(s)])).toEqual([
      [true, true],
      [false, true],
      [false, false],
      [false, false],
    ]);
  });

  test.each([
    ["大专", "30", null, null],
    ["专科", "30", null, null],
    ["大专毕业", "31", null, null],
    ["大专结业", "32", null, null],
    ["大学肄业", "23", null, null],
    ["本科", "20", null, null],
    ["大学", "20", null, null],
    ["大学本科", "20", null, null],
    ["大学专科", "30", null, null],
    ["全日制本科", "20", "fullTime", null],
    ["省委党校大学", "20", "inService", "省委党校"],
    ["中央党校研究生", "10", "inService", "中央党校"],
    ["在职研究生", "10", "inService", null],
    ["硕士研究生", "14", null, null],
    ["国家开放大学专科", "30", "inService", "国家开放大学"],
    ["电大大专", "30", "inService", "电大"],
    ["中专", "41", null, null],
    ["中专(函授)", "41", "inService", "函授"],
    ["高中", "61", null, null],
    ["大　专", "30", null, null],
  ])("PPL-9 %s reads %s", (text, level, mode, school) => {
    expect(of(readEducation(text))).toEqual({ level, mode, school });
  });

  test.each(["", "无", "MBA班", "党校"])("PPL-9 %j is refused", (text) => {
    expect(of(readEducation(text))).toBe("education.unknown");
  });

  test.each([
    [readSex, "女", "2"],
    [readSex, "男性", "1"],
    [readSex, "1", "1"],
    [readSex, "不详", "sex.unknown"],
    [readEthnicity, "汉", "01"],
    [readEthnicity, "汉族", "01"],
    [readEthnicity, " 回 族", "03"],
    [readEthnicity, "03", "03"],
    [readEthnicity, "穿青人", "ethnicity.unknown"],
    [readPoliticalStatus, "中共党员", "01"],
    [readPoliticalStatus, "党员", "01"],
    [readPoliticalStatus, "中共预备党员", "02"],
    [readPoliticalStatus, "1", "01"],
    [readPoliticalStatus, "入党积极分子", "13"],
    [readPoliticalStatus, "群 众", "13"],
    [readPoliticalStatus, "14", "politicalStatus.unknown"],
    [readGrade, "优秀", "excellent"],
    [readGrade, "合格", "competent"],
    [readGrade, "称职", "competent"],
    [readGrade, "基本称职", "basic"],
    [readGrade, "不定等次", "none"],
    [readGrade, "A", "grade.unknown"],
  ])("PPL-14 PPL-15 %o reads %s as %s", (read, text, expected) => {
    expect(of(read(text))).toBe(expected);
  });

  test("PPL-14 words for nothing", () => {
    expect(["", "无", " / ", "——", "无业"].map(isBlankWord)).toEqual([true, true, true, true, false]);
  });

  test.each([
    ["13909329738", "13909329738", "139****9738"],
    ["139-0932-9738", "13909329738", "139****9738"],
    ["+86 139 0932 9738", "13909329738", "139****9738"],
    ["0551-63350000", "055163350000", "**********00"],
    ["1390000", "phone.malformed", ""],
    ["23909329738", "phone.malformed", ""],
  ])("PPL-5 %s reads %s", (text, expected, masked) => {
    const phone = parsePhone(text);
    expect(of(phone)).toBe(expected);
    if (phone.ok) expect(maskPhone(phone.value)).toBe(masked);
  });
});
