import { describe, expect, test } from "vitest";
import { calendarDate } from "../kernel/calendar-date.ts";
import { decideReserve } from "./decide-reserve.ts";
import type { ProcedureRecord, ReserveCase } from "./decide-reserve.ts";
import { closedStates, eventsFrom, isInReserve, isOpen, reserveEvents, reserveStates } from "./reserve-states.ts";
import type { ReserveEvent, ReserveState } from "./reserve-states.ts";

const d = calendarDate;

/** DEFINITIONS §6, written out once more by hand: where each command leads from each state, and nothing else does. */
const expected: Readonly<Record<string, ReserveState>> = {
  "nominated screen": "screened",
  "screened inspect": "inspected",
  "inspected deliberate": "deliberated",
  "deliberated reviewJointly": "jointlyReviewed",
  "jointlyReviewed publicise": "publicising",
  "publicising endPublicity": "publicised",
  "publicised file": "filed",
  "filed enterPool": "inPool",
  "inPool suspend": "suspended",
  "suspended resume": "inPool",
  "inPool remove": "removed",
  "suspended remove": "removed",
  "inPool appoint": "appointed",
  "publicising upholdObjection": "rejected",
  "publicised upholdObjection": "rejected",
  "filed upholdObjection": "rejected",
  "publicising sendBackForChecking": "inspected",
  "publicised sendBackForChecking": "inspected",
  "filed sendBackForChecking": "inspected",
  ...Object.fromEntries(
    ["nominated", "screened", "inspected", "deliberated", "jointlyReviewed", "publicising", "publicised", "filed"].flatMap((state) => [
      [`${state} decline`, "declined" as const],
      [`${state} withdraw`, "withdrawn" as const],
    ]),
  ),
};

const whole: ProcedureRecord = {
  screening: { hard: 0, unknown: 0, softWithoutReason: 0 },
  inspectors: 2,
  hasInspectionReport: true,
  deliberation: { documentNo: "〔2025〕3号", agreed: true },
  requiredDepartments: ["公安", "信访"],
  answers: ["公安", "信访"].map((department) => ({ department, opinion: "noObjection", signatory: "经办人", validTo: null })),
  publicity: { from: d("2025-03-03"), to: d("2025-03-07"), workingDays: 5 },
  openObjections: 0,
  filingDocument: "〔2025〕8号",
  minimumInspectors: 2,
  minimumPublicityDays: 5,
};
const of = (event: ReserveEvent, change: Partial<ReserveCase> = {}): ReserveCase => ({
  event,
  on: d("2025-03-20"),
  since: d("2025-03-01"),
  today: d("2025-03-21"),
  reason: "理由",
  removal: "ownRequest",
  procedure: whole,
  otherPoolClasses: [],
  ...change,
});
const cases = reserveStates.flatMap((state) => reserveEvents.map((event) => [state, event, expected[`${state} ${event}`] ?? null] as const));

test.each(cases)("RSV-1 %s, %s → %s", (state, event, to) => {
  const decided = decideReserve(state, of(event));
  if (to === null) expect(decided).toMatchObject({ ok: false, refusal: { code: "reserve.wrongState" } });
  else expect(decided).toMatchObject({ ok: true, value: { state: to, from: "2025-03-20" } });
  expect(eventsFrom(state).includes(event)).toBe(to !== null);
});

test("RSV-1 a closed entry is never reopened", () => {
  for (const state of closedStates) expect([isOpen(state), eventsFrom(state)]).toEqual([false, []]);
  expect(reserveStates.filter(isOpen)).toHaveLength(10);
});

test("RSV-2 in reserve are those in the pool and those suspended", () => {
  expect(reserveStates.filter(isInReserve)).toEqual(["inPool", "suspended"]);
});

describe("guards", () => {
  const refused = (state: ReserveState, event: ReserveEvent, change: Partial<ReserveCase>): string => {
    const decided = decideReserve(state, of(event, change));
    return decided.ok ? "allowed" : decided.refusal.code;
  };
  const record = (patch: Partial<ProcedureRecord>): Partial<ReserveCase> => ({ procedure: { ...whole, ...patch } });
  const first = whole.answers[0];
  const answered = (patch: object): Partial<ReserveCase> => record({ answers: first === undefined ? [] : [{ ...first, ...patch }, ...whole.answers.slice(1)] });

  test.each([
    ["RSV-4 not screened", "nominated", "screen", record({ screening: null }), "reserve.screeningMissing"],
    ["RSV-4 a hard bar", "nominated", "screen", record({ screening: { hard: 1, unknown: 0, softWithoutReason: 0 } }), "reserve.screeningHard"],
    ["RSV-4 something to verify", "nominated", "screen", record({ screening: { hard: 0, unknown: 1, softWithoutReason: 0 } }), "reserve.screeningUnknown"],
    ["RSV-4 a soft bar without a reason", "nominated", "screen", record({ screening: { hard: 0, unknown: 0, softWithoutReason: 2 } }), "reserve.screeningSoftReason"],
    ["RSV-5 one inspector", "screened", "inspect", record({ inspectors: 1 }), "reserve.inspectorsTooFew"],
    ["RSV-5 no report", "screened", "inspect", record({ hasInspectionReport: false }), "reserve.inspectionReportMissing"],
    ["RSV-6 not deliberated", "inspected", "deliberate", record({ deliberation: null }), "reserve.notAgreed"],
    ["RSV-6 not agreed", "inspected", "deliberate", record({ deliberation: { documentNo: null, agreed: false } }), "reserve.notAgreed"],
    ["RSV-7 a department has not answered", "deliberated", "reviewJointly", record({ answers: whole.answers.slice(1) }), "reserve.reviewIncomplete"],
    ["RSV-7 nobody signed", "deliberated", "reviewJointly", answered({ signatory: null }), "reserve.reviewIncomplete"],
    ["RSV-7 still verifying", "deliberated", "reviewJointly", answered({ opinion: "needsVerification" }), "reserve.reviewIncomplete"],
    ["RSV-7 a decisive objection", "deliberated", "reviewJointly", answered({ opinion: "objectionHard" }), "reserve.reviewObjection"],
    ["RSV-7 a soft objection does not decide", "deliberated", "reviewJointly", answered({ opinion: "objectionSoft" }), "allowed"],
    ["RSV-7 expired the day before", "deliberated", "reviewJointly", answered({ validTo: "2025-03-19" }), "reserve.reviewExpired"],
    ["RSV-7 valid on its last day", "deliberated", "reviewJointly", answered({ validTo: "2025-03-20" }), "allowed"],
    ["RSV-8 no publicity", "jointlyReviewed", "publicise", record({ publicity: null }), "reserve.publicityMissing"],
    ["RSV-8 four working days", "jointlyReviewed", "publicise", record({ publicity: { from: d("2025-03-03"), to: d("2025-03-06"), workingDays: 4 } }), "reserve.publicityTooShort"],
    ["RSV-9 the last day is not over", "publicising", "endPublicity", { on: d("2025-03-07") }, "reserve.publicityRunning"],
    ["RSV-9 the day after", "publicising", "endPublicity", { on: d("2025-03-08") }, "allowed"],
    ["RSV-9 an open objection", "publicising", "endPublicity", record({ openObjections: 1 }), "reserve.objectionOpen"],
    ["RSV-9 an open objection at filing", "publicised", "file", record({ openObjections: 1 }), "reserve.objectionOpen"],
    ["RSV-10 no document", "publicised", "file", record({ filingDocument: " " }), "reserve.filingMissing"],
    ["RSV-12 before the state it leaves", "inPool", "suspend", { on: d("2025-02-28") }, "reserve.beforeState"],
    ["RSV-12 on the day of the state it leaves", "inPool", "suspend", { on: d("2025-03-01") }, "allowed"],
    ["RSV-12 after today", "inPool", "suspend", { on: d("2025-03-22") }, "date.inFuture"],
    ["RSV-3 no ground", "inPool", "remove", { removal: null }, "reserve.removalReasonMissing"],
    ["RSV-3 no reason", "inPool", "remove", { reason: "  " }, "reserve.reasonMissing"],
    ["RSV-3 suspended without a reason", "inPool", "suspend", { reason: null }, "reserve.reasonMissing"],
    ["RSV-4 resumed though barred", "suspended", "resume", record({ screening: { hard: 1, unknown: 0, softWithoutReason: 0 } }), "reserve.screeningHard"],
  ] as const)("%s", (_, state, event, change, code) => {
    expect(refused(state, event, change)).toBe(code);
  });

  test.each([
    ["reserve.screeningHard", { screening: { hard: 1, unknown: 0, softWithoutReason: 0 } }],
    ["reserve.inspectorsTooFew", { inspectors: 0 }],
    ["reserve.notAgreed", { deliberation: null }],
    ["reserve.reviewIncomplete", { answers: [] }],
    ["reserve.publicityMissing", { publicity: null }],
    ["reserve.objectionOpen", { openObjections: 1 }],
    ["reserve.filingMissing", { filingDocument: null }],
  ] as const)("RSV-11 no way into the pool: %s", (code, patch) => {
    expect(refused("filed", "enterPool", record(patch))).toBe(code);
  });

  test("RSV-12 entering one class closes the other", () => {
    const decided = decideReserve("filed", of("enterPool", { otherPoolClasses: ["member"] }));
    expect(decided).toMatchObject({ ok: true, value: { state: "inPool", closesOtherEntry: true } });
    expect(decideReserve("filed", of("enterPool"))).toMatchObject({ ok: true, value: { closesOtherEntry: false } });
  });
});
