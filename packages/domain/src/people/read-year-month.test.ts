import { describe, expect, test } from "vitest";
import { must } from "../kernel/result.ts";
import { textCell } from "./read-cell.ts";
import type { CellValue } from "./read-cell.ts";
import { excelDay, readYearMonth } from "./read-year-month.ts";

const number = (value: number, format: string | null = null): CellValue => ({ kind: "number", number: value, format });

describe("PPL-13 years, months and days as offices write them", () => {
  test.each([
    ["1980.10", "1980.10"],
    ["1980.05", "1980.05"],
    ["1980.12", "1980.12"],
    ["1980", "1980"],
    ["1996-02", "1996.02"],
    ["1996/2", "1996.02"],
    ["1996-2-3", "1996.02.03"],
    ["1996.2.3", "1996.02.03"],
    ["1970年3月", "1970.03"],
    ["1982年10月", "1982.10"],
    ["2024年4月", "2024.04"],
    ["2024年4月5日", "2024.04.05"],
    ["2024年", "2024"],
    ["2024年4月份", "2024.04"],
    ["1998.06(28)", "1998.06"],
    ["1998.06（28岁）", "1998.06"],
    ["1998.06 28岁", "1998.06"],
    ["19801005", "1980.10.05"],
    ["198010", "1980.10"],
    ["２０２４．０３", "2024.03"],
    ["2025/03/19 10:54", "2025.03.19"],
    [" 1985. 02 ", "1985.02"],
  ])("PPL-13 text %s reads %s, nothing to note", (text, expected) => {
    expect(must(readYearMonth(textCell(text)))).toEqual({ date: expected });
  });

  test.each([
    ["1980.1", "date.ambiguous"],
    ["1980.1(46)", "date.ambiguous"],
    ["1980.13", "date.impossible"],
    ["1980.00", "date.impossible"],
    ["1980.0", "date.impossible"],
    ["1980年13月", "date.impossible"],
    ["1980-02-30", "date.impossible"],
    ["80.05", "date.malformed"],
    ["1980.05-06", "date.malformed"],
    ["五月", "date.malformed"],
    ["", "date.malformed"],
    ["45369", "date.malformed"],
  ])("PPL-13 text %s is refused: %s", (text, code) => {
    const read = readYearMonth(textCell(text));
    expect(read.ok ? read.value : read.refusal.code).toBe(code);
  });

  test("PPL-13 a single-digit month other than 1 cannot be a lost zero: read, with a note", () => {
    const read = must(readYearMonth(textCell("2024.3")));
    expect([read.date, read.note?.code]).toEqual(["2024.03", "date.oneDigitMonth"]);
  });

  test.each([
    [number(1980.1), "date.ambiguous"],
    [number(1980.1, "General"), "date.ambiguous"],
    [number(1980.1, "0.0"), "date.ambiguous"],
    [number(1980.1, "0.00"), "1980.10"],
    [number(1980.1, "0.00_);(0.00)"), "1980.10"],
    [number(1980.05), "1980.05"],
    [number(1980.12), "1980.12"],
    [number(1980), "1980"],
    [number(198_010), "1980.10"],
    [number(1980.123), "date.malformed"],
    [number(1980.55, "0.00"), "date.impossible"],
    [number(35_962), "date.malformed"],
    [number(-1980.05), "date.malformed"],
  ])("PPL-13 %j reads %s", (cell, expected) => {
    const read = readYearMonth(cell);
    expect(read.ok ? read.value.date : read.refusal.code).toBe(expected);
  });

  test.each([
    [35_962, "1998.06.16"],
    [45_369, "2024.03.18"],
    [60, "date.malformed"],
    [1980, "1980"],
  ])("PPL-13 serial %i with the flag reads %s", (serial, expected) => {
    const read = readYearMonth(number(serial), { serial: true });
    expect(read.ok ? read.value.date : read.refusal.code).toBe(expected);
  });

  test("PPL-13 real dates keep their day, Excel's days count past its invented leap day", () => {
    expect(must(readYearMonth({ kind: "date", text: "1998-06-16" })).date).toBe("1998.06.16");
    expect([excelDay(61), excelDay(45_000.75)]).toEqual(["1900-03-01", "2023-03-15"]);
  });
});
