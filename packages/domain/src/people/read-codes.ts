import { normaliseChinese } from "../kernel/chinese-text.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import { ethnicities } from "./ethnicity-codes.ts";
import type { Grade } from "./person.ts";
import { politicalStatuses } from "./political-status-codes.ts";
import type { PoliticalStatus } from "./political-status-codes.ts";
import type { Sex } from "./sex-codes.ts";

const sexes = new Map<string, Sex>([
  ["男", "1"],
  ["男性", "1"],
  ["1", "1"],
  ["M", "1"],
  ["女", "2"],
  ["女性", "2"],
  ["2", "2"],
  ["F", "2"],
  ["未知", "0"],
  ["0", "0"],
  ["未说明", "9"],
  ["9", "9"],
]);

/** Reads 男, 女, a GB/T 2261.1 code. Refuses `sex.unknown`. PPL-14 */
export function readSex(text: string): Result<Sex, "sex.unknown"> {
  return look(sexes, text, "sex.unknown");
}

const ethnicityWords = new Map<string, string>(
  ethnicities.flatMap(
    (e) =>
      [
        [e.code, e.code],
        [e.zh, e.code],
        [e.zh.replace(/族$/u, ""), e.code],
      ] as const,
  ),
);

/** Reads 汉, 汉族, a GB/T 3304 code with its zero. Refuses `ethnicity.unknown`. PPL-14 */
export function readEthnicity(text: string): Result<string, "ethnicity.unknown"> {
  return look(ethnicityWords, text, "ethnicity.unknown");
}

const statusWords = new Map<string, PoliticalStatus>([
  ...politicalStatuses.flatMap(
    (s) =>
      [
        [s.code, s.code],
        [s.zh, s.code],
      ] as const,
  ),
  ["党员", "01"],
  ["中共正式党员", "01"],
  ["正式党员", "01"],
  ["中国共产党党员", "01"],
  ["共产党员", "01"],
  ["中共党员(正式)", "01"],
  ["预备党员", "02"],
  ["中共党员(预备)", "02"],
  ["团员", "03"],
  ["共青团员(积极分子)", "03"],
  ["民革会员", "04"],
  ["民革", "04"],
  ["民盟", "05"],
  ["民建", "06"],
  ["民进", "07"],
  ["农工党", "08"],
  ["致公党", "09"],
  ["九三学社", "10"],
  ["台盟", "11"],
  ["无党派", "12"],
  ["无党派民主人士", "12"],
  ["普通群众", "13"],
  ["普通公民", "13"],
  ["入党积极分子", "13"],
  ["积极分子", "13"],
  ["发展对象", "13"],
]);

/**
 * Reads 中共党员, 预备党员, 群众, a GB/T 4762 code, also one that lost its leading zero (1 … 9). 积极分子 are not members yet and
 * count as 群众; the date they became one is a column of its own. Refuses `politicalStatus.unknown`. PPL-14
 */
export function readPoliticalStatus(text: string): Result<PoliticalStatus, "politicalStatus.unknown"> {
  const plain = clean(text);
  return look(statusWords, /^[1-9]$/.test(plain) ? `0${plain}` : plain, "politicalStatus.unknown");
}

const gradeWords = new Map<string, Grade>([
  ["优秀", "excellent"],
  ["优", "excellent"],
  ["称职", "competent"],
  ["合格", "competent"],
  ["良好", "competent"],
  ["基本称职", "basic"],
  ["基本合格", "basic"],
  ["不称职", "incompetent"],
  ["不合格", "incompetent"],
  ["不定等次", "none"],
  ["未定等次", "none"],
  ["不确定等次", "none"],
  ["未参加", "none"],
  ["未考核", "none"],
]);

/** Reads an annual grade of either scale: 称职 and 合格 are the same step. Refuses `grade.unknown`. PPL-15 */
export function readGrade(text: string): Result<Grade, "grade.unknown"> {
  return look(gradeWords, text, "grade.unknown");
}

/** Words offices write for "nothing here" (空白填“无”). PPL-14 */
export function isBlankWord(text: string): boolean {
  return ["", "无", "/", "-", "--", "—", "——", "暂无", "不详"].includes(clean(text));
}

function look<V, C extends string>(words: ReadonlyMap<string, V>, text: string, code: C): Result<V, C> {
  const found = words.get(clean(text));
  return found === undefined ? refuse(code, { text }) : ok(found);
}

function clean(text: string): string {
  return normaliseChinese(text).replaceAll(" ", "");
}
