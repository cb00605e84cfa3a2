import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "状态栏左边的日期决定整个工作台看哪一天：名单、人数、覆盖率和单位树都按那一天计算。",
    en: "The date at the left of the status bar decides which day the whole workbench shows: lists, counts, coverage and the unit tree are all as of that day.",
  },
  sections: [
    {
      heading: { zh: "换一天", en: "Choosing a day" },
      steps: [
        { zh: "点状态栏的日期，或按 `Alt+Shift+G`。", en: "Choose the date in the status bar, or press `Alt+Shift+G`." },
        { zh: "输入日期，或选上月末、上季末、上年末等。", en: "Type a date, or take the end of last month, quarter or year." },
        {
          zh: "要看当时是怎么知道的，再填“按哪天所知”：只显示那天结束时已录入的记录。",
          en: "To see what was known at the time, fill in As known on too: only what had been recorded by the end of that day is shown.",
        },
        { zh: "看完按 `Alt+Shift+H` 回到今天。", en: "Press `Alt+Shift+H` to come back to today." },
      ],
    },
    {
      heading: { zh: "看别的日子时", en: "While looking at another day" },
      paragraphs: [
        {
          zh: "只能看，不能改；上方有提示，状态栏变色。权限始终按今天算：今天不在您范围内的人，换到哪一天都打不开。",
          en: "It is read-only; a band at the top says so and the status bar changes colour. Rights are always today's: a person outside your scope today cannot be opened on any date.",
        },
      ],
    },
    {
      heading: { zh: "词义", en: "Terms" },
      terms: [
        {
          term: { zh: "今天", en: "Today" },
          meaning: {
            zh: "业务日期。一般就是当天（北京时间）；演示系统里可以由区级管理员移动。",
            en: "The business date: normally the real date in China; in a demo a district officer may move it.",
          },
        },
        {
          term: { zh: "截至某日", en: "As of a date" },
          meaning: {
            zh: "那一天实际的情况。今天补录去年的事，查看去年时就能看到。",
            en: "What held on that day. What is entered today about last year shows when you look at last year.",
          },
        },
        {
          term: { zh: "某日所知", en: "As known on a date" },
          meaning: {
            zh: "那一天结束时系统里已有的记录。后来的补录、更正和撤销都不算，所以能核对当时的名单和报表。",
            en: "What the system held at the end of that day, without later additions, corrections and undoings: lists and reports of the time can be checked.",
          },
        },
      ],
    },
  ],
};

export default page;
