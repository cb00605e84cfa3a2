import type { Database } from "./tables/database.ts";

/** One column by which a row belongs to a person's file or to a unit. A row is in scope when any of its table's ways holds. */
export interface ScopeWay {
  readonly through: "person" | "unit";
  readonly column: string;
}

const person = (column = "person_id"): ScopeWay => ({ through: "person", column });
const unit = (column = "unit_id"): ScopeWay => ({ through: "unit", column });

/**
 * Tables whose rows are shown by scope; every query on them carries one. Not here: the unit tree (names and paths are no
 * secret and scope itself reads them), rules and calendars, and what only system and audit roles read.
 */
export const SCOPED_TABLES = {
  annual_grade: [person()],
  appointment: [person(), unit()],
  compound: [unit()],
  education: [person()],
  entered_mark: [person()],
  evaluation_cycle: [unit()],
  evaluation_result: [person()],
  evidence: [unit()],
  evidence_credit: [person()],
  honour: [unit()],
  party_org: [unit()],
  person: [person("id")],
  person_alias: [person()],
  person_key: [person()],
  person_unit: [person()],
  petition_count: [unit()],
  posting: [person(), unit("compound_id")],
  reserve_entry: [person()],
  reserve_readiness: [person()],
  reserve_state: [person()],
  sanction: [person()],
  site_day: [person(), unit("compound_id")],
  training: [person()],
} as const satisfies Partial<Record<keyof Database, readonly ScopeWay[]>>;

export type ScopedTable = keyof typeof SCOPED_TABLES;

export function isScopedTable(name: string): name is ScopedTable {
  return Object.hasOwn(SCOPED_TABLES, name);
}
