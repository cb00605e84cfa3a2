import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "工作台账列出驻点人员实际做了什么：民生诉求、书记项目、一楼见、敲门行动、矛盾调解、重点帮扶、党员中心户、热心居民、在职党员报到。按所选日期显示：当天之后办结或核实的，仍显示为未办结、待核实。",
    en: "The ledger lists what posted members did. It is shown as of the date looked at: what was closed or verified later still shows as open or waiting.",
  },
  sections: [
    {
      heading: { zh: "数从哪里来", en: "Where figures come from" },
      paragraphs: [
        {
          zh: "从总览的数字点进来，看到的正是被数的那些记录，条数与数字一致；上方的标签说明当前只看什么，点“×”取消。除书记项目外，只有已核实的记录才计数。",
          en: "A figure of the overview opens exactly the rows it counts. The labels above say what the list is narrowed to; × drops one. Except projects, only verified entries count.",
        },
      ],
    },
    {
      heading: { zh: "键盘", en: "Keyboard" },
      steps: [
        { zh: "方向键移动，`Enter` 打开，空格预览，菜单键列出可办理的事项。", en: "Arrows move, `Enter` opens, Space previews, the menu key lists what can be done." },
        { zh: "`Alt+N` 登记一条新记录。", en: "`Alt+N` logs a new entry." },
      ],
    },
    {
      heading: { zh: "谁能看到", en: "Who sees what" },
      paragraphs: [
        {
          zh: "区、街镇、社区各看本级及以下的记录；驻点人员只看自己登记的和记有自己贡献的记录。",
          en: "District, street and community see what lies below them; a posted member sees what they logged or are credited with.",
        },
      ],
    },
  ],
};
export default page;
