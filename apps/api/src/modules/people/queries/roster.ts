import { type RawBuilder, sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

/** One line of the roster, as of a day. Codes are codes; labels are the reader's language. */
export interface RosterLine {
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly ethnicity: string | null;
  readonly birth: string | null;
  readonly politicalStatus: string | null;
  readonly partyJoined: string | null;
  readonly educationLevel: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly township: string | null;
  readonly title: string | null;
  readonly titleSince: string | null;
  readonly compounds: string | null;
  readonly postingSince: string | null;
  readonly reserveClass: string | null;
  readonly reserveState: string | null;
  readonly idNoMasked: string | null;
  readonly phoneMasked: string | null;
}

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
}

export interface RosterQuestion {
  readonly scope: Scope;
  readonly asOf: string;
  readonly filters: RosterFilters;
  readonly sort: { readonly by: RosterSort; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

const inForce = (alias: string, on: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${alias}.valid_from`)} <= ${on} and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${on})`;

const sortKeys = {
  name: sql`p.name_key`,
  birth: sql`p.birth`,
  unit: sql`x.path`,
  titleSince: sql`(select min(a.valid_from) from post as a where a.person_id = p.id)`,
  postingSince: sql`(select min(g.valid_from) from held as g where g.person_id = p.id)`,
  partyJoined: sql`p.party_joined`,
  educationLevel: sql`(select min(d.level) from study as d where d.person_id = p.id)`,
} as const satisfies Record<RosterSort, RawBuilder<unknown>>;

/**
 * A window of the roster: the people whose file a unit of the scope kept on the day, filtered, sorted, with the total. One statement;
 * what is shown beside a person (posts, postings, reserve) is looked up for the window's rows only.
 */
export async function roster(db: ReadHandle, q: RosterQuestion): Promise<{ readonly rows: readonly RosterLine[]; readonly total: number }> {
  const order = q.sort.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const rows = await readSql(
    db,
    sql<RosterLine & { total: number }>`
      with ${sources(q)}, page as (
        select p.id, count(*) over ()::int as total, row_number() over (order by ${sortKeys[q.sort.by]} ${order}, p.name_key, p.id) as place
        from ${keptPeople(q)} where ${filterOf(q)}
        order by place offset ${q.offset} limit ${q.limit}
      )
      select p.id, p.name, p.sex, p.ethnicity, p.birth, p.political_status as "politicalStatus", p.party_joined as "partyJoined",
        (select min(d.level) from study as d where d.person_id = p.id) as "educationLevel",
        k.unit_id as "unitId", n.name as "unitName", tn.name as township,
        (select string_agg(a.title, '、' order by a.kind, a.valid_from, a.title) from post as a where a.person_id = p.id) as title,
        (select min(a.valid_from) from post as a where a.person_id = p.id) as "titleSince",
        (select string_agg(cn.name, '、' order by g.valid_from, cn.name_key) from held as g
          join unit_name as cn on cn.tenant = g.tenant and cn.unit_id = g.compound_id and ${inForce("cn", q.asOf)} where g.person_id = p.id) as compounds,
        (select min(g.valid_from) from held as g where g.person_id = p.id) as "postingSince",
        r.class as "reserveClass", r.state as "reserveState", p.id_no_masked as "idNoMasked", p.phone_masked as "phoneMasked", page.total
      from page
      join ${scopedTable("person", q.scope)} as p on p.id = page.id
      join ${scopedTable("person_unit", q.scope)} as k on k.person_id = p.id and ${inForce("k", q.asOf)}
      join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${inForce("x", q.asOf)}
      left join unit_name as n on n.tenant = k.tenant and n.unit_id = k.unit_id and ${inForce("n", q.asOf)}
      left join unit as tu on tu.tenant = k.tenant and tu.level = 'township' and tu.path_key = split_part(x.path, '/', 3)
      left join unit_name as tn on tn.tenant = tu.tenant and tn.unit_id = tu.id and ${inForce("tn", q.asOf)}
      left join lateral (select i.class, i.state from pool as i where i.person_id = p.id order by i.valid_from desc limit 1) as r on true
      order by page.place`,
  );
  if (rows.length > 0 || q.offset === 0) return { rows: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 };
  return { rows: [], total: await rosterTotal(db, q) };
}

async function rosterTotal(db: ReadHandle, q: RosterQuestion): Promise<number> {
  const [row] = await readSql(db, sql<{ total: number }>`with ${sources(q)} select count(*)::int as total from ${keptPeople(q)} where ${filterOf(q)}`);
  return row?.total ?? 0;
}

/** Posts, postings, studies and pool places in force on the day, each cut down to the scope. */
function sources(q: RosterQuestion): RawBuilder<unknown> {
  return sql`
    post as (select a.tenant, a.person_id, a.role, a.kind, a.title, a.valid_from from ${scopedTable("appointment", q.scope)} as a where ${inForce("a", q.asOf)}),
    held as (select g.tenant, g.person_id, g.compound_id, g.valid_from from ${scopedTable("posting", q.scope)} as g where ${inForce("g", q.asOf)}),
    study as (select d.person_id, d.level from ${scopedTable("education", q.scope)} as d),
    pool as (select e.person_id, e.class, s.state, s.valid_from from ${scopedTable("reserve_state", q.scope)} as s
      join ${scopedTable("reserve_entry", q.scope)} as e on e.tenant = s.tenant and e.id = s.entry_id
      where ${inForce("s", q.asOf)} and s.state not in ('removed', 'rejected', 'declined', 'withdrawn'))`;
}

function keptPeople(q: RosterQuestion): RawBuilder<unknown> {
  return sql`${scopedTable("person", q.scope)} as p
    join ${scopedTable("person_unit", q.scope)} as k on k.person_id = p.id and ${inForce("k", q.asOf)}
    join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${inForce("x", q.asOf)}`;
}

function filterOf({ filters: f, asOf }: RosterQuestion): RawBuilder<unknown> {
  const born = sql`to_date(rpad(p.birth, 10, '.01'), 'YYYY.MM.DD')`;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (f.text !== undefined && f.text.trim() !== "") {
    const text = f.text
      .trim()
      .toLowerCase()
      .replaceAll(/[\\%_]/gu, (c) => `\\${c}`);
    conditions.push(sql`(p.name like ${`%${text}%`} or p.pinyin like ${`${text.replaceAll(" ", "")}%`} or p.initials like ${`${text}%`})`);
  }
  if (f.sex !== undefined) conditions.push(sql`p.sex = ${f.sex}`);
  if (f.politicalStatus !== undefined && f.politicalStatus.length > 0) conditions.push(sql`p.political_status in (${sql.join(f.politicalStatus)})`);
  if (f.educationLevels !== undefined && f.educationLevels.length > 0) {
    conditions.push(sql`exists (select 1 from study as d where d.person_id = p.id and d.level in (${sql.join(f.educationLevels)}))`);
  }
  // A month-only birth counts from the 1st (DEFINITIONS §6).
  if (f.ageFrom !== undefined) conditions.push(sql`${born} <= (${asOf}::date - make_interval(years => ${f.ageFrom}::int))::date`);
  if (f.ageTo !== undefined) conditions.push(sql`${born} > (${asOf}::date - make_interval(years => ${f.ageTo}::int + 1))::date`);
  if (f.roles !== undefined && f.roles.length > 0) conditions.push(sql`exists (select 1 from post as a where a.person_id = p.id and a.role in (${sql.join(f.roles)}))`);
  if (f.posted !== undefined) conditions.push(sql`${f.posted ? sql`` : sql`not`} exists (select 1 from held as g where g.person_id = p.id)`);
  if (f.reserveClass !== undefined) {
    conditions.push(sql`exists (select 1 from pool as i where i.person_id = p.id and i.class = ${f.reserveClass} and i.state in ('inPool', 'suspended'))`);
  }
  return sql.join(conditions, sql` and `);
}
