import type { ActDraft, Named } from "./act-draft.ts";

/** What a form writes over; a step writes over nothing but the state it starts from. */
const WRITES: Readonly<Record<string, readonly Overwritten[]>> = { edit: ["target", "mentor", "note"], setReadiness: ["level", "basis"] };
export type Overwritten = "target" | "mentor" | "note" | "level" | "basis";

/** The facts of an entry that another may change while a form stands open. */
export type Standing = Pick<ActDraft, Overwritten>;

export interface Difference {
  readonly field: Overwritten;
  readonly mine: string;
  readonly theirs: string;
}

/** What I changed and somebody else changed otherwise, for a choice field by field. */
export function differencesOf(act: string, opened: Standing, draft: Standing, saved: Standing): readonly Difference[] {
  return (WRITES[act] ?? []).flatMap((field) => {
    const [was, mine, theirs] = [opened, draft, saved].map((standing) => textOf(standing[field])) as [string, string, string];
    return mine !== was && mine !== theirs ? [{ field, mine, theirs }] : [];
  });
}

/** The draft with the saved values put in where they were chosen, and where I changed nothing. */
export function mergedDraft(act: string, opened: Standing, draft: ActDraft, saved: Standing, taken: ReadonlySet<string>): ActDraft {
  const fields = (WRITES[act] ?? []).filter((field) => taken.has(field) || textOf(draft[field]) === textOf(opened[field]));
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, saved[field]])) };
}

const textOf = (value: string | Named | null): string => (value === null ? "" : typeof value === "string" ? value.trim() : value.name);
