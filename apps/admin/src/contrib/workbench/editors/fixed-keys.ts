import type { Bilingual } from "../../../platform/i18n/bilingual.ts";

export interface FixedKey {
  readonly category: Bilingual;
  readonly title: Bilingual;
  readonly key: string;
}

const list: Bilingual = { zh: "列表", en: "Lists" };
const tree: Bilingual = { zh: "树", en: "Trees" };
const find: Bilingual = { zh: "快速打开", en: "Quick Open" };

/** Keys that a control answers itself; they are no commands, but people look for them in the same place. */
export const FIXED_KEYS: readonly FixedKey[] = [
  { category: list, title: { zh: "打开所在行", en: "Open the row" }, key: "Enter" },
  { category: list, title: { zh: "选中或取消所在行", en: "Select or unselect the row" }, key: "Space" },
  { category: list, title: { zh: "全选", en: "Select all" }, key: "Mod+A" },
  { category: list, title: { zh: "复制所选（可粘贴到表格）", en: "Copy the selection (pastes into a spreadsheet)" }, key: "Mod+C" },
  { category: list, title: { zh: "第一行", en: "First row" }, key: "Mod+Home" },
  { category: list, title: { zh: "最后一行", en: "Last row" }, key: "Mod+End" },
  { category: list, title: { zh: "右键菜单", en: "Context menu" }, key: "Shift+F10" },
  { category: tree, title: { zh: "展开", en: "Unfold" }, key: "ArrowRight" },
  { category: tree, title: { zh: "收起", en: "Fold" }, key: "ArrowLeft" },
  { category: find, title: { zh: "在旁边打开", en: "Open beside" }, key: "Mod+Enter" },
  { category: find, title: { zh: "预览", en: "Preview" }, key: "ArrowRight" },
];
