import { expect, test } from "vitest";
import { filterCommands } from "./command-filter.ts";

const commands = [
  { id: "workbench.toggleSideBar", title: { zh: "显示或隐藏侧栏", en: "Toggle Side Bar" }, category: { zh: "布局", en: "Layout" } },
  { id: "workbench.togglePanel", title: { zh: "显示或隐藏面板", en: "Toggle Panel" }, category: { zh: "布局", en: "Layout" } },
  { id: "people.openRoster", title: { zh: "打开花名册", en: "Open Roster" }, category: { zh: "人员", en: "People" } },
  { id: "workbench.splitRight", title: { zh: "向右拆分", en: "Split Right" }, category: { zh: "编辑器", en: "Editor" } },
  { id: "people.split", title: { zh: "分开两人", en: "Unmerge" }, category: { zh: "人员", en: "People" } },
];
const found = (text: string, locale: "zh-CN" | "en" = "zh-CN", recent: readonly string[] = []): readonly string[] =>
  filterCommands(commands, text, locale, recent).map(({ id }) => id);

test("no text shows everything, the recently used first", () => {
  expect(found("", "zh-CN", ["workbench.splitRight"])[0]).toBe("workbench.splitRight");
  expect(found("")).toHaveLength(commands.length);
});

test("the title is found in either language, whichever is in use", () => {
  expect(found("花名册")).toEqual(["people.openRoster"]);
  expect(found("roster")).toEqual(["people.openRoster"]);
  expect(found("花名册", "en")).toEqual(["people.openRoster"]);
});

test("the beginning of a title goes before a mention in an id", () => {
  expect(found("split", "en")).toEqual(["workbench.splitRight", "people.split"]);
});

test("every word must be found; the group counts as well", () => {
  expect(found("布局 面板")).toEqual(["workbench.togglePanel"]);
  expect(found("toggle side", "en")).toEqual(["workbench.toggleSideBar"]);
  expect(found("toggle nothing", "en")).toEqual([]);
});

test("initials of English words", () => {
  expect(found("tsb", "en")).toEqual(["workbench.toggleSideBar"]);
});

test("capitals and spaces around do not matter", () => {
  expect(found("  TOGGLE p ", "en")).toEqual(["workbench.togglePanel"]);
});
