import { type CalendarDate, earliestDay, type PartialDate } from "@yanzhen/domain/kernel";
import type { TitlePart } from "@yanzhen/domain/people";

import { covers } from "../plan/field-cells.ts";
import type { KnownPerson, KnownPost } from "../plan/known-person.ts";
import type { KnownUnit } from "../plan/known-unit.ts";
import type { RosterRow } from "./roster-row.ts";
import type { RosterPost } from "./roster-write.ts";

export interface PostChanges {
  readonly addPosts: readonly RosterPost[];
  readonly endPosts: readonly { readonly id: string; readonly on: CalendarDate }[];
}

const none: PostChanges = { addPosts: [], endPosts: [] };

/**
 * Posts the file names and the store does not are added from 任现职时间; posts of the same unit it no longer names end that day. When the
 * posts are the same and only their date differs, that is told and left: a date of appointment is corrected in the person's file.
 */
export function comparePosts(row: RosterRow, unit: KnownUnit, known: KnownPerson, today: CalendarDate): PostChanges {
  if (row.posts.length === 0) return none;
  if (row.titleSince !== null && earliestDay(row.titleSince) > today) row.reader.error("titleSince", { code: "date.inFuture", facts: { date: row.titleSince } });
  const here = known.posts.filter((post) => post.unitId === unit.id);
  const missing = row.posts.filter((part) => !known.posts.some((post) => isSame(post, part)));
  if (missing.length === 0) {
    const since = known.posts
      .filter((post) => row.posts.some((part) => isSame(post, part)))
      .map((post) => post.from as CalendarDate)
      .toSorted();
    const told = row.titleSince;
    if (told !== null && !since.some((day) => covers(told, day))) row.reader.warn("titleSince", { code: "import.titleSinceKept", facts: { known: since[0] ?? "", told } });
    return none;
  }
  const since = startOf(row.titleSince, unit, today);
  const gone = here.filter((post) => !row.posts.some((part) => isSame(post, part)));
  if (row.titleSince === null) row.reader.warn("titleSince", { code: "import.titleSinceMissing" });
  return {
    addPosts: missing.map((part) => ({ part, from: since })),
    endPosts: gone.filter((post) => post.from < since).map((post) => ({ id: post.id, on: since })),
  };
}

function isSame(post: KnownPost, part: TitlePart): boolean {
  return post.title === part.text || (part.role !== "other" && post.role === part.role);
}

/** The day told, no later than today and no earlier than the unit. */
export function startOf(told: PartialDate | null, unit: KnownUnit, today: CalendarDate): CalendarDate {
  const day = told === null || earliestDay(told) > today ? today : earliestDay(told);
  return day < unit.from ? (unit.from as CalendarDate) : day;
}
