import { expect, test } from "vitest";
import type { ActDraft } from "./act-draft.ts";
import { differencesOf, mergedDraft, type Standing } from "./entry-conflict.ts";

const opened: Standing = { target: null, mentor: { id: "m1", name: "甲" }, note: "旧", level: "middle", basis: "" };
const mine: Standing = { ...opened, note: "我的", mentor: { id: "m2", name: "乙" } };
const saved: Standing = { ...opened, note: "别人的", target: { id: "u", name: "某社区" } };

test("only what I changed and what is saved otherwise is put to a choice", () => {
  expect(differencesOf("edit", opened, mine, saved)).toEqual([
    { field: "mentor", mine: "乙", theirs: "甲" },
    { field: "note", mine: "我的", theirs: "别人的" },
  ]);
  expect(differencesOf("edit", opened, opened, saved)).toEqual([]);
  expect(differencesOf("edit", opened, saved, saved)).toEqual([]);
  expect(differencesOf("suspend", opened, mine, saved)).toEqual([]);
});

test("what I left alone takes the saved value, what I changed mine unless the other was chosen", () => {
  const draft = { ...mine, on: "2026-10-31" } as ActDraft;
  expect(mergedDraft("edit", opened, draft, saved, new Set())).toMatchObject({ target: saved.target, mentor: mine.mentor, note: "我的", on: "2026-10-31" });
  expect(mergedDraft("edit", opened, draft, saved, new Set(["note"]))).toMatchObject({ mentor: mine.mentor, note: "别人的" });
});

test("a readiness set meanwhile is a choice between two levels, each with its basis", () => {
  const draft = { ...opened, level: "near", basis: "考察结论" } as const;
  const other = { ...opened, level: "far", basis: "刚到岗" } as const;
  expect(differencesOf("setReadiness", opened, draft, other).map(({ field }) => field)).toEqual(["level", "basis"]);
});
