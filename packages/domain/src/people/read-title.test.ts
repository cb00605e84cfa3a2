import { expect, test } from "vitest";
import { contains } from "../kernel/interval.ts";
import { calendarDate } from "../kernel/calendar-date.ts";
import { holdsBothHeads, isCommitteeMemberOn, isTwoCommitteeRole } from "./appointment.ts";
import { readTitle } from "./read-title.ts";

test.each([
  ["梧桐里社区党委书记、居委会主任", ["partySecretary main", "director concurrent"]],
  ["梧桐里社区党委副书记", ["partyDeputySecretary main"]],
  ["梧桐里社区党委委员、居委会副主任", ["partyMember main", "deputyDirector concurrent"]],
  ["居委会委员", ["committeeMember main"]],
  ["党委副书记、委员", ["partyDeputySecretary main", "partyMember concurrent"]],
  ["知秋网格党总支书记", ["partySecretary main"]],
  ["大圩村党总支书记兼村委会主任", ["partySecretary main", "director concurrent"]],
  ["书记、主任", ["partySecretary main", "director concurrent"]],
  ["丹枫花园小区党支部书记", ["other main"]],
  ["社区党委副书记，丹枫花园小区党支部书记，物业公司兼职副经理", ["partyDeputySecretary main", "other concurrent", "other cross"]],
  ["业委会副主任、居委会委员", ["other cross", "committeeMember main"]],
  ["业委会主任", ["other cross"]],
  ["党群服务中心主任", ["other main"]],
  ["原居委会主任", ["other main"]],
  ["拟任社区党委书记", ["other main"]],
  ["驻村第一书记", ["other main"]],
  ["两委委员", ["committeeMember main"]],
  ["社区工作者", ["other main"]],
  ["", []],
])("PPL-11 %s", (title, expected) => {
  expect(readTitle(title).map((part) => `${part.role} ${part.kind}`)).toEqual(expected);
});

test("PPL-10 seats of the two committees, and one person in both heads", () => {
  const on = calendarDate("2025-03-21");
  const held = (role: "partySecretary" | "director" | "other", to: string | null) => ({ role, from: calendarDate("2021-10-01"), to: to === null ? null : calendarDate(to) });
  expect(["partySecretary", "committeeMember", "other"].map((r) => isTwoCommitteeRole(r as "other"))).toEqual([true, true, false]);
  expect(isCommitteeMemberOn([held("director", "2025-03-21")], on)).toBe(false);
  expect(isCommitteeMemberOn([held("director", "2025-03-22")], on)).toBe(true);
  expect(holdsBothHeads([held("partySecretary", null), held("director", null)], on)).toBe(true);
  expect(holdsBothHeads([held("partySecretary", null), held("director", "2025-01-01")], on)).toBe(false);
  expect(contains(held("other", null), on)).toBe(true);
});
