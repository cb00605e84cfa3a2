import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDate, type CalendarDate } from "../kernel/calendar-date.ts";
import { shippedCalendar } from "../kernel/working-days.ts";
import type { PersonId } from "../people/person.ts";
import { creditFaults, entryFaults, evenShares } from "./check-entry.ts";
import type { EntryFacts } from "./check-entry.ts";
import { entryOn } from "./entry-on.ts";
import { entrySteps, mayStep, nextStatuses } from "./entry-steps.ts";
import { evidenceKinds, isStateOf, kindDefinitions, mayFollow, nextStates, statesOfKind } from "./evidence-kinds.ts";
import type { KindDefinition } from "./evidence-kinds.ts";
import { verifications } from "./evidence.ts";
import type { Evidence, Verification } from "./evidence.ts";
import { clockOf, closedInTime, isOverdue, issueDueOn } from "./issue-clock.ts";
import { issueChannels } from "./issue-classes.ts";
import { holdsContact, maskContacts } from "./mask-contacts.ts";
import { readChannel, readIssueClass } from "./read-issue.ts";
import { decideStatus, decideVerification, verificationTable } from "./verify-entry.ts";
import type { VerificationCase, VerificationEvent } from "./verify-entry.ts";
import { editEntry, recordEntry } from "./write-entry.ts";

const d = calendarDate;
const TODAY = d("2026-10-20");
const person = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, "0")}` as PersonId;
const issue: EntryFacts = {
  kind: "issue",
  occurredOn: d("2026-10-10"),
  class: "leak",
  channel: "hotline",
  projectLevel: null,
  status: "received",
  closedOn: null,
  quantity: null,
  measure: null,
};
const desk = { today: TODAY, calendar: shippedCalendar, days: { hotlineAdviceDays: 3, hotlineDays: 10, platformDays: 10, petitionDays: 60, visitDays: 7 } };
const codes = (faults: readonly { readonly code: string; readonly field?: string }[]) => faults.map((fault) => [fault.code, fault.field]);

describe("states", () => {
  test.each(evidenceKinds)("EVD-1 EVD-2 the tables of %s speak of its own states only", (kind) => {
    const states: readonly string[] = statesOfKind[kind];
    const { verifiable, closing }: KindDefinition = kindDefinitions[kind];
    const table: Readonly<Record<string, readonly string[]>> = nextStates[kind];
    expect(Object.keys(table).toSorted()).toEqual([...states].toSorted());
    for (const state of [...verifiable, ...closing, ...Object.values(table).flat()]) expect(isStateOf(kind, state)).toBe(true);
    for (const from of states) for (const to of states) expect(mayFollow(kind, from, to)).toBe(table[from]?.includes(to));
    expect(mayFollow(kind, "nowhere", states[0] ?? "")).toBe(false);
  });

  test.each([
    ["issue", "handling", "recorded", "closed", true],
    ["issue", "closed", "recorded", "handling", true],
    ["issue", "closed", "verified", "handling", "evidence.verifiedAlready"],
    ["issue", "toPetition", "recorded", "handling", "evidence.wrongStatus"],
    ["issue", "received", "sealed", "handling", "evidence.sealed"],
    ["issue", "received", "void", "handling", "evidence.voided"],
    ["issue", "received", "sentBack", "handling", true],
    ["project", "underWay", "verified", "done", true],
    ["project", "done", "recorded", "underWay", "evidence.wrongStatus"],
  ] as const)("EVD-1 %s %s, %s, to %s: %s", (kind, status, verification, to, expected) => {
    const decided = decideStatus({ kind, status, verification }, to);
    expect(decided.ok ? true : decided.refusal.code).toBe(expected);
    expect(nextStatuses({ kind, status, verification }).some((next) => next.status === to)).toBe(expected === true);
  });
});

describe("what an entry must hold", () => {
  test("EVD-2 EVD-3 a whole entry has no fault", () => {
    expect(entryFaults(issue, TODAY)).toEqual([]);
  });

  test.each([
    [
      "EVD-2 class and channel, both told at once",
      { class: null, channel: null },
      [
        ["evidence.required", "class"],
        ["evidence.required", "channel"],
      ],
    ],
    ["EVD-2 a visit counts households", { kind: "doorVisit", status: "made", quantity: 3, measure: "personTime" }, [["evidence.measureWrong", "measure"]]],
    [
      "EVD-2 a lobby session counts",
      { kind: "lobbySession", status: "held" },
      [
        ["evidence.required", "quantity"],
        ["evidence.required", "measure"],
      ],
    ],
    ["EVD-2 a project has a level", { kind: "project", status: "underWay" }, [["evidence.required", "projectLevel"]]],
    ["EVD-1 a state of its kind", { status: "done" }, [["evidence.statusUnknown", "status"]]],
    ["EVD-3 not later than today", { occurredOn: "2026-10-21" }, [["evidence.inFuture", "occurredOn"]]],
    ["EVD-3 a planned project may start later", { kind: "project", projectLevel: "compound", status: "planned", occurredOn: "2027-01-01" }, []],
    ["EVD-3 a closed one has its date", { status: "closed" }, [["evidence.closedMissing", "closedOn"]]],
    ["EVD-3 not closed before it began", { status: "closed", closedOn: "2026-10-09" }, [["evidence.closedBeforeStart", "closedOn"]]],
    ["EVD-3 closed the day it began", { status: "closed", closedOn: "2026-10-10" }, []],
    ["EVD-3 not closed later than today", { status: "closed", closedOn: "2026-10-21" }, [["evidence.closedInFuture", "closedOn"]]],
    ["EVD-3 an open one has none", { closedOn: "2026-10-12" }, [["evidence.notClosing", "closedOn"]]],
  ] as const)("%s", (_, more, expected) => {
    expect(codes(entryFaults({ ...issue, ...(more as Partial<EntryFacts>) }, TODAY))).toEqual(expected);
  });

  test.each([
    [[], []],
    [[10_000], []],
    [[1], []],
    [[6000, 4000], []],
    [[6000, 4001], ["evidence.creditOver"]],
    [[0], ["evidence.creditRange"]],
    [[10_001], ["evidence.creditRange", "evidence.creditOver"]],
    [[33.5], ["evidence.creditRange"]],
  ])("EVD-5 shares %j: %j", (shares, expected) => {
    expect(creditFaults(shares.map((shareBp, i) => ({ personId: person(i), shareBp }))).map((fault) => fault.code)).toEqual(expected);
  });

  test("EVD-5 one share a person", () => {
    expect(creditFaults([1, 2].map((shareBp) => ({ personId: person(1), shareBp }))).map((fault) => fault.code)).toEqual(["evidence.creditTwice"]);
  });

  test("EVD-5 even shares are whole, near equal, and never more or less than the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (n) => {
        const shares = evenShares(Array.from({ length: n }, (_, i) => person(i)));
        const values = shares.map((share) => share.shareBp);
        expect(values.reduce((sum, one) => sum + one, 0)).toBe(10_000);
        expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1);
        expect(creditFaults(shares)).toEqual([]);
      }),
    );
  });
});

describe("verification", () => {
  const events = Object.keys(verificationTable) as VerificationEvent[];
  const ask: Omit<VerificationCase, "event"> = { on: TODAY, by: "a", recordedBy: "b", residentReplied: false, reason: "缺照片" };
  const entry = (verification: Verification) => ({
    kind: "issue" as const,
    status: "closed",
    occurredOn: d("2026-10-10"),
    verification,
    verifiedOn: verification === "verified" || verification === "sealed" ? d("2026-10-15") : null,
  });
  const leads: Readonly<Record<VerificationEvent, Partial<Record<Verification, Verification>>>> = {
    verify: { recorded: "verified" },
    sendBack: { recorded: "sentBack", verified: "sentBack" },
    submit: { sentBack: "recorded" },
    unverify: { verified: "recorded" },
    seal: { verified: "sealed" },
    void: { recorded: "void", sentBack: "void", verified: "void" },
  };

  test.each(events.flatMap((event) => verifications.map((from) => [event, from, leads[event][from] ?? "refused"] as const)))("EVD-4 %s on %s: %s", (event, from, expected) => {
    const decided = decideVerification(entry(from), { event, ...ask });
    expect(decided.ok ? decided.value.verification : "refused").toBe(expected);
    if (!decided.ok) {
      expect(decided.refusal.code).toBe(from === "sealed" ? "evidence.sealed" : from === "void" ? "evidence.voided" : "evidence.wrongVerification");
      return;
    }
    // Verified and sealed entries carry the day, none that waits does.
    expect(decided.value.verifiedOn).toBe(event === "verify" ? TODAY : event === "seal" || (event === "void" && from === "verified") ? "2026-10-15" : null);
    expect(decided.value.sentBackReason).toBe(event === "sendBack" ? "缺照片" : null);
    expect(decided.value.voidReason).toBe(event === "void" ? "缺照片" : null);
  });

  test.each([
    ["verify", { by: "b" }, {}, "evidence.ownEntry"],
    ["verify", { by: "b", residentReplied: true }, {}, null],
    ["verify", { recordedBy: null }, {}, null],
    ["verify", {}, { status: "handling" }, "evidence.notVerifiable"],
    ["verify", {}, { kind: "project", status: "underWay" }, null],
    ["verify", {}, { kind: "project", status: "planned" }, "evidence.notVerifiable"],
    ["verify", { on: d("2026-10-09") }, {}, "evidence.verifiedBeforeEvent"],
    ["sendBack", { reason: "  " }, {}, "evidence.sendBackReasonMissing"],
    ["void", { reason: null }, {}, "evidence.voidReasonMissing"],
  ] as const)("EVD-4 %s with %j on %j: %s", (event, told, more, code) => {
    const decided = decideVerification({ ...entry("recorded"), ...more }, { event, ...ask, ...told });
    expect(decided.ok ? null : decided.refusal.code).toBe(code);
  });

  test.each([
    [
      "recorded",
      { edit: true, setStatus: true, share: true, verify: true, sendBack: true, submit: "evidence.wrongVerification", unverify: "evidence.wrongVerification", void: true },
    ],
    [
      "sentBack",
      {
        edit: true,
        setStatus: true,
        share: true,
        verify: "evidence.wrongVerification",
        sendBack: "evidence.wrongVerification",
        submit: true,
        unverify: "evidence.wrongVerification",
        void: true,
      },
    ],
    [
      "verified",
      {
        edit: "evidence.verifiedAlready",
        setStatus: "evidence.verifiedAlready",
        share: true,
        verify: "evidence.wrongVerification",
        sendBack: true,
        submit: "evidence.wrongVerification",
        unverify: true,
        void: true,
      },
    ],
    ["sealed", Object.fromEntries(entrySteps.map((step) => [step, "evidence.sealed"]))],
    ["void", Object.fromEntries(entrySteps.map((step) => [step, "evidence.voided"]))],
  ] as const)("EVD-4 EVD-18 what may be done with a closed issue that is %s", (verification, expected) => {
    const found = Object.fromEntries(
      entrySteps.map((step) => {
        const may = mayStep(entry(verification), step, TODAY);
        return [step, may.ok ? true : may.refusal.code];
      }),
    );
    expect(found).toEqual(expected);
  });

  test("EVD-1 where no state follows, the step says so", () => {
    expect(mayStep({ ...entry("recorded"), status: "toPetition" }, "setStatus", TODAY)).toMatchObject({ refusal: { code: "evidence.lastStatus" } });
  });
});

describe("the clock", () => {
  test.each([
    // Working days: National Day 2026 with its make-up days lies between.
    ["hotline", "leak", "2026-09-24", "2026-10-15", false],
    ["hotline", "policyAdvice", "2026-09-24", "2026-09-30", false],
    ["platform", "leak", "2026-10-09", "2026-10-22", false],
    // Calendar days do not move off holidays.
    ["lobby", "leak", "2026-09-28", "2026-10-05", false],
    ["petition", "leak", "2026-12-01", "2027-01-30", false],
    // Over a holiday year that is not published yet.
    ["hotline", "leak", "2026-12-30", "2027-01-14", true],
  ] as const)("EVD-6 %s, %s, from %s: %s, provisional %s", (channel, cls, from, date, provisional) => {
    expect(issueDueOn(shippedCalendar, { channel, class: cls, occurredOn: d(from) })).toEqual({ ok: true, value: { date, provisional } });
  });

  test("EVD-6 every channel has a clock, and beyond the calendar nothing is guessed", () => {
    for (const channel of issueChannels) expect(clockOf({ channel, class: "other" }).days).toBeGreaterThan(0);
    expect(issueDueOn(shippedCalendar, { channel: "hotline", class: "leak", occurredOn: d("2031-01-01") })).toMatchObject({ ok: false, refusal: { code: "calendar.beyond" } });
  });

  test.each([
    ["received", "2026-10-20", "2026-10-20", false],
    ["received", "2026-10-20", "2026-10-21", true],
    ["returned", "2026-10-20", "2026-10-21", true],
    ["closed", "2026-10-20", "2026-10-21", false],
    ["toPetition", "2026-10-20", "2026-10-21", false],
    ["handling", null, "2026-10-21", false],
  ] as const)("EVD-7 %s, due %s, on %s: overdue %s", (status, dueOn, on, overdue) => {
    expect(isOverdue({ status, dueOn: dueOn as CalendarDate | null }, d(on))).toBe(overdue);
  });

  test.each([
    ["2026-10-20", "2026-10-20", true],
    ["2026-10-21", "2026-10-20", false],
    [null, "2026-10-20", null],
    ["2026-10-20", null, null],
  ] as const)("EVD-7 closed %s, due %s: in time %s", (closedOn, dueOn, inTime) => {
    expect(closedInTime({ closedOn: closedOn as CalendarDate | null, dueOn: dueOn as CalendarDate | null })).toBe(inTime);
  });

  test("EVD-17 on a past day what was closed later was open, what was verified later waited", () => {
    const stood: Pick<Evidence, "kind" | "status" | "closedOn" | "verification" | "verifiedOn"> = {
      kind: "issue",
      status: "closed",
      closedOn: d("2026-10-12"),
      verification: "verified",
      verifiedOn: d("2026-10-14"),
    };
    expect(entryOn(stood, d("2026-10-11"))).toEqual({ status: "handling", closedOn: null, verification: "recorded", verifiedOn: null });
    expect(entryOn(stood, d("2026-10-12"))).toEqual({ status: "closed", closedOn: "2026-10-12", verification: "recorded", verifiedOn: null });
    expect(entryOn(stood, d("2026-10-14"))).toEqual({ status: "closed", closedOn: "2026-10-12", verification: "verified", verifiedOn: "2026-10-14" });
    expect(entryOn({ ...stood, verification: "void" }, d("2026-10-11")).verification).toBe("void");
  });
});

describe("writing", () => {
  const told = { ...issue, title: "二号楼漏水", detail: null, urgent: false };

  test("EVD-1 EVD-6 a new entry starts in its kind's first state and gets its last day", () => {
    const { status: _, ...open } = told;
    expect(recordEntry(open, desk)).toMatchObject({ ok: true, value: { status: "received", dueOn: "2026-10-23", dueProvisional: false } });
    expect(recordEntry({ ...told, kind: "mediation", class: null, channel: null, status: "mediating" }, desk)).toMatchObject({ ok: true, value: { dueOn: null } });
  });

  test("EVD-2 EVD-16 every fault at once", () => {
    const refused = recordEntry({ ...told, title: "找王先生13912345678", class: null }, desk);
    expect(refused.ok ? [] : codes([refused.refusal, ...(refused.refusal.related ?? [])])).toEqual([
      ["evidence.required", "class"],
      ["evidence.contactInTitle", "title"],
    ]);
  });

  test.each([
    ["recorded", null],
    ["sentBack", null],
    ["verified", "evidence.verifiedAlready"],
    ["sealed", "evidence.sealed"],
    ["void", "evidence.voided"],
  ] as const)("EVD-18 an entry that is %s is edited: %s", (verification, code) => {
    const edited = editEntry({ ...told, verification }, { channel: "lobby", occurredOn: d("2026-10-12") }, desk);
    expect(edited.ok ? null : edited.refusal.code).toBe(code);
    if (edited.ok) expect(edited.value).toMatchObject({ channel: "lobby", class: "leak", dueOn: addDays(d("2026-10-12"), 7) });
  });

  test.each([
    ["139-1234-5678", "139******78"],
    ["电话13912345678。", "电话139******78。"],
    ["座机 0551-63456789", "座机 055*******89"],
    ["１３９１２３４５６７８", "139******78"],
    ["身份证 34011119900101123X", "身份证 340*************3X"],
    ["编号 202610200001 第3栋402室", null],
    ["8月12日 15:30 到场，80 个车位", null],
  ])("EVD-16 %s is cut to %s", (text, cut) => {
    expect(holdsContact(text)).toBe(cut !== null);
    expect(maskContacts(text)).toBe(cut ?? text);
  });
});

describe("reading a case platform's words", () => {
  test.each([
    ["3号楼电梯经常停运", "elevator"],
    ["电动车充电桩不足", "charging"],
    ["停 车 难", "parking"],
    ["业委会迟迟未成立", "ownersCommittee"],
    ["物业乱收费", "propertyService"],
    ["想问问落户政策", "policyAdvice"],
    ["其他事项", "other"],
    ["", "other"],
  ])("EVD-13 %s is about %s", (text, cls) => {
    expect(readIssueClass(text)).toBe(cls);
  });

  test.each([
    ["一楼见", "lobby"],
    [" 12345 热线 ", "hotline"],
    ["１２３４５", "hotline"],
    ["大共治", "platform"],
    ["来访", "callIn"],
    ["toString", null],
    ["微信", null],
  ])("EVD-13 the channel %s: %s", (text, channel) => {
    const read = readChannel(text);
    expect(read.ok ? read.value : null).toBe(channel);
    if (!read.ok) expect(read.refusal).toMatchObject({ code: "channel.unknown", field: "channel" });
  });
});
