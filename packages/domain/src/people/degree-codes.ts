/** One entry of GB/T 6864: a degree, or a group of degrees where the certificate's discipline is not known. */
export interface Degree {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const degree = (code: string, zh: string, en: string): Degree => ({ code, zh, en });

const disciplines: readonly (readonly [zh: string, en: string])[] = [
  ["哲学", "philosophy"],
  ["经济学", "economics"],
  ["法学", "law"],
  ["教育学", "education"],
  ["文学", "literature"],
  ["历史学", "history"],
  ["理学", "science"],
  ["工学", "engineering"],
  ["农学", "agronomy"],
  ["医学", "medicine"],
  ["军事学", "military science"],
  ["管理学", "management"],
];

/** 201 哲学博士 … 212 管理学博士, and so for 硕士 and 学士. */
const group = (first: string, zh: string, en: string): readonly Degree[] =>
  disciplines.map(([field, name], at) => degree(`${first}${String(at + 1).padStart(2, "0")}`, `${field}${zh}`, `${en} of ${name}`));

/** GB/T 6864 中华人民共和国学位代码: 名誉博士, 博士, 硕士, 学士, with their disciplines. */
export const degrees: readonly Degree[] = [
  degree("4", "学士", "bachelor"),
  ...group("4", "学士", "bachelor"),
  degree("3", "硕士", "master"),
  ...group("3", "硕士", "master"),
  degree("2", "博士", "doctor"),
  ...group("2", "博士", "doctor"),
  degree("1", "名誉博士", "honorary doctor"),
];

const byCode = new Map(degrees.map((one) => [one.code, one]));

/** The degree of a GB/T 6864 code; null for a code the standard does not have. */
export function degreeOf(code: string): Degree | null {
  return byCode.get(code) ?? null;
}
