import type { CalendarDate } from "@yanzhen/domain/kernel";
import type { EducationMode, IdNumber, PersonFacts, Phone, TitlePart } from "@yanzhen/domain/people";

export interface RosterEducation {
  readonly mode: EducationMode;
  readonly level: string;
  readonly school: string | null;
}

export interface RosterPost {
  readonly part: TitlePart;
  readonly from: CalendarDate;
}

/** A person a list names whom the store does not know yet. */
export interface NewListedPerson {
  readonly id: string;
  readonly unitId: string;
  readonly from: CalendarDate;
  readonly facts: PersonFacts;
  readonly idNo: IdNumber | null;
  readonly phone: Phone | null;
  readonly education: readonly RosterEducation[];
  readonly posts: readonly RosterPost[];
}

export interface ListedPersonChange {
  readonly id: string;
  /** The row's version the plan was made on. */
  readonly version: number;
  readonly unitId: string;
  /** The person's facts with what the row says. */
  readonly facts: PersonFacts;
  readonly idNo: IdNumber | null;
  readonly phone: Phone | null;
  readonly addEducation: readonly RosterEducation[];
  readonly addPosts: readonly RosterPost[];
  readonly endPosts: readonly { readonly id: string; readonly on: CalendarDate }[];
}

export type RosterWrite = { readonly act: "create"; readonly person: NewListedPerson } | { readonly act: "update"; readonly change: ListedPersonChange };
