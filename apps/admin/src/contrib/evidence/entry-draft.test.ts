import { evidenceKinds, kindDefinitions, type KindDefinition } from "@yanzhen/domain/evidence";
import { expect, test } from "vitest";
import { asks, draftOf, draftRefusals, type EntryDraft, entryOf, newDraft, ofKind, patchOf } from "./entry-draft.ts";
import type { EntryData } from "./evidence-data.ts";

const TODAY = "2026-10-31";
const filled = (kind: string, more: Partial<EntryDraft> = {}): EntryDraft => ({
  ...newDraft(kind, "2026-10-20"),
  title: "二号楼",
  class: "leak",
  channel: "lobby",
  projectLevel: "compound",
  quantity: "3",
  ...more,
});

test.each(evidenceKinds)("EVD-2 the form asks for all that %s requires, and a filled one is accepted", (kind) => {
  const { requires }: KindDefinition = kindDefinitions[kind];
  for (const field of requires) if (field !== "measure") expect(asks(kind, field)).toBe("required");
  expect([...draftRefusals(filled(kind), TODAY)]).toEqual([]);
});

test.each([
  ["title", { title: " " }, "input.missing"],
  ["class", { class: "" }, "evidence.required"],
  ["occurredOn", { occurredOn: "2026-11-01" }, "evidence.inFuture"],
  ["occurredOn", { occurredOn: "" }, "date.malformed"],
  ["closedOn", { status: "closed", closedOn: "" }, "evidence.closedMissing"],
  ["quantity", { kind: "doorVisit", status: "made", quantity: "三" }, "input.wholeNumber"],
  ["title", { title: "找李老师 13912345678" }, "evidence.contactInTitle"],
] as const)("EVD-2 EVD-3 EVD-16 a fault stands at its field: %s", (field, more, code) => {
  expect(draftRefusals(filled("issue", more), TODAY).get(field)?.code).toBe(code);
});

test("another kind begins in its own first state and measure, and sends nothing the kind has no place for", () => {
  const visit = ofKind(filled("issue", { urgent: true, status: "closed", closedOn: "2026-10-21" }), "doorVisit");
  expect(entryOf(visit)).toMatchObject({
    kind: "doorVisit",
    status: "made",
    measure: "household",
    quantity: 3,
    class: null,
    channel: null,
    urgent: false,
    closedOn: null,
    projectLevel: null,
  });
});

test("a patch holds what differs and no more", () => {
  const entry = {
    kind: "issue",
    occurredOn: "2026-10-20",
    title: "二号楼",
    detail: null,
    class: "leak",
    channel: "lobby",
    urgent: false,
    projectLevel: null,
    status: "received",
    closedOn: null,
    quantity: null,
    measure: null,
  } as unknown as EntryData;
  expect(patchOf(entry, draftOf(entry))).toEqual({});
  expect(patchOf(entry, { ...draftOf(entry), title: "三号楼 ", detail: " ", urgent: true })).toEqual({ title: "三号楼", urgent: true });
});
