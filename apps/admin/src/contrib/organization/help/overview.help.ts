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
          zh: "点数字看它数的那些记录，条数与数字一致；点某月某类诉求、某个季度、漏斗的一格，打开对应的清单。点某个街镇的横条看该街镇的总览，点网格或人名打开它们。",
          en: "A figure opens exactly the rows it counts; so do a month's class of issues, a quarter, a step of the funnel. Choose a street's bar for its own overview; choose a grid or a person to open them.",
        },
      ],
    },
  ],
};
export default page;
