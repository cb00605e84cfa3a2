/** One entry of GB/T 4658. */
export interface EducationLevel {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Leaving without a diploma (结业, 肄业) is no completed level. */
  readonly completed: boolean;
}

const done = (code: string, zh: string, en: string): EducationLevel => ({ code, zh, en, completed: true });
const open = (code: string, zh: string, en: string): EducationLevel => ({ code, zh, en, completed: false });

/** GB/T 4658 教育程度. Bare tens are the level without saying how it ended. */
export const educationLevels: readonly EducationLevel[] = [
  done("10", "研究生", "postgraduate"),
  done("11", "博士研究生毕业", "doctorate"),
  open("12", "博士研究生结业", "doctoral studies, no diploma"),
  open("13", "博士研究生肄业", "doctoral studies, left"),
  done("14", "硕士研究生毕业", "master's degree"),
  open("15", "硕士研究生结业", "master's studies, no diploma"),
  open("16", "硕士研究生肄业", "master's studies, left"),
  done("17", "研究生班毕业", "postgraduate class"),
  open("18", "研究生班结业", "postgraduate class, no diploma"),
  open("19", "研究生班肄业", "postgraduate class, left"),
  done("20", "大学本科", "bachelor's level"),
  done("21", "大学本科毕业", "bachelor's level, graduated"),
  open("22", "大学本科结业", "bachelor's level, no diploma"),
  open("23", "大学本科肄业", "bachelor's level, left"),
  done("28", "大学普通班毕业", "general university class (1970s)"),
  done("30", "大学专科", "junior college"),
  done("31", "大学专科毕业", "junior college, graduated"),
  open("32", "大学专科结业", "junior college, no diploma"),
  open("33", "大学专科肄业", "junior college, left"),
  done("40", "中等职业教育", "secondary vocational"),
  done("41", "中等专科毕业", "secondary technical school"),
  open("42", "中等专科结业", "secondary technical school, no diploma"),
  open("43", "中等专科肄业", "secondary technical school, left"),
  done("44", "职业高中毕业", "vocational high school"),
  open("45", "职业高中结业", "vocational high school, no diploma"),
  open("46", "职业高中肄业", "vocational high school, left"),
  done("47", "技工学校毕业", "skilled workers' school"),
  open("48", "技工学校结业", "skilled workers' school, no diploma"),
  open("49", "技工学校肄业", "skilled workers' school, left"),
  done("60", "普通高级中学教育", "senior secondary"),
  done("61", "普通高中毕业", "senior secondary, graduated"),
  open("62", "普通高中结业", "senior secondary, no diploma"),
  open("63", "普通高中肄业", "senior secondary, left"),
  done("70", "初级中学教育", "junior secondary"),
  done("71", "初中毕业", "junior secondary, graduated"),
  open("73", "初中肄业", "junior secondary, left"),
  done("80", "小学教育", "primary"),
  done("81", "小学毕业", "primary, graduated"),
  open("83", "小学肄业", "primary, left"),
  done("90", "其他", "other"),
];

const byCode = new Map(educationLevels.map((level) => [level.code, level]));

/** The level of a GB/T 4658 code; null for a code the standard does not have. */
export function educationLevelOf(code: string): EducationLevel | null {
  return byCode.get(code) ?? null;
}

/**
 * 大专以上学历: {11, 14, 17, 21, 28, 31} and the bare codes 10, 20, 30. Not `code < 40`: 结业 and 肄业 are no completed
 * level. PPL-8
 */
export function isCollegeOrAbove(code: string | null): boolean {
  const level = code === null ? null : educationLevelOf(code);
  return level !== null && level.completed && level.code < "40";
}

/** The highest completed level of a person's records, or the highest at all when none was completed; null without records. PPL-8 */
export function highestEducation(codes: readonly string[]): string | null {
  const known = codes.flatMap((code) => educationLevelOf(code) ?? []);
  const completed = known.filter((level) => level.completed);
  const pool = completed.length > 0 ? completed : known;
  // Tens fall as the level rises; inside a ten the named diploma says more than the bare level, so compare tens first, then prefer it.
  const best = pool.toSorted((a, b) => rank(a) - rank(b))[0];
  return best?.code ?? null;
}

function rank(level: EducationLevel): number {
  const code = Number(level.code);
  return Math.floor(code / 10) * 10 + (code % 10 === 0 ? 9 : code % 10);
}

export const educationModes = ["fullTime", "inService"] as const;
/** 全日制 and 在职 are separate records of one person. */
export type EducationMode = (typeof educationModes)[number];
