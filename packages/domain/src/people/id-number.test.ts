import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDate } from "../kernel/calendar-date.ts";
import { must } from "../kernel/result.ts";
import { birthOf, checkCharacter, idNumberFaults, maskIdNumber, normaliseIdNumber, parseIdNumber, sexOf } from "./id-number.ts";

const TODAY = calendarDate("2026-03-21");
const codes = (text: string): readonly string[] => idNumberFaults(text, TODAY).map((f) => f.code);

describe("PPL-1 ID numbers", () => {
  // The standard's own example, and numbers with sequence 000, which is not issued.
  test.each([
    "11010519491231002X",
    "340111199001010002",
    "340111198512310002",
    "340111200002290005",
    "349999197003041182",
    "11010519491231002x",
    "１１０１０５１９４９１２３１００２Ｘ",
    " 349999 197003 041182 ",
  ])("PPL-1 %s is accepted", (text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each([
    ["340111199001010003", ["idNumber.checksum"]],
    ["34999919850230001X", ["idNumber.checksum", "idNumber.birthImpossible"]],
    ["34011119900229000X", ["idNumber.birthImpossible"]],
    ["34999920990101000X", ["idNumber.checksum", "idNumber.birthInFuture"]],
    ["34999919900101", ["idNumber.length"]],
    ["", ["idNumber.length"]],
    ["3499991990010100020", ["idNumber.length"]],
    ["34999X199001010002", ["idNumber.malformed"]],
  ])("PPL-2 %s is refused with every fault", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test("PPL-1 the first fault leads, the rest are related", () => {
    const parsed = parseIdNumber("34999919850230001X", TODAY);
    expect(parsed.ok ? null : [parsed.refusal.code, parsed.refusal.related?.map((r) => r.code)]).toEqual(["idNumber.checksum", ["idNumber.birthImpossible"]]);
  });

  test("PPL-1 any single wrong digit of the first 17 breaks the checksum", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const good = "349999197003041182";
        const digit = String((Number(good[position]) + shift) % 10);
        const bad = good.slice(0, position) + digit + good.slice(position + 1);
        expect(checkCharacter(bad.slice(0, 17))).not.toBe("2");
      }),
    );
  });

  test("PPL-2 PPL-3 birth and sex are read from the number", () => {
    const id = must(parseIdNumber("349999199806162657", TODAY));
    expect([birthOf(id), sexOf(id)]).toEqual(["1998-06-16", "1"]);
    expect(sexOf(must(parseIdNumber("349999197003041182", TODAY)))).toBe("2");
  });

  test("PPL-4 masked: region and the last four stay", () => {
    expect(maskIdNumber("349999197003041182")).toBe("349999********1182");
    expect(maskIdNumber("123")).toBe("***");
    expect(normaliseIdNumber("3499 9919870823558x")).toBe("34999919870823558X");
  });
});
