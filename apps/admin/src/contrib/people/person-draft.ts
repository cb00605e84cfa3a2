import { parseCalendarDate, parsePartialDate, type Refusal } from "@yanzhen/domain/kernel";
import { parsePhone } from "@yanzhen/domain/people";
import type { PersonData } from "./person-data.ts";

const FIELDS = [
  "name",
  "sex",
  "ethnicity",
  "birth",
  "nativePlace",
  "politicalStatus",
  "partyJoined",
  "partyConfirmed",
  "activistSince",
  "workStarted",
  "residentSince",
  "note",
] as const;
export type DraftField = (typeof FIELDS)[number];

/** The form's texts; an empty one is an unknown fact. `phone` and `idNo` are typed anew or left alone. */
export type PersonDraft = { readonly [F in DraftField | "idNo" | "phone"]: string };

/** A form of somebody nobody has entered yet. */
export function emptyDraft(): PersonDraft {
  const texts = Object.fromEntries(FIELDS.map((field) => [field, ""])) as Record<DraftField, string>;
  return { ...texts, sex: "1", ethnicity: "01", idNo: "", phone: "" };
}

/** What has been filled in, as the command takes it. */
export function toldOf(draft: PersonDraft): Record<string, string> {
  return Object.fromEntries(Object.entries(draft).flatMap(([field, text]) => (text.trim() === "" ? [] : [[field, text.trim()]])));
}

export function draftOf(person: PersonData): PersonDraft {
  const texts = Object.fromEntries(FIELDS.map((field) => [field, person[field] ?? ""])) as Record<DraftField, string>;
  return { ...texts, idNo: "", phone: "" };
}

/** What differs from the file, as the command takes it. */
export function patchOf(person: PersonData, draft: PersonDraft): Record<string, string | null> {
  const before = draftOf(person);
  const changed = (Object.keys(draft) as (keyof PersonDraft)[]).filter((field) => draft[field].trim() !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, draft[field].trim() === "" ? null : draft[field].trim()]));
}

const partial = new Set<string>(["birth", "partyJoined", "workStarted"]);
const dates = new Set<string>(["partyConfirmed", "activistSince", "residentSince"]);

/** What the shared parsers say of a field as it stands, before anything is sent. */
export function draftRefusal(field: keyof PersonDraft, text: string): Refusal | null {
  const told = text.trim();
  if (field === "name") return told === "" ? { code: "person.nameMissing" } : null;
  if (told === "") return null;
  const parsed = partial.has(field) ? parsePartialDate(told) : dates.has(field) ? parseCalendarDate(told) : field === "phone" ? parsePhone(told) : null;
  return parsed === null || parsed.ok ? null : parsed.refusal;
}
