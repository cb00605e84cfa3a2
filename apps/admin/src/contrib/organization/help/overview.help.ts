import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "总览按选定日期从记录里现算每个数字；鼠标停在数字上可看口径。",
    en: "The overview counts every figure from the rows, on the date looked at; rest the mouse on a figure to read its formula.",
  },
  sections: [
    {
      heading: { zh: "换一天看", en: "Another day" },
      paragraphs: [
        {
          zh: "状态栏的日期决定整个工作台看哪一天。右上角可一键跳到 2025-03-21，再点回到今天。",
          en: "The date in the status bar moves the whole workbench. The button at the upper right goes to 2025-03-21, and back to today.",
        },
        {
          zh: "比率同时写出分子、分母和取舍方式：599/615 截断为 97.3%，四舍五入为 97.4%。",
          en: "A ratio states numerator, denominator and rounding: 599/615 is 97.3% truncated and 97.4% rounded.",
        },
      ],
    },
    {
      heading: { zh: "往下看", en: "Going down" },
      paragraphs: [
        {
          zh: "每个数字、每一段图形都能点开，看它数的是哪些；右键街镇的横条可看该街镇的总览。",
          en: "Every figure and every part of a chart opens the rows it counts; a street's bar has its own overview in the context menu.",
        },
      ],
    },
  ],
};
export default page;
