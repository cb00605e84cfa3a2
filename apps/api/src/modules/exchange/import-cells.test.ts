import { beforeAll, describe, expect, test } from "vitest";

import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { emptyInstance } from "../../testing/empty-instance.ts";
import { runJobs } from "../../testing/run-jobs.ts";
import { handleImportJobs } from "./public.ts";
import { importer, sample } from "./testing/import-file.ts";
import { idNumber, makeWorkbook, type SheetToMake } from "./testing/make-workbook.ts";

let officer: ReturnType<typeof importer>;
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

beforeAll(async () => {
  const instance = await emptyInstance(await testDatabase());
  handleImportJobs(instance.services);
  const stop = await runJobs(instance.services);
  officer = importer(await (await instance.activated("officer")).context());
  await officer.load("units", "units.xlsx", sample("units.xlsx"));
  return stop;
});

const roster = async (sheet: SheetToMake, ...more: SheetToMake[]) => {
  const batch = await officer.open("roster", "名册.xlsx", await makeWorkbook(sheet, ...more));
  return { batch, rows: await officer.rows(batch.id) };
};
const codes = (row: { readonly issues: readonly { readonly refusal: { readonly code: string }; readonly severity: string }[] } | undefined) =>
  (row?.issues ?? []).map((issue) => `${issue.severity} ${issue.refusal.code}`);

describe("cells of a roster (DEFINITIONS §9)", () => {
  const header = ["单位", "姓名", "出生年月", "身份证号"];
  const good = idNumber("19801005", 101);

  const births = [
    ["1980.10 as text", "1980.10", undefined, []],
    ["1980年10月", "1980年10月", undefined, []],
    ["1980-10-05", "1980-10-05", undefined, []],
    ["19801005", "19801005", undefined, []],
    ["19801005 as a number", 19_801_005, undefined, []],
    ["198010 as a number", 198_010, undefined, []],
    ["full-width 1980.10", "１９８０．１０", undefined, []],
    ["1980/10/5", "1980/10/5", undefined, []],
    ["1980.10.05", "1980.10.05", undefined, []],
    ["1980.10(46岁)", "1980.10（46岁）", undefined, []],
    ["a real date", day("1980-10-05"), "yyyy-mm-dd", []],
    ["a real date that shows the month only", day("1980-10-01"), 'yyyy"年"m"月"', []],
    ["the number 1980.1 shown as 1980.10", 1980.1, "0.00", []],
    ["an Excel day number without a format", 29_499, undefined, []],
    ["the number 1980.1", 1980.1, undefined, ["error date.ambiguous"]],
    ["the text 1980.1", "1980.1", undefined, ["error date.ambiguous"]],
    ["1980.13", "1980.13", undefined, ["error date.impossible"]],
    ["words", "八零年", undefined, ["error date.malformed"]],
    ["another month than the card", "1980.11", undefined, ["warning import.birthDiffersFromId"]],
  ] as const;
  const numbers = [
    [
      "lower-case x and spaces",
      idNumber("19850302", 12)
        .toLowerCase()
        .replace(/^(.{6})/u, "$1 "),
      [],
    ],
    ["full-width digits", [...good].map((d) => (d === "X" ? "Ｘ" : String.fromCodePoint(0xff_10 + Number(d)))).join(""), []],
    ["a leading apostrophe", `'${idNumber("19801005", 103)}`, []],
    ["a number", Number("349999198010051000"), ["error import.idAsNumber"]],
    ["a shortened number from CSV", "3.49999E+17", ["error import.idAsNumber"]],
    ["17 digits", good.slice(0, 17), ["error idNumber.length"]],
    ["15 digits", "349999801005101", ["error idNumber.length"]],
    ["a wrong check character", good.slice(0, 17) + (good.endsWith("1") ? "2" : "1"), ["error idNumber.checksum"]],
    ["an impossible birth", idNumber("19900230", 101), ["error idNumber.birthImpossible"]],
    ["a birth in the future", idNumber("20991231", 101), ["error idNumber.birthInFuture"]],
    ["blank", "", ["warning import.idMissing"]],
    ["无", "无", ["warning import.idMissing"]],
  ] as const;
  let ofBirths: Awaited<ReturnType<typeof roster>>["rows"];
  let ofNumbers: typeof ofBirths;

  beforeAll(async () => {
    const formats = births.flatMap(([, , format], i) => (format === undefined ? [] : [[`C${i + 2}`, format] as const]));
    const people = births.map(([, birth], i) => ["湖畔社区", `钱${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申"[i]}`, birth, idNumber("19801005", 200 + i)]);
    ofBirths = (await roster({ rows: [header, ...people], formats: Object.fromEntries(formats) })).rows;
    ofNumbers = (await roster({ rows: [header, ...numbers.map(([, id], i) => ["湖畔社区", `孙${"甲乙丙丁戊己庚辛壬癸子丑"[i]}`, "", id])] })).rows;
  });

  test.each(births.map(([name, , , expected], i) => [name, i, expected] as const))("birth: %s", (_name, i, expected) => {
    expect(codes(ofBirths[i])).toEqual(expected);
    expect(ofBirths[i]?.status).toBe(expected.some((code) => code.startsWith("error")) ? "refused" : "new");
  });

  test.each(numbers.map(([name, , expected], i) => [name, i, expected] as const))("ID number: %s", (_name, i, expected) => {
    expect(codes(ofNumbers[i])).toEqual(expected);
  });

  test("the same ID number again refuses the second row and names the first; sex against the card warns", async () => {
    const { rows } = await roster({
      rows: [
        ["单位", "姓 名", "性 别", "身份证号码"],
        ["湖畔社区", "钱多", "女", good],
        ["湖畔社区", "钱少", "男", good],
      ],
    });
    expect(rows.map((row) => [row.status, codes(row)])).toEqual([
      ["new", ["warning import.sexDiffersFromId"]],
      ["refused", ["error import.idRepeated"]],
    ]);
    expect(rows[1]?.issues[0]?.refusal.facts).toEqual({ row: 2 });
  });

  test("two of one name and birth with different numbers are warned of, not refused", async () => {
    const { rows } = await roster({ rows: [header, ["湖畔社区", "钱多", "1980.10", good], ["湖畔社区", "钱多", "1980.10", idNumber("19801009", 33)]] });
    expect(rows.map((row) => row.status)).toEqual(["new", "new"]);
    expect(codes(rows[1])).toEqual(["warning import.sameInFile"]);
  });

  test("a formula refuses in a mapped column and is ignored in 序号 and 年龄; = as text stays text", async () => {
    const { rows } = await roster({
      rows: [
        ["序号", "单位", "姓名", "年龄", "备注"],
        [1, "湖畔社区", "钱多", 46, "=1+1"],
        [2, "湖畔社区", "钱少", 46, "甲"],
      ],
      formulas: { A2: "ROW()-1", D2: "YEAR(TODAY())-1980", C3: 'CONCATENATE("钱","少")' },
    });
    expect(rows.map((row) => [row.status, codes(row).filter((code) => code.startsWith("error"))])).toEqual([
      ["new", []],
      ["refused", ["error cell.formula"]],
    ]);
    expect(rows[0]?.cells["note"]).toBe("=1+1");
  });

  test("every fault of a row is told with its sheet row", async () => {
    const { rows } = await roster({ rows: [["名册"], header, ["天边社区", "", "1980.1", "123"]] });
    expect(rows[0]?.sheetRow).toBe(3);
    expect(codes(rows[0]).toSorted()).toEqual(["error cell.missing", "error date.ambiguous", "error idNumber.length", "error import.unitUnknown"]);
  });

  test("words of education, politics and sex as offices write them", async () => {
    const words = ["大专", "专科", "本科", "大学", "研究生", "硕士研究生", "在职研究生", "省委党校大学", "中专", "高中"];
    const { rows } = await roster({
      rows: [["单位", "姓名", "性别", "政治面貌", "学历"], ...words.map((word, i) => ["湖畔社区", `钱${"甲乙丙丁戊己庚辛壬癸"[i]}`, "男", "党员", word])],
    });
    expect(rows.map((row) => codes(row))).toEqual(words.map(() => ["warning import.idMissing"]));
  });
});

describe("tables as offices make them", () => {
  test("title, 填报单位 line, two header rows, merged 街道 and 社区, group heading, blank and footer lines", async () => {
    const { batch, rows } = await roster({
      rows: [
        ["包河区社区“两委”成员花名册", null, null, null, null, null, null],
        ["填报单位：望湖街道　　　　填报时间：2026年3月", null, null, null, null, null, null],
        ["序号", "街道", "社区", "基本情况", null, "学历", null],
        [null, null, null, "姓　名", "性别", "全日制", "在职"],
        ["一、望湖街道（3人）", null, null, null, null, null, null],
        [1, "望湖街道", "湖畔社区", "钱　多", "男", "大专", "本科"],
        [2, null, null, "钱小多", "女", "本科", null],
        [3, null, "清溪社区", "钱又多", "女", "本科", null],
        [4, null, null, null, null, null, null],
        ["合计", null, null, 3, null, null, null],
        ["注：本表一式两份，街道和区委组织部各存一份。", null, null, null, null, null, null],
        ["填表人：甲", null, null, "审核人：乙", null, null, null],
      ],
      merges: ["A1:G1", "A2:G2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "A5:G5", "B6:B9", "C6:C7", "A11:G11"],
    });
    expect(batch.mapping?.headerRow).toBe(3);
    expect(batch.mapping?.missing).toEqual([]);
    expect(rows.map((row) => [row.sheetRow, row.status, row.label, row.cells["township"], row.cells["unit"], row.cells["fullTimeLevel"], row.cells["inServiceLevel"]])).toEqual([
      [6, "new", "钱多", "望湖街道", "湖畔社区", "大专", "本科"],
      [7, "new", "钱小多", "望湖街道", "湖畔社区", "本科", ""],
      [8, "new", "钱又多", "望湖街道", "清溪社区", "本科", ""],
    ]);
  });

  test("the sheet that fits is read, another can be chosen; hidden sheets are not offered, hidden rows are warned of", async () => {
    const { batch, rows } = await roster(
      { name: "说明", rows: [["填表说明"], ["姓名必填"]] },
      {
        name: "名册",
        rows: [
          ["单位", "姓名"],
          ["湖畔社区", "钱多"],
          ["清溪社区", "钱少"],
        ],
        hiddenRows: [3],
      },
      {
        name: "字典",
        hidden: true,
        rows: [
          ["单位", "姓名", "性别"],
          ["湖畔社区", "某某", "男"],
        ],
      },
    );
    expect(batch.mapping?.sheets.map((sheet) => sheet.name)).toEqual(["说明", "名册"]);
    expect(batch.mapping?.sheet).toBe("名册");
    expect(rows.map((row) => codes(row))).toEqual([["warning import.idMissing"], ["warning import.idMissing", "warning import.hiddenRow"]]);
  });

  test("columns nobody could guess are mapped by hand, and what the title says is a fixed text", async () => {
    const { batch } = await roster({ rows: [["湖畔社区人员"], ["人", "性别", "出生年月"], ["钱多", "男", "1980.10"]] });
    expect(batch.mapping).toMatchObject({ headerRow: 2, missing: ["unit", "name"] });
    expect(batch.counts.new).toBe(0);
    await officer.api.exchange.remap({ batchId: batch.id, settings: { columns: { name: 0 }, fixed: { unit: "湖畔社区" } } });
    expect((await officer.rows(batch.id)).map((row) => [row.status, row.label, row.cells["unit"]])).toEqual([["new", "钱多", "湖畔社区"]]);
    await officer.api.exchange.remap({ batchId: batch.id, settings: { headerRow: 3 } });
    expect(await officer.api.exchange.batch({ batchId: batch.id })).toMatchObject({ mapping: { headerRow: 3, missing: ["unit", "name"] } });
  });

  test.each([
    ["UTF-8 with a BOM, commas, a quoted line break", new TextEncoder().encode('\uFEFF单位,姓名,备注\r\n湖畔社区,钱多,"第一行\n第二行, 又"\r\n')],
    ["UTF-8, tabs", new TextEncoder().encode("单位\t姓名\t备注\n湖畔社区\t钱多\t无\n")],
    [
      "GBK",
      Uint8Array.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0xba, 0xfe, 0xc5, 0xcf, 0xc9, 0xe7, 0xc7, 0xf8, 0x2c, 0xc7, 0xae, 0xb6, 0xe0, 0x0d, 0x0a]),
    ],
    ["a title line and a two-row header", new TextEncoder().encode("花名册,,,\n单位,姓名,学历,\n,,全日制,在职\n湖畔社区,钱多,大专,本科\n")],
  ])("CSV: %s", async (_name, bytes) => {
    const batch = await officer.open("roster", "名册.csv", bytes);
    const rows = await officer.rows(batch.id);
    expect(rows.map((row) => [row.status, row.label, row.cells["unit"]])).toEqual([["new", "钱多", "湖畔社区"]]);
  });

  test.each([
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), "file.notWorkbook"],
    ["an old .xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]), "file.notWorkbook"],
    ["a zip that is no workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4]), "file.notWorkbook"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7\n1 0 obj\n"), "file.notWorkbook"],
    ["blank lines", new TextEncoder().encode("\n\n ,, \n"), "file.empty"],
  ])("the file is refused: %s", async (_name, bytes, code) => {
    const batch = await officer.open("roster", "文件.xlsx", bytes);
    expect(batch).toMatchObject({ state: "refused", refusal: { code }, mapping: null });
  });
});
