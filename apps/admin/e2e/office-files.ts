import type { CellValue } from "hucre";
import { readXlsx, writeXlsx } from "hucre/xlsx";

/** A file as an office hands it over, ready for an input of a page. */
export interface OfficeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Rows = readonly (readonly CellValue[])[];

async function workbook(name: string, rows: Rows, merges: readonly [number, number, number, number][]): Promise<OfficeFile> {
  const sheet = {
    name: "Sheet1",
    rows: rows.map((row) => [...row]),
    merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
  };
  return { name, mimeType: XLSX, buffer: Buffer.from(await writeXlsx({ sheets: [sheet] })) };
}

/** A workbook of several sheets, one for each year as offices keep them. */
export async function yearbook(name: string, sheets: Readonly<Record<string, Rows>>): Promise<OfficeFile> {
  const made = Object.entries(sheets).map(([year, rows]) => ({ name: year, rows: rows.map((row) => [...row]) }));
  return { name, mimeType: XLSX, buffer: Buffer.from(await writeXlsx({ sheets: made })) };
}

/** A roster of one street, as long as a district's. */
export const longRoster = (unit: string, count: number): Promise<OfficeFile> =>
  workbook(
    "长花名册.xlsx",
    [
      ["单位", "姓名", "性别", "出生年月", "身份证号码"],
      ...Array.from({ length: count }, (_, i) => {
        const [year, month, day] = [1946 + (i % 20), 1 + (i % 12), 1 + (i % 28)].map((part) => String(part).padStart(2, "0"));
        const sequence = i % 900;
        return [
          unit,
          `试${[...String(i)].map((digit) => "零一二三四五六七八九"[Number(digit)]).join("")}`,
          sequence % 2 === 1 ? "男" : "女",
          `${year}.${month}`,
          idNumber(`${year}${month}${day}`, sequence),
        ];
      }),
    ],
    [],
  );

/** One street, one community, two compounds; titled and signed as such lists are. */
export const unitList = (): Promise<OfficeFile> =>
  workbook(
    "单位名单.xlsx",
    [
      ["试验区街道、社区及小区基本情况表", null, null, null, null, null],
      ["填报单位：区委组织部", null, null, null, null, null],
      ["编码", "名称", "上级单位", "类型", "户 数", "建成年份"],
      ["340199001", "云岭街道", "试验区", "街道", null, null],
      ["340199001001", "松涛社区", "云岭街道", "社区", null, null],
      ["34019900100101", "松涛花园", "松涛社区", "小区", 860, 2006],
      ["34019900100102", "听雨苑", "松涛社区", "小区", "1，204", "2015年"],
      ["合计", null, null, null, 2064, null],
      ["填表人：某某", null, null, null, null, null],
    ],
    [[0, 0, 0, 5]],
  );

/** A sound number under a region that is assigned to nobody. */
function idNumber(birth: string, sequence: number): string {
  const first = `349999${birth}${String(sequence).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first[i]), 0);
  return first + "10X98765432"[sum % 11];
}

const soundId = idNumber("19900512", 12);
export const spoiltId = `${soundId.slice(0, 17)}${soundId.endsWith("7") ? "3" : "7"}`;

/** A title over two header rows; the last person's month may be January or October, and the ID number does not check out. */
export const roster = (): Promise<OfficeFile> =>
  workbook(
    "花名册.xlsx",
    [
      ["社区“两委”成员花名册", null, null, null, null, null, null, null, null, null],
      ["序号", "单位", "姓 名", "性别", "出生年月", "政治面貌", "学历", null, "现任职务", "身份证号码"],
      [null, null, null, null, null, null, "全日制", "在职", null, null],
      [1, "松涛社区", "向 晚晴", "女", "1985.03", "中共党员", "大专", "本科", "松涛社区党委书记、居委会主任", idNumber("19850314", 24)],
      [2, "松涛社区", "戚远航", "男", "１９９２年８月", "中共党员", "本科", null, "松涛社区党委委员", idNumber("19920820", 35)],
      [3, "松涛社区", "祝听澜", "女", 1990.1, "中共党员", "本科", null, "松涛社区居委会委员", spoiltId],
    ],
    [
      [0, 0, 0, 9],
      [1, 6, 1, 7],
    ],
  );

export const reserveRoster = (): Promise<OfficeFile> =>
  workbook(
    "后备干部花名册.xlsx",
    [
      ["社区后备干部花名册", null, null, null, null, null, null, null],
      ["序号", "街镇", "社区", "姓名", "出生年月(岁)", "后备类别", "成熟度", "入库时间"],
      [1, "云岭街道", "松涛社区", "戚远航", "1992.08(34)", "书记后备", "远期", "2025年3月"],
    ],
    [[0, 0, 0, 7]],
  );

/** The downloaded file of refused rows with the spoilt cells put right, as somebody would in Excel. */
export async function corrected(bytes: Uint8Array): Promise<OfficeFile> {
  const { sheets } = await readXlsx(bytes);
  const rows = (sheets[0]?.rows ?? []).map((row) => row.map((value) => (value === 1990.1 ? "1990.05" : value === spoiltId ? soundId : value)));
  return workbook("花名册-退回.xlsx", rows, []);
}
