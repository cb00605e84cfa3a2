import type { CalendarDate, Refusal } from "@yanzhen/domain/kernel";
import type { UnitId } from "@yanzhen/domain/org";
import type { PersonId } from "@yanzhen/domain/people";
import { assignPosting, assignPostingInput, type AssignPosting, type PostingRole, type PostingSpan } from "@yanzhen/domain/posting";
import { parserRefusals } from "./act-refusals.ts";
import type { GroundData } from "./posting-data.ts";

/** The form's texts, as typed. */
export interface AssignDraft {
  readonly role: PostingRole;
  readonly dutyDays: string;
  readonly from: string;
  readonly to: string;
  readonly mentorId: string | null;
  readonly branchTitle: string;
  readonly crossTitle: string;
  readonly note: string;
}

export interface JudgedDraft {
  /** What goes to the server; null while something is missing or wrong. */
  readonly input: AssignPosting | null;
  /** By field; `personId` and `compoundId` too. */
  readonly refusals: Readonly<Record<string, Refusal>>;
}

/** Judges the form before anything is sent: by the command's parser, then by the domain's decision on what the server knows. */
export function judgeAssign(draft: AssignDraft, ground: GroundData | undefined, personId: string | null, compoundId: string | null): JudgedDraft {
  const texts = { branchTitle: draft.branchTitle, crossTitle: draft.crossTitle, note: draft.note };
  const plain = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim() === "" ? null : text]));
  const told = {
    ...plain,
    personId,
    compoundId,
    role: draft.role,
    dutyDays: draft.dutyDays.trim() === "" ? Number.NaN : Number(draft.dutyDays),
    from: draft.from.trim(),
    to: draft.to.trim() === "" ? null : draft.to.trim(),
    mentorId: draft.mentorId,
  };
  const parsed = assignPostingInput.safeParse(told);
  if (!parsed.success) {
    // Nothing chosen yet is no fault; the button says what is missing.
    const { personId: _person, compoundId: _compound, ...refusals } = parserRefusals(parsed);
    return { input: null, refusals };
  }
  const { person, compound, can, limits } = ground ?? {};
  if (person === null || compound === null || person === undefined || compound === undefined || limits === undefined) return { input: null, refusals: {} };
  const right = can?.["posting.assign"];
  if (right !== undefined && right !== true) return { input: null, refusals: { personId: right } };
  const judged = assignPosting(parsed.data, {
    compound: { level: compound.level, from: compound.from as CalendarDate, to: compound.to as CalendarDate | null },
    ofCompound: compound.postings.map(spanOf),
    ofPerson: person.postings.map(spanOf),
    maxCompounds: limits.maxCompounds,
  });
  return judged.ok ? { input: parsed.data, refusals: {} } : { input: null, refusals: { [judged.refusal.field ?? ""]: judged.refusal } };
}

type Span = NonNullable<GroundData["person"]>["postings"][number];

/** A row of the answer as the domain's rules read it. */
export function spanOf(row: Span): PostingSpan {
  const ids = { id: row.id as PostingSpan["id"], personId: row.personId as PersonId, compoundId: row.compoundId as UnitId };
  return { ...ids, role: row.role, dutyDays: row.dutyDays, from: row.from as CalendarDate, to: row.to as CalendarDate | null };
}
