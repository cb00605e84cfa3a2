import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseChinese, normaliseName } from "./chinese-text.ts";

test.each([
  ["　张　三 ", "张三"],
  ["欧 阳 明", "欧阳明"],
  ["ＡＢＣ１２３（甲）", "ABC123(甲)"],
  ["Li  Ming", "Li Ming"],
  ["张三 A 组", "张三 A 组"],
  ["一\u200b二\n三", "一二三"],
  ["", ""],
])("KRN-19 %j becomes %j", (text, wanted) => {
  expect(normaliseChinese(text)).toBe(wanted);
});

test.each(["买买提•艾力", "买买提・艾力", "买买提 · 艾力", "买买提·艾力", "买买提.艾力", "买买提．艾力"])("KRN-19 name %s", (text) => {
  expect(normaliseName(text)).toBe("买买提·艾力");
});

test("KRN-19 a normalised text stays as it is", () => {
  const texts = fc.string({ unit: fc.constantFrom("张", "三", " ", "　", "A", "·", ".", "１", "\u200b", "（", "ｱ", "é") });
  fc.assert(
    fc.property(texts, (text) => {
      expect(normaliseChinese(normaliseChinese(text))).toBe(normaliseChinese(text));
      expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
    }),
  );
});
