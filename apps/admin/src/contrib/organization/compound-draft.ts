import type { Facts, Refusal } from "@yanzhen/domain/kernel";
import { type EditCompound, editCompoundInput } from "@yanzhen/domain/org";
import type { UnitData } from "./unit-data.ts";

type CompoundData = NonNullable<UnitData["compound"]>;

/** The form's texts; an empty one is an unknown fact. A firm that is known to be none is a box of its own. */
export interface CompoundDraft {
  readonly households: string;
  readonly buildings: string;
  readonly builtYear: string;
  readonly propertyFirm: string;
  readonly noFirm: boolean;
  readonly ownersCommittee: "" | "yes" | "no";
  readonly difficulty: "" | "low" | "middle" | "high";
  readonly note: string;
}

export function draftOfCompound(compound: CompoundData): CompoundDraft {
  const text = (value: number | string | null): string => (value === null ? "" : String(value));
  return {
    households: text(compound.households),
    buildings: text(compound.buildings),
    builtYear: text(compound.builtYear),
    propertyFirm: text(compound.propertyFirm),
    noFirm: compound.propertyFirm === "",
    ownersCommittee: compound.hasOwnersCommittee === null ? "" : compound.hasOwnersCommittee ? "yes" : "no",
    difficulty: compound.difficulty ?? "",
    note: text(compound.note),
  };
}

export interface JudgedCompound {
  readonly input: EditCompound | null;
  readonly dirty: boolean;
  readonly refusals: Readonly<Record<string, Refusal>>;
}

/** What differs from the compound as it was read, judged by the command's own parser. */
export function judgeCompound(unitId: string, compound: CompoundData, draft: CompoundDraft): JudgedCompound {
  const number = (text: string): number | null => (text.trim() === "" ? null : Number(text));
  const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  const told = {
    households: number(draft.households),
    buildings: number(draft.buildings),
    builtYear: number(draft.builtYear),
    propertyFirm: draft.noFirm ? "" : orNull(draft.propertyFirm),
    hasOwnersCommittee: draft.ownersCommittee === "" ? null : draft.ownersCommittee === "yes",
    difficulty: draft.difficulty === "" ? null : draft.difficulty,
    note: orNull(draft.note),
  };
  const patch = Object.fromEntries(Object.entries(told).filter(([field, value]) => value !== compound[field as keyof typeof told]));
  const parsed = editCompoundInput.safeParse({ unitId, version: compound.version, patch });
  const issues = parsed.error?.issues ?? [];
  const refusals = issues.map((issue) => {
    const facts = "params" in issue && issue.params !== undefined ? { facts: issue.params as Facts } : {};
    return [String(issue.path.at(-1) ?? ""), { code: issue.message, ...facts }] as const;
  });
  return { input: parsed.success ? parsed.data : null, dirty: Object.keys(patch).length > 0, refusals: Object.fromEntries(refusals) };
}
