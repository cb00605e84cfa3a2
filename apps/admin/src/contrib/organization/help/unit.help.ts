import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "单位按日期有名称和隶属关系：改名、划转之后，以前的报表仍按当时的名称和归属统计。",
    en: "A unit has its name and its place by date: after a change of name or place, reports on earlier days keep the old ones.",
  },
  sections: [
    {
      heading: { zh: "难度等级", en: "Difficulty" },
      paragraphs: [
        {
          zh: "组织部门填了以填的为准；没有填时按户数、建成年份、物业和业委会情况推定。",
          en: "What the department entered stands; without an entry it is proposed from households, age, property firm and owners' committee.",
        },
      ],
    },
  ],
};
export default page;
