import { type EntryText, type EvidenceKind, evidenceKinds, kindDefinitions, type KindDefinition, recordEntry, statesOfKind } from "@yanzhen/domain/evidence";
import { type CalendarDate, parseCalendarDate, type Refusal, shippedCalendar } from "@yanzhen/domain/kernel";
import type { EntryData } from "./evidence-data.ts";

/** The form's texts; an empty one is left open. */
export interface EntryDraft {
  readonly kind: EvidenceKind;
  readonly occurredOn: string;
  readonly title: string;
  readonly detail: string;
  readonly class: string;
  readonly channel: string;
  readonly urgent: boolean;
  readonly projectLevel: string;
  readonly status: string;
  readonly closedOn: string;
  readonly quantity: string;
  readonly measure: string;
}
export type DraftField = keyof EntryDraft;

export function newDraft(kind: string | null, on: string): EntryDraft {
  const known = evidenceKinds.find((one) => one === kind) ?? "issue";
  const blank = {
    kind: known,
    occurredOn: on,
    title: "",
    detail: "",
    class: "",
    channel: "",
    urgent: false,
    projectLevel: "",
    status: "",
    closedOn: "",
    quantity: "",
    measure: "",
  };
  return ofKind(blank, known);
}

/** Another kind keeps what both kinds have, and begins in its own first state and measure. */
export function ofKind(draft: EntryDraft, kind: EvidenceKind): EntryDraft {
  const { measures }: KindDefinition = kindDefinitions[kind];
  return { ...draft, kind, status: statesOfKind[kind][0], closedOn: "", measure: measures.some((one) => one === draft.measure) ? draft.measure : (measures[0] ?? "") };
}

export function draftOf(entry: EntryData): EntryDraft {
  return {
    kind: entry.kind as EvidenceKind,
    occurredOn: entry.occurredOn,
    title: entry.title,
    detail: entry.detail ?? "",
    class: entry.class ?? "",
    channel: entry.channel ?? "",
    urgent: entry.urgent,
    projectLevel: entry.projectLevel ?? "",
    status: entry.status,
    closedOn: entry.closedOn ?? "",
    quantity: entry.quantity === null ? "" : String(entry.quantity),
    measure: entry.measure ?? "",
  };
}

/** Which fields the kind has; the rest are not asked for. */
export function asks(kind: EvidenceKind, field: "class" | "channel" | "urgent" | "projectLevel" | "quantity"): "required" | "open" | "no" {
  const { requires, measures }: KindDefinition = kindDefinitions[kind];
  if (field === "urgent") return kind === "issue" ? "open" : "no";
  if (requires.includes(field)) return "required";
  // What is counted by itself needs no number.
  return field === "quantity" && measures.length > 0 && kind === "project" ? "open" : "no";
}

export function closes(draft: EntryDraft): boolean {
  const closing: readonly string[] = kindDefinitions[draft.kind].closing;
  return closing.includes(draft.status);
}

/** The draft as the command takes it. */
export function entryOf(draft: EntryDraft): EntryText {
  const text = (value: string): string | null => (value.trim() === "" ? null : value.trim());
  const issue = draft.kind === "issue";
  const counted = asks(draft.kind, "quantity") !== "no" && draft.quantity.trim() !== "";
  // Codes come from the lists the form offers, dates are judged by `draftRefusals`.
  return {
    kind: draft.kind,
    occurredOn: draft.occurredOn as CalendarDate,
    title: draft.title.trim(),
    detail: text(draft.detail),
    class: (issue ? text(draft.class) : null) as EntryText["class"],
    channel: (issue ? text(draft.channel) : null) as EntryText["channel"],
    urgent: issue && draft.urgent,
    projectLevel: (draft.kind === "project" ? text(draft.projectLevel) : null) as EntryText["projectLevel"],
    status: draft.status,
    closedOn: (closes(draft) ? text(draft.closedOn) : null) as CalendarDate | null,
    quantity: counted ? Number(draft.quantity) : null,
    measure: (counted ? text(draft.measure) : null) as EntryText["measure"],
  };
}

/** What the shared rules say of the draft as it stands, by field. */
export function draftRefusals(draft: EntryDraft, today: string): ReadonlyMap<string, Refusal> {
  const found = new Map<string, Refusal>();
  const say = (field: string, refusal: Refusal): void => {
    if (!found.has(field)) found.set(field, refusal);
  };
  if (draft.title.trim() === "") say("title", { code: "input.missing" });
  for (const field of ["occurredOn", "closedOn"] as const) {
    if (field === "closedOn" && draft.closedOn === "") continue;
    const parsed = parseCalendarDate(draft[field]);
    if (!parsed.ok) say(field, parsed.refusal);
  }
  if (draft.quantity.trim() !== "" && !/^\d+$/.test(draft.quantity.trim())) say("quantity", { code: "input.wholeNumber" });
  if (found.has("occurredOn") || found.has("closedOn") || found.has("quantity")) return found;
  const judged = recordEntry(entryOf(draft), { today: today as CalendarDate, calendar: shippedCalendar, days: DAYS });
  if (judged.ok) return found;
  const { related = [], ...first } = judged.refusal;
  // The clock's calendar is the server's; whether a date lies beyond it is told there.
  for (const refusal of [first, ...related]) if (refusal.field !== undefined && refusal.code !== "calendar.beyond") say(refusal.field, refusal);
  return found;
}

/** The clock's length does not matter to the form: the server sets the last day. */
const DAYS = { hotlineAdviceDays: 1, hotlineDays: 1, platformDays: 1, petitionDays: 1, visitDays: 1 } as const;

type Patch = Partial<Pick<EntryText, "occurredOn" | "title" | "detail" | "class" | "channel" | "urgent" | "projectLevel" | "quantity" | "measure">>;

/** What differs from the entry, as the command takes it; kind and state are not edited here. */
export function patchOf(entry: EntryData, draft: EntryDraft): Patch {
  const { kind: _kind, status: _status, closedOn: _closed, ...now } = entryOf(draft);
  const { kind: _k, status: _s, closedOn: _c, ...before } = entryOf(draftOf(entry));
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => value !== before[field as keyof typeof before])) as Patch;
}
