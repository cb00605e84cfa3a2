import type { HelpPage } from "../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "每次保存都记下是谁、在什么时候、把哪一项从什么改成什么。做错了可以撤销，撤销本身也会记下来。",
    en: "Every save records who changed which field, when, from what and to what. A mistake can be undone, and the undoing is recorded as well.",
  },
  sections: [
    {
      heading: { zh: "看历史", en: "Reading the history" },
      paragraphs: [
        {
          zh: "下方“历史”面板跟着前面打开的人员或单位走，最新的在最上面；点开一行看各项。“我的修改”列出自己最近做的修改。",
          en: "The History panel follows the person or unit that is open, newest first; unfold a line for its fields. “My Changes” lists what you did of late.",
        },
        { zh: "身份证号和电话只说明改过，不显示内容。", en: "Of ID numbers and phones it only says that they changed." },
      ],
    },
    {
      heading: { zh: "撤销", en: "Undoing" },
      steps: [
        {
          zh: "刚改完：在提示里点“撤销”，或在文本框之外按 `Mod+Z`；`Mod+Shift+Z` 重做。",
          en: "Right after a change: choose Undo in the message, or press `Mod+Z` outside a text field; `Mod+Shift+Z` does it again.",
        },
        { zh: "较早的修改：在历史面板的那一行点撤销图标。", en: "For an earlier change: choose the undo icon on its line in the History panel." },
      ],
    },
    {
      heading: { zh: "什么时候不能撤销", en: "When it cannot be undone" },
      paragraphs: [
        {
          zh: "修改之后又有人改过同一条记录，撤销会被拒绝，并说明是哪一条；自己的修改自己撤，区级管理员可以撤销所有人的。导入是一批，整批撤销。",
          en: "If somebody edited the same record since, undoing is refused and the record is named. You undo your own changes; the district officer can undo anyone's. An import is one batch and is undone as one.",
        },
      ],
    },
  ],
};

export default page;
