import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: { zh: "工作台由几部分组成，`F6` 在它们之间移动。", en: "The workbench has several parts; `F6` moves between them." },
  sections: [
    {
      heading: { zh: "各部分", en: "The parts" },
      terms: [
        { term: { zh: "活动栏", en: "Activity bar" }, meaning: { zh: "最左边的一列图标，选择类别。", en: "The icons at the far left; they choose a subject." } },
        {
          term: { zh: "侧栏", en: "Side bar" },
          meaning: {
            zh: "这一类的树和名单。单击预览，双击或回车打开。`Mod+B` 显示或隐藏。",
            en: "Its trees and lists. One click previews, a double click or Enter opens. `Mod+B` shows or hides it.",
          },
        },
        {
          term: { zh: "编辑器", en: "Editors" },
          meaning: {
            zh: "打开的内容，各占一个标签。斜体标签是预览，会被下一个预览替换；双击标签就保持打开。标签上的圆点表示有没有保存的修改。",
            en: "What is open, each in a tab. An italic tab is a preview, replaced by the next one; double-click it to keep it. A dot on the tab means unsaved edits.",
          },
        },
        { term: { zh: "面板", en: "Panel" }, meaning: { zh: "下方的问题、历史和任务。`Mod+J` 显示或隐藏。", en: "Problems, history and jobs, below. `Mod+J` shows or hides it." } },
        {
          term: { zh: "状态栏", en: "Status bar" },
          meaning: {
            zh: "最下面一行：管理范围、查看的日期、问题数、连接、语言和主题。",
            en: "The lowest line: scope, date looked at, problem counts, connection, language and theme.",
          },
        },
      ],
    },
    {
      heading: { zh: "并排比较", en: "Comparing side by side" },
      steps: [
        { zh: "按 `Mod+\\` 把当前编辑器向右拆分，或把标签拖到边上。", en: "Press `Mod+\\` to split the editor to the right, or drag a tab to an edge." },
        { zh: "在快速打开里按 `Mod+Enter`，直接在旁边打开。", en: "In quick open, `Mod+Enter` opens beside what you have." },
      ],
    },
    {
      heading: { zh: "链接", en: "Links" },
      paragraphs: [
        {
          zh: "地址栏里有打开的内容、筛选和日期；复制给同事，打开就是同样的画面，看到多少以对方的权限为准。",
          en: "The address holds what is open, its filters and the date. Send it to a colleague and the same view opens, as far as their rights allow.",
        },
      ],
    },
  ],
};

export default page;
