import { isMixed, typedText } from "../../../platform/db/name-search.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export const rosterSorts = ["name", "birth", "unit", "titleSince", "postingSince", "partyJoined", "educationLevel"] as const;
export type RosterSort = (typeof rosterSorts)[number];

export interface RosterFilters {
  /** Name part, pinyin or initials. */
  readonly text?: string | undefined;
  readonly sex?: string | undefined;
  readonly politicalStatus?: readonly string[] | undefined;
  readonly educationLevels?: readonly string[] | undefined;
  /** Completed years on the day, inclusive. */
  readonly ageFrom?: number | undefined;
  readonly ageTo?: number | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly posted?: boolean | undefined;
  readonly reserveClass?: "secretary" | "member" | undefined;
  /** These people only; nobody when there are none. */
  readonly ids?: readonly string[] | undefined;
}

export interface RosterQuestion {
  readonly scope: Scope;
  readonly asOf: string;
  readonly filters: RosterFilters;
  readonly sort: { readonly by: RosterSort; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

/** What decides about the text of the statement. */
export interface RosterShape {
  readonly everywhere: boolean;
  readonly by: RosterSort;
  readonly descending: boolean;
  readonly named: "no" | "plain" | "mixed";
  readonly sex: boolean;
  readonly ageFrom: boolean;
  readonly ageTo: boolean;
  readonly posted: boolean | null;
  readonly reserveClass: boolean;
  readonly ids: boolean;
}

/** What it is only given. A value that the shape does not ask for stands nowhere in the text. */
export type RosterValues = {
  readonly tenant: number;
  readonly paths: readonly string[];
  readonly onDate: string;
  readonly asOf: string;
  readonly text: string;
  readonly sex: string;
  readonly politicalStatus: readonly string[];
  readonly educationLevels: readonly string[];
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly roles: readonly string[];
  readonly reserveClass: string;
  /** As an array is written, so that a list of any length is one value. */
  readonly ids: string;
  readonly offset: number;
  readonly limit: number;
};

export interface AskedRoster {
  readonly scope: Scope;
  readonly asOf: string;
  readonly values: RosterValues;
  readonly shape: RosterShape;
}

/** The question as the statement is built for it: slots in place of values, when it is built. */
export const asked = (values: RosterValues, shape: RosterShape): AskedRoster => ({
  scope: { tenant: values.tenant, paths: shape.everywhere ? "all" : values.paths, onDate: values.onDate },
  asOf: values.asOf,
  values,
  shape,
});

export function shapeOf({ scope, sort, filters: f }: RosterQuestion): RosterShape {
  const text = typedText(f.text);
  return {
    everywhere: scope.paths === "all",
    ...sort,
    named: text === "" ? "no" : isMixed(text) ? "mixed" : "plain",
    sex: f.sex !== undefined,
    ageFrom: f.ageFrom !== undefined,
    ageTo: f.ageTo !== undefined,
    posted: f.posted ?? null,
    reserveClass: f.reserveClass !== undefined,
    ids: f.ids !== undefined,
  };
}

export function valuesOf({ scope, asOf, filters: f, offset, limit }: RosterQuestion): RosterValues {
  return {
    tenant: scope.tenant,
    paths: scope.paths === "all" ? [] : scope.paths,
    onDate: scope.onDate,
    asOf,
    text: typedText(f.text),
    sex: f.sex ?? "",
    politicalStatus: f.politicalStatus ?? [],
    educationLevels: f.educationLevels ?? [],
    ageFrom: f.ageFrom ?? 0,
    ageTo: f.ageTo ?? 0,
    roles: f.roles ?? [],
    reserveClass: f.reserveClass ?? "",
    ids: `{${(f.ids ?? []).join(",")}}`,
    offset,
    limit,
  };
}
