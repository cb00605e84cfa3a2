import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "花名册列出您范围内、所选日期在管的所有人。条件、排序和列都写在地址里，复制链接就能让别人看到同一份。",
    en: "The roster lists everybody kept in your scope on the date looked at. Conditions, order and columns stand in the address: a link shows others the same list.",
  },
  sections: [
    {
      heading: { zh: "键盘", en: "Keyboard" },
      steps: [
        { zh: "方向键、`Home`、`End`、`PageUp`、`PageDown` 移动，按住 `Mod` 跳到头尾。", en: "Arrows, `Home`, `End`, `PageUp`, `PageDown` move; with `Mod` to the ends." },
        {
          zh: "`Enter` 打开，空格预览；`Shift` 加方向键选多行，`Mod+C` 复制到表格软件。",
          en: "`Enter` opens, Space previews; Shift and arrows choose rows, `Mod+C` copies them for a spreadsheet.",
        },
      ],
    },
    {
      heading: { zh: "查找", en: "Finding" },
      paragraphs: [{ zh: "可输入姓名的一部分、全拼或首字母，例如 `zsf` 找张三丰。", en: "Type a part of the name, pinyin or initials: `zsf` finds 张三丰." }],
    },
  ],
};
export default page;
