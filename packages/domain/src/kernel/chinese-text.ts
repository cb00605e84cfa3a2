/**
 * One spelling for text typed on Chinese keyboards or pasted from workbooks: NFKC (full-width letters, digits and
 * punctuation become half-width), ends trimmed, runs of white space one space, and none between Han characters, where a
 * space only spreads a short name to the width of a longer one. KRN-19
 */
export function normaliseChinese(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b\u2060\ufeff]+/gu, " ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
}

/** A person's name: as `normaliseChinese`, and every middle dot of a minority or foreign name becomes `·`. KRN-19 */
export function normaliseName(text: string): string {
  return normaliseChinese(text).replace(/ ?[·•‧∙⋅・.] ?/gu, "·");
}
