import { normaliseName } from "@yanzhen/domain/kernel";
import { isBlankWord } from "@yanzhen/domain/people";

import { findPerson } from "../plan/find-person.ts";
import type { PersonDirectory } from "../plan/known-person.ts";
import type { KnownUnit, UnitDirectory } from "../plan/known-unit.ts";
import type { RowReader } from "../plan/row-reader.ts";

export interface MentorGround {
  readonly directory: UnitDirectory;
  readonly people: PersonDirectory;
  readonly maySee: (path: string) => boolean;
}

/** The mentor a list names. One who cannot be found, and the person themselves, is told and left out. */
export function findMentor(reader: RowReader<"mentor">, personId: string, unit: KnownUnit, { directory, people, maySee }: MentorGround): string | null {
  const name = reader.text("mentor");
  if (isBlankWord(name)) return null;
  const match = findPerson(
    people,
    { name: normaliseName(name), birth: null, idNoIndex: null, idMask: null, paths: unitsAround(unit, directory), nameAlone: Number.POSITIVE_INFINITY },
    maySee,
  );
  if (match.kind === "one" && match.person.id !== personId) return match.person.id;
  if (match.kind === "one") reader.warn("mentor", { code: "import.mentorSelf" });
  else if (match.kind === "none") reader.warn("mentor", { code: "import.mentorUnknown", facts: { name } });
  else reader.warn("mentor", { code: "import.mentorAmbiguous", facts: { name, count: match.count } });
  return null;
}

/** Paths of a unit and those above it, nearest first, the district left out. */
export function unitsAround(unit: KnownUnit, directory: UnitDirectory): readonly string[] {
  return [unit, ...directory.chain(unit)].filter((above) => above.kind !== "district").map((above) => above.path);
}
