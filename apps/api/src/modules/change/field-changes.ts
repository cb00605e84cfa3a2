import { maskContacts } from "@yanzhen/domain/evidence";

import type { RowChange } from "./queries/change-sets.ts";

/** One column that changed, with names instead of ids; `hidden` for what is never shown, such as an ID number. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly hidden: boolean;
}

export interface ShownChange {
  readonly table: string;
  readonly op: RowChange["op"];
  readonly fields: readonly FieldChange[];
}

/** Keys, sort keys, derived and copied columns: they say nothing to a reader. */
const silent = new Set([
  "tenant",
  "id",
  "version",
  "recorded_from",
  "name_key",
  "pinyin",
  "initials",
  "path",
  "path_key",
  "depth",
  "id_no_index",
  "phone_index",
  "id_no_masked",
  "phone_masked",
  "tree",
  "facts",
  "result_hash",
  "entry_id",
  "evidence_id",
  "posting_id",
  "cycle_id",
]);
const secret = new Set(["id_no", "phone"]);
const MAX_TEXT = 200;

/** What a change did to a row, column by column. */
export function shownChange(change: RowChange, after: Readonly<Record<string, unknown>> | null, names: ReadonlyMap<string, string>): ShownChange {
  const before = change.op === "insert" ? null : change.before;
  const then = change.op === "delete" ? null : after;
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(then ?? {})])].filter((column) => !silent.has(column));
  const fields = columns.flatMap((column): readonly FieldChange[] => {
    const from = before?.[column] ?? null;
    const to = then?.[column] ?? null;
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    // Entries of the ledger are read outside the chain that handles the matter, too. EVD-16
    if (change.table === "evidence" && column === "detail") return [{ field: column, from: cut(from), to: cut(to), hidden: false }];
    if (secret.has(column)) return [{ field: column, from: null, to: null, hidden: true }];
    return [{ field: column, from: shown(from, names), to: shown(to, names), hidden: false }];
  });
  return { table: change.table, op: change.op, fields };
}

function shown(value: unknown, names: ReadonlyMap<string, string>): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === "string" ? (names.get(value) ?? value) : JSON.stringify(value);
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function cut(value: unknown): string | null {
  return typeof value === "string" ? shown(maskContacts(value), new Map()) : null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every id a set of rows mentions. */
export function idsIn(rows: readonly (Readonly<Record<string, unknown>> | null)[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.values(row ?? {}).filter((value): value is string => typeof value === "string" && UUID.test(value))))];
}
