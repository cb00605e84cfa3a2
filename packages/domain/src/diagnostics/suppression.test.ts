import { expect, test } from "vitest";
import { calendarDate } from "../kernel/calendar-date.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { applySuppressions, checkSuppression } from "./suppression.ts";
import type { Suppression } from "./suppression.ts";

const finding: Diagnostic = {
  ruleId: "PST-3",
  owner: "posting",
  subject: { type: "unit", id: "u1" },
  severity: "error",
  messageKey: "finding.PST-3",
  facts: {},
};
const suppression: Suppression = {
  ruleId: "PST-3",
  subject: { type: "unit", id: "u1" },
  reason: "正在拆迁",
  until: calendarDate("2026-06-30"),
};
const today = calendarDate("2026-06-30");

test.each([
  ["on its last day", {}, "2026-06-30", true],
  ["a day later", {}, "2026-07-01", false],
  ["of another rule", { ruleId: "PST-4" }, "2026-06-01", false],
  ["of another subject", { subject: { type: "unit", id: "u2" } }, "2026-06-01", false],
  ["of another type of subject", { subject: { type: "person", id: "u1" } }, "2026-06-01", false],
])("DIA-5 a suppression %s", (_name, change, on, hides) => {
  const split = applySuppressions([finding], [{ ...suppression, ...change }], calendarDate(on));
  expect(split.shown).toEqual(hides ? [] : [finding]);
  expect(split.suppressed.map((each) => each.diagnostic)).toEqual(hides ? [finding] : []);
});

test.each([
  [{}, null],
  [{ until: calendarDate("2027-06-30") }, null],
  [{ reason: "  " }, "diagnostics.suppressionReasonMissing"],
  [{ until: calendarDate("2026-06-29") }, "diagnostics.suppressionPast"],
  [{ until: calendarDate("2027-07-01") }, "diagnostics.suppressionTooLong"],
])("DIA-6 storing %j: %s", (change, code) => {
  const checked = checkSuppression({ ...suppression, ...change }, today);
  expect(checked.ok ? null : checked.refusal.code).toBe(code);
});
