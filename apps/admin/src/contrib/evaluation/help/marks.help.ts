import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "德、廉由组织评价，逐人签分并写明依据。评分记在您的名下，写入审计日志。",
    en: "Virtue and integrity are marked by the organization, person by person, with a basis. A mark is signed with your account and audited.",
  },
  sections: [
    {
      heading: { zh: "录入", en: "Entering" },
      steps: [
        { zh: "方向键选人，`Enter` 开始；光标落在第一项未评的分数上。", en: "Choose somebody with the arrows, `Enter` begins at the first mark they lack." },
        { zh: "`Tab` 到依据；再按 `Enter` 保存，并到下一位未评完的人。`Escape` 收起。", en: "`Tab` to the basis; `Enter` saves and goes to the next. `Escape` closes." },
      ],
    },
    {
      heading: { zh: "更正", en: "Replacing" },
      paragraphs: [
        {
          zh: "更正已有评分须写理由，原评分留在历史中。已经算出的结果不会跟着变，要重新计算。不能给自己评分。",
          en: "Replacing a mark needs a reason; the earlier one stays in the history. Results already computed do not change until you run again. Nobody marks themselves.",
        },
      ],
    },
  ],
};
export default page;
