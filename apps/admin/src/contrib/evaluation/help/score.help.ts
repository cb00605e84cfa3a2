import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "得分是一棵树：总分由五个维度合成，维度由指标合成，指标展开就是它所依据的每一条台账记录和每一项评分。",
    en: "A score is a tree: the total of five dimensions, each of indicators, and each indicator opens to the rows and marks it rests on.",
  },
  sections: [
    {
      heading: { zh: "怎么看", en: "Reading it" },
      paragraphs: [
        {
          zh: "“得分”是百分制；“分值”是方案给的权重；“计入总分”是两者相乘，各项相加就是总分。全程按精确分数计算，只在最后四舍五入到两位小数。",
          en: "Score is out of 100, weight is the scheme's, points are their product; points add up to the total. Everything is exact and rounded once, at the end.",
        },
        {
          zh: "缺数据不是 0 分：按方案的规定，或把分值按比例分给同级其他指标，或等补齐后再出总分，旁边写明了是哪一种。",
          en: "Missing is not zero: by the scheme's rule the weight goes to the siblings, or the total waits; the line says which.",
        },
      ],
    },
    {
      heading: { zh: "键盘", en: "Keyboard" },
      steps: [
        { zh: "上下键移动，右键展开，左键收起。", en: "Up and Down move, Right opens, Left closes." },
        { zh: "在台账记录上按 `Enter` 打开该记录；在评分上按 `Enter` 打开评分录入。", en: "`Enter` on a row opens it; on a mark it opens the marks." },
      ],
    },
  ],
};
export default page;
