import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "驻点覆盖回答一件事：所选日期，多少个小区（片区）有人驻点，哪些没有。分母是当日存在的小区和片区。",
    en: "Coverage answers one question: on the date looked at, how many compounds have somebody posted, and which have not. The denominator is the compounds in being that day.",
  },
  sections: [
    {
      heading: { zh: "三种口径", en: "Three bases" },
      paragraphs: [
        {
          zh: "“有人驻点”：当日至少有一名在任驻点人员，不分角色，请假和顶替不影响。“有牵头人”：当日有在任牵头人。“近期到岗”：最近若干个工作日内至少有一次到岗。",
          en: "Posted: anybody in force, in any role; leave does not matter. Led: a lead in force. Present: somebody on site at least once in the last working days.",
        },
        {
          zh: "百分比按区里习惯截断到一位小数，分子、分母一并写出：599/615 是 97.3%。",
          en: "Percentages are cut to one decimal, as the district prints them, with both counts beside: 599/615 is 97.3%.",
        },
      ],
    },
    {
      heading: { zh: "看图和名单", en: "Map and list" },
      steps: [
        {
          zh: "图上一格是一个小区，实心为有，空心为无；点格子打开小区，点街镇名只看该街镇。",
          en: "A tile is a compound, full or hollow; choose a tile to open it, a street's name to narrow to it.",
        },
        { zh: "方向键在格子之间移动，`Enter` 打开。", en: "Arrows go from tile to tile, `Enter` opens." },
        { zh: "点数字看它数的那些小区；点趋势上的一点，整个工作台看那一天。", en: "Choose a figure for the compounds it counts, a point of the trend to look at that day." },
      ],
    },
  ],
};
export default page;
