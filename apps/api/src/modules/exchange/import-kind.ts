import { type Actor, decide } from "@yanzhen/domain/access";
import type { Result } from "@yanzhen/domain/kernel";
import { orgPolicies } from "@yanzhen/domain/org";
import { peoplePolicies } from "@yanzhen/domain/people";
import { postingPolicies } from "@yanzhen/domain/posting";
import { reservePolicies } from "@yanzhen/domain/reserve";

import { postingColumns } from "./kinds/posting-columns.ts";
import { reserveColumns } from "./kinds/reserve-columns.ts";
import { rosterColumns } from "./kinds/roster-columns.ts";
import { unitColumns } from "./kinds/unit-columns.ts";
import type { ColumnSpec } from "./workbook/columns.ts";

/** 单位表, 花名册, 驻点安排表, 后备干部花名册. */
export const importKinds = ["units", "roster", "postings", "reserve"] as const;
export type ImportKind = (typeof importKinds)[number];

export interface KindOfImport {
  readonly columns: readonly ColumnSpec[];
  /** Whether the actor may import for the unit at a path. */
  readonly may: (actor: Actor, path: string) => Result<true>;
  /** Live keys of what it writes. */
  readonly touches: readonly string[];
}

export const kindsOfImport = {
  units: { columns: unitColumns, may: (actor, path) => decide(orgPolicies, "org.importUnits", actor, { path }), touches: ["unit"] },
  roster: { columns: rosterColumns, may: (actor, path) => decide(peoplePolicies, "people.import", actor, { path }), touches: ["person", "unit"] },
  postings: { columns: postingColumns, may: (actor, path) => decide(postingPolicies, "posting.import", actor, { path }), touches: ["posting", "person", "unit"] },
  reserve: { columns: reserveColumns, may: (actor, path) => decide(reservePolicies, "reserve.import", actor, { path }), touches: ["reserve", "person", "unit"] },
} as const satisfies Record<ImportKind, KindOfImport>;

/** Whether the actor may import this kind for any unit at all; else the reason. */
export function mayImport(kind: ImportKind, actor: Actor): Result<true> {
  const paths = actor.grants.map((grant) => grant.path);
  const allowed = paths.map((path) => kindsOfImport[kind].may(actor, path)).find((decision) => decision.ok);
  return allowed ?? kindsOfImport[kind].may(actor, paths[0] ?? "/");
}
