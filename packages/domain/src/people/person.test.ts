import { describe, expect, test } from "vitest";
import { calendarDate } from "../kernel/calendar-date.ts";
import { must } from "../kernel/result.ts";
import type { PartialDate } from "../kernel/partial-date.ts";
import { ageBandOf, ageOn } from "./age.ts";
import { editPerson, partyAgeOn, personFaults } from "./edit-person.ts";
import type { PersonFacts } from "./edit-person.ts";
import { influencePeriod, inInfluence } from "./sanction.ts";
import type { SanctionKind } from "./sanction.ts";
import { createPersonInput, editPersonInput, revealFieldInput } from "./people.input.ts";

const d = calendarDate;
const p = (text: string): PartialDate => text as PartialDate;
const TODAY = d("2025-03-21");
const ID = "0190a000-0000-7000-8000-000000000001";
const facts: PersonFacts = {
  name: "甲",
  sex: "1",
  ethnicity: "01",
  birth: p("1990.05"),
  nativePlace: null,
  politicalStatus: "01",
  partyJoined: p("2012.06"),
  partyConfirmed: d("2013-06-20"),
  activistSince: null,
  workStarted: p("2012"),
  residentSince: null,
  note: null,
};

describe("PPL-6 age on a date", () => {
  test.each([
    ["1984.12", "2025-11-30", 40],
    ["1984.12", "2025-12-01", 41],
    ["1984.12.15", "2025-12-14", 40],
    ["1984.12.15", "2025-12-15", 41],
    ["2000.02.29", "2025-02-27", 24],
    ["2000.02.29", "2025-02-28", 25],
    ["1984", "2025-01-01", 41],
  ])("PPL-6 born %s, on %s: %i", (birth, on, age) => {
    expect(ageOn(p(birth), d(on))).toBe(age);
  });

  test("PPL-6 bands include their lower bound", () => {
    expect([34, 35, 39, 40, 44, 45, 49, 50, 54, 55, 70].map(ageBandOf)).toEqual([
      "under35",
      "from35",
      "from35",
      "from40",
      "from40",
      "from45",
      "from45",
      "from50",
      "from50",
      "from55",
      "from55",
    ]);
  });
});

describe("PPL-12 influence of sanctions", () => {
  const period = (kind: SanctionKind, approved: string, restored: string | null = null): string => {
    const i = influencePeriod({ kind, approvedOn: d(approved), restoredOn: restored === null ? null : d(restored) });
    return `${i.from} ${i.to ?? "open"}`;
  };
  test.each([
    ["partyWarning", "2024-03-31", null, "2024-03-31 2025-03-31"],
    ["partySeriousWarning", "2023-08-31", null, "2023-08-31 2025-02-28"],
    ["partyPostRemoval", "2024-02-29", null, "2024-02-29 2026-02-28"],
    ["partyProbation", "2023-01-10", null, "2023-01-10 open"],
    ["partyProbation", "2023-01-10", "2024-01-10", "2023-01-10 2026-01-10"],
    ["partyExpulsion", "2020-01-01", null, "2020-01-01 2025-01-01"],
    ["adminWarning", "2024-08-31", null, "2024-08-31 2025-02-28"],
    ["adminDemerit", "2024-03-21", null, "2024-03-21 2025-03-21"],
    ["adminMajorDemerit", "2024-03-21", null, "2024-03-21 2025-09-21"],
    ["adminRemoval", "2024-03-21", null, "2024-03-21 2026-03-21"],
    ["adminDismissal", "2024-03-21", null, "2024-03-21 open"],
  ] as const)("PPL-12 %s of %s (restored %s): %s", (kind, approved, restored, expected) => {
    expect(period(kind, approved, restored)).toBe(expected);
  });

  test("PPL-12 several run independently, each over on its anniversary", () => {
    const held = (["partyWarning", "adminMajorDemerit"] as const).map((kind) => ({ kind, approvedOn: d("2024-03-21"), restoredOn: null }));
    expect(inInfluence(held, d("2025-03-20")).map((s) => s.kind)).toEqual(["partyWarning", "adminMajorDemerit"]);
    expect(inInfluence(held, TODAY).map((s) => s.kind)).toEqual(["adminMajorDemerit"]);
    expect(inInfluence(held, d("2024-03-20"))).toEqual([]);
  });
});

describe("PPL-16 editing a person", () => {
  test("PPL-16 a patch changes what it names and nothing else", () => {
    const edit = must(editPerson(facts, { nativePlace: "安徽合肥", name: "甲", note: undefined }, TODAY));
    expect(edit.changed).toEqual(["nativePlace"]);
    expect(edit.after).toEqual({ ...facts, nativePlace: "安徽合肥" });
  });

  test.each([
    [{ name: " " }, ["person.nameMissing"]],
    [{ birth: p("2026") }, ["person.birthInFuture", "person.joinedBeforeBirth", "person.workBeforeBirth"]],
    [{ partyConfirmed: d("2012-05-31") }, ["person.confirmedBeforeJoined"]],
    [{ partyJoined: p("2025.04"), partyConfirmed: null }, ["person.joinedInFuture"]],
    [{ politicalStatus: "13" }, ["person.partyDatesWithoutParty"]],
    [{ name: "甲" }, ["person.nothingChanged"]],
    [{ workStarted: p("1989.12") }, ["person.workBeforeBirth"]],
  ])("PPL-16 %j is refused", (patch, codes) => {
    const edit = editPerson(facts, patch, TODAY);
    expect(edit.ok ? [] : [edit.refusal.code, ...(edit.refusal.related ?? []).map((r) => r.code)]).toEqual(codes);
  });

  test("PPL-16 unknown facts are no faults", () => {
    const nothing = Object.fromEntries(Object.keys(facts).map((key) => [key, null])) as unknown as PersonFacts;
    expect(personFaults({ ...nothing, name: "甲", sex: "9" }, TODAY)).toEqual([]);
  });

  test("PPL-17 Party age counts from full membership and is unknown without it", () => {
    expect([partyAgeOn(d("2024-03-21"), TODAY), partyAgeOn(d("2024-03-22"), TODAY), partyAgeOn(null, TODAY)]).toEqual([1, 0, null]);
  });
});

describe("PPL-19 inputs", () => {
  const messages = (r: { success: boolean; error?: { issues: readonly { message: string; path: PropertyKey[] }[] } }): readonly string[] =>
    (r.error?.issues ?? []).map((i) => `${i.path.join(".")}: ${i.message}`);

  test("PPL-19 messages are refusal codes", () => {
    const bad = editPersonInput.safeParse({
      personId: ID,
      version: 1,
      patch: { birth: "1980.1", sex: "3", ethnicity: "57", idNo: "12", phone: "1", partyConfirmed: "2023-02-30" },
    });
    expect(messages(bad)).toEqual([
      "patch.sex: sex.unknown",
      "patch.ethnicity: ethnicity.unknown",
      "patch.birth: date.ambiguous",
      "patch.partyConfirmed: date.impossible",
      "patch.idNo: idNumber.malformed",
      "patch.phone: phone.malformed",
    ]);
  });

  test("PPL-19 unknown fields are refused, left-out facts are unknown", () => {
    const person = { name: "甲", sex: "1", unitId: ID, from: "2025-03-21" };
    expect(createPersonInput.safeParse(person).success).toBe(true);
    expect(createPersonInput.safeParse({ ...person, salary: 1 }).success).toBe(false);
    expect(createPersonInput.safeParse({ ...person, name: undefined }).success).toBe(false);
  });

  test("PPL-19 revealing needs a reason", () => {
    expect(messages(revealFieldInput.safeParse({ personId: ID, field: "idNo", reason: "  " }))).toEqual(["reason: input.reasonMissing"]);
  });
});
