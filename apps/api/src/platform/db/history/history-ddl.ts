import type { BusinessTable } from "./business-tables.ts";

/** The columns every table under history needs; the triggers rely on them. */
export const REQUIRED_COLUMNS = ["tenant", "id", "version", "recorded_from"] as const;

/** Columns whose value tells which history a row belongs to: indexed in history. */
const HISTORY_KEYS = ["id", "person_id", "unit_id", "compound_id", "entry_id"];

/** Columns that name what a change is about, for the history panel of a person, a unit, an entry. */
const SUBJECTS = ["id", "person_id", "unit_id", "compound_id", "evidence_id", "entry_id", "posting_id"];

const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (table: BusinessTable, alias?: string): string => table.columns.map(({ name }) => (alias === undefined ? ident(name) : `${alias}.${ident(name)}`)).join(", ");

/**
 * BEFORE UPDATE, one for all tables: bumps the version and opens known time. An update that changes nothing else keeps both (it
 * still counts as one affected row), writes no history and no log. A clock that stood still or went back never makes a
 * version begin before the one it replaces.
 */
export const STAMP_FUNCTION = /* sql */ `
create or replace function hist.stamp() returns trigger language plpgsql as $stamp$
begin
  if new.tenant <> old.tenant or new.id <> old.id then
    raise exception 'the key of % is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  new.version := old.version;
  new.recorded_from := old.recorded_from;
  if new *= old then
    return new;
  end if;
  new.version := old.version + 1;
  new.recorded_from := case when old.recorded_from > now() then old.recorded_from + interval '1 microsecond' else now() end;
  return new;
end $stamp$;`;

/** History of one table: superseded versions with the end of their known time. Keys and references stay with the current table. */
export function historyTableDdl(table: BusinessTable, existing: BusinessTable | undefined): string {
  const name = `hist.${ident(table.name)}`;
  const statements: string[] = [];
  if (existing === undefined) {
    const columns = table.columns.map((column) => `${ident(column.name)} ${column.type}`);
    statements.push(`create table ${name} (${columns.join(", ")}, recorded_to timestamptz not null)`);
  } else {
    const had = new Map(existing.columns.map((column) => [column.name, column.type]));
    for (const column of table.columns) {
      const type = had.get(column.name);
      if (type === undefined) statements.push(`alter table ${name} add column ${ident(column.name)} ${column.type}`);
      else if (type !== column.type) statements.push(`alter table ${name} alter column ${ident(column.name)} type ${column.type}`);
    }
  }
  for (const key of HISTORY_KEYS.filter((candidate) => table.columns.some(({ name: column }) => column === candidate))) {
    statements.push(`create index if not exists ${ident(`${table.name}_${key}_known`)} on ${name} (${ident(key)}, recorded_to)`);
  }
  return statements.map((statement) => `${statement};`).join("\n");
}

/** The table as known at `yanzhen.known_at`: today's row if it was recorded by then, else the version that stood then. */
export function knownViewDdl(table: BusinessTable): string {
  const moment = "current_setting('yanzhen.known_at')::timestamptz";
  const name = ident(table.name);
  return `drop view if exists known.${name};
create view known.${name} as
select ${list(table)} from app.${name} where recorded_from <= ${moment}
union all
select ${list(table)} from hist.${name} where recorded_from <= ${moment} and recorded_to > ${moment};`;
}

function changeLog(table: BusinessTable, rows: "inserted" | "updated" | "deleted"): string {
  const row = rows === "deleted" ? "o" : "n";
  const subjects = SUBJECTS.filter((subject) => table.columns.some(({ name }) => name === subject)).map((subject) => `${row}.${subject}`);
  const op = { inserted: "insert", updated: "update", deleted: "delete" }[rows];
  const source = { inserted: "n", updated: "o join n on n.tenant = o.tenant and n.id = o.id where n.version <> o.version", deleted: "o" }[rows];
  return `  if coalesce(current_setting('yanzhen.change_set', true), '') <> '' then
    insert into app.change (tenant, change_set_id, table_name, row_id, op, before, after_version, subjects)
    select ${row}.tenant, current_setting('yanzhen.change_set')::uuid, '${table.name}', ${row}.id, '${op}',
      ${rows === "inserted" ? "null" : "to_jsonb(o)"}, ${rows === "deleted" ? "null" : "n.version"}, array_remove(array[${subjects.join(", ")}], null)
    from ${source};
  end if;`;
}

function triggerDdl(table: BusinessTable, event: "insert" | "update" | "delete", body: string): string {
  const fn = `hist.${ident(`after_${event}_${table.name}`)}`;
  const transition = { insert: "new table as n", update: "old table as o new table as n", delete: "old table as o" }[event];
  const trigger = ident(`history_after_${event}`);
  return `create or replace function ${fn}() returns trigger language plpgsql as $history$
begin
${body}
  return null;
end $history$;
drop trigger if exists ${trigger} on app.${ident(table.name)};
create trigger ${trigger} after ${event} on app.${ident(table.name)} referencing ${transition} for each statement execute function ${fn}();`;
}

/**
 * Statement-level triggers with explicit columns: a bulk update costs one copy, and a column added to one table only cannot slip
 * into the wrong place. A version made and replaced inside one transaction is never seen by anybody and not kept.
 */
export function historyTriggersDdl(table: BusinessTable): string {
  const target = `insert into hist.${ident(table.name)} (${list(table)}, recorded_to)`;
  const afterUpdate = `  ${target}
  select ${list(table, "o")}, n.recorded_from from o join n on n.tenant = o.tenant and n.id = o.id
  where o.recorded_from <> now() and n.version <> o.version;
${changeLog(table, "updated")}`;
  const afterDelete = `  ${target}
  select ${list(table, "o")}, greatest(now(), o.recorded_from + interval '1 microsecond') from o where o.recorded_from <> now();
${changeLog(table, "deleted")}`;
  const name = ident(table.name);
  return [
    `drop trigger if exists history_stamp on app.${name};`,
    `create trigger history_stamp before update on app.${name} for each row execute function hist.stamp();`,
    triggerDdl(table, "insert", changeLog(table, "inserted")),
    triggerDdl(table, "update", afterUpdate),
    triggerDdl(table, "delete", afterDelete),
  ].join("\n");
}
