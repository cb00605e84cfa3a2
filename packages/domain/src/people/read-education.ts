import { normaliseChinese } from "../kernel/chinese-text.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { EducationMode } from "./education-codes.ts";

export interface EducationWording {
  /** GB/T 4658. */
  readonly level: string;
  /** Null when the words do not say. */
  readonly mode: EducationMode | null;
  /** A kind of school named in the words, such as 省委党校. */
  readonly school: string | null;
}

/** Longest first, so that 大学专科 is not read as 大学. Each word with the codes for 毕业 or unsaid, 结业, 肄业. */
const words: readonly (readonly [word: string, completed: string, finished: string, left: string])[] = [
  ["博士研究生", "11", "12", "13"],
  ["硕士研究生", "14", "15", "16"],
  ["研究生班", "17", "18", "19"],
  ["博士", "11", "12", "13"],
  ["硕士", "14", "15", "16"],
  ["研究生", "10", "18", "19"],
  ["大学普通班", "28", "22", "23"],
  ["大普", "28", "22", "23"],
  ["大学本科", "20", "22", "23"],
  ["大学专科", "30", "32", "33"],
  ["高等专科", "30", "32", "33"],
  ["本科", "20", "22", "23"],
  ["大专", "30", "32", "33"],
  ["中等专科", "41", "42", "43"],
  ["中专", "41", "42", "43"],
  ["专科", "30", "32", "33"],
  ["高职", "30", "32", "33"],
  ["大学", "20", "22", "23"],
  ["职业高中", "44", "45", "46"],
  ["职高", "44", "45", "46"],
  ["技工学校", "47", "48", "49"],
  ["技校", "47", "48", "49"],
  ["普通高中", "61", "62", "63"],
  ["高中", "61", "62", "63"],
  ["初中", "71", "73", "73"],
  ["小学", "81", "83", "83"],
];

const schools = [
  "中央党校",
  "省委党校",
  "市委党校",
  "区委党校",
  "县委党校",
  "党校",
  "国家开放大学",
  "开放大学",
  "广播电视大学",
  "电大",
  "夜大",
  "函授",
  "自考",
  "自学考试",
  "成人",
] as const;

/**
 * Reads a level as rosters write it: 大专, 专科, 本科, 大学, 省委党校大学, 在职研究生, 本科肄业, 中专(函授). Party schools,
 * correspondence and adult courses are in-service. Refuses `education.unknown`; 无 and blanks are the caller's to skip. PPL-9
 */
export function readEducation(text: string): Result<EducationWording, "education.unknown"> {
  const plain = normaliseChinese(text).replaceAll(" ", "");
  // A school's name may itself contain 大学 (开放大学本科), so it is taken off before the level is looked for.
  const school = schools.find((s) => plain.includes(s)) ?? null;
  const rest = school === null ? plain : plain.replace(school, "");
  const found = words.find(([word]) => rest.includes(word));
  if (found === undefined) return refuse("education.unknown", { text });
  const [, completed, finished, left] = found;
  const level = rest.includes("肄业") ? left : rest.includes("结业") ? finished : completed;
  const mode = plain.includes("全日制") ? "fullTime" : school !== null || plain.includes("在职") ? "inService" : null;
  return ok({ level: rest.includes("毕业") ? graduated(level) : level, mode, school });
}

/** 大专毕业 and 本科毕业 have codes of their own. */
function graduated(level: string): string {
  return level === "20" ? "21" : level === "30" ? "31" : level;
}
