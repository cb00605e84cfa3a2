import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

const SORTS = ["name", "birth", "unit", "titleSince", "postingSince", "partyJoined", "educationLevel"] as const;

/** The address of a roster as a question to the server; fields at rest are left out. */
export function rosterQuestion(query: Query<(typeof uris.roster)["fields"]>) {
  const key = query.sort.replace(/^-/, "");
  const sort = SORTS.find((known) => known === key) ?? "name";
  const reserveClass: "secretary" | "member" | undefined = query.list === "secretary" || query.list === "member" ? query.list : undefined;
  return {
    ...(query.unit === null ? {} : { unitId: query.unit }),
    sort,
    descending: query.sort.startsWith("-"),
    filters: {
      ...(query.q === "" ? {} : { text: query.q }),
      ...(query.sex === null ? {} : { sex: query.sex }),
      ...(query.politics === null ? {} : { politicalStatus: [query.politics] }),
      ...(query.posted === null ? {} : { posted: query.posted === "yes" }),
      ...(query.ageFrom === 0 ? {} : { ageFrom: query.ageFrom }),
      ...(query.ageTo === 0 ? {} : { ageTo: query.ageTo }),
      ...(reserveClass === undefined ? {} : { reserveClass }),
      ...(query.list === "becameSecretary" ? { becameSecretary: true as const } : {}),
    },
  };
}

/** The roster's columns as the server exports them, in the order of the grid. */
export const exportedColumns = [
  "name",
  "sex",
  "age",
  "birth",
  "politics",
  "partyJoined",
  "educationLevel",
  "township",
  "unit",
  "title",
  "titleSince",
  "compounds",
  "postingSince",
  "reserve",
  "ethnicity",
  "idNo",
  "phone",
] as const;
