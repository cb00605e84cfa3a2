import type { HelpPage } from "../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "系统按区里的各项规则检查人员、驻点、工作记录和后备库，把不符合的地方列为“问题”。同一套规则也用于填表、导入和命令行。问题只作提醒，由人研判处理。",
    en: "The rules of the district are checked over people, postings, evidence and the reserve pool; whatever breaks one is listed as a problem. The same rules run in forms, imports and the command line. Problems advise; people decide.",
  },
  sections: [
    {
      heading: { zh: "问题面板", en: "The Problems panel" },
      terms: [
        {
          term: { zh: "打开面板", en: "Show the panel" },
          meaning: { zh: "`Mod+Shift+M`，或点状态栏的错误数、警告数。", en: "`Mod+Shift+M`, or click the counts in the status bar." },
        },
        { term: { zh: "打开相关内容", en: "Open what it is about" }, meaning: { zh: "`Enter`；空格预览。", en: "`Enter`; Space looks at it." } },
        {
          term: { zh: "快速修复", en: "Quick fix" },
          meaning: {
            zh: "`Mod+.`，或右键。执行之前先说明会改什么，执行之后可以撤销。",
            en: "`Mod+.`, or the context menu. It says what will change before it does, and can be undone.",
          },
        },
        {
          term: { zh: "只看打开的内容", en: "Only what is open" },
          meaning: { zh: "跟随当前编辑器中的人员或单位（含下级）。", en: "Follows the person, or the unit with those below it, in the editor in front." },
        },
      ],
    },
    {
      heading: { zh: "严重程度", en: "Severity" },
      terms: [
        { term: { zh: "错误", en: "Error" }, meaning: { zh: "数据自相矛盾或已不能成立，应当尽快更正。", en: "The data contradict themselves or cannot hold; correct them soon." } },
        { term: { zh: "警告", en: "Warning" }, meaning: { zh: "不符合规定或超过时限，需要核实和处理。", en: "Against a rule or past its time; verify and act." } },
        {
          term: { zh: "提示", en: "Information" },
          meaning: { zh: "值得留意，不一定要处理；不计入状态栏的数字。", en: "Worth knowing, not always to be acted on; not counted in the status bar." },
        },
      ],
    },
    {
      heading: { zh: "搁置", en: "Putting aside" },
      paragraphs: [
        {
          zh: "已经核实、暂时不需要处理的问题可以搁置：写明理由，选定期限，最长一年。搁置只是不显示，到期自动恢复；可以随时恢复提示，也可以撤销。谁在何时因何搁置，审计日志中有记录。",
          en: "What was verified and needs no action for now can be put aside: with a reason, for a year at most. It is hidden, nothing more, and shows again by itself; it can be shown again at any time, and undone. The audit log keeps who, when and why.",
        },
        {
          zh: "查看另一日期时，列出的是那一天的全部问题，不区分是否搁置。",
          en: "A look at another date lists every problem of that day, whether it was put aside or not.",
        },
      ],
    },
    {
      heading: { zh: "范围", en: "Scope" },
      paragraphs: [
        {
          zh: "街镇只看到本街镇的问题，社区只看到本社区的问题。没有管理单位的人员只有区里看得到。",
          en: "A sub-district sees its own problems, a community its own. People whose file no unit keeps are seen by the district only.",
        },
      ],
    },
  ],
};

export default page;
