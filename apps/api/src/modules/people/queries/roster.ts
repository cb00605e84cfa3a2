import { type RawBuilder, sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { boundTable, scopedTable } from "../../../platform/db/in-scope.ts";
import type { ReadHandle } from "../../../platform/db/reading.ts";
import { fixedStatement } from "../../../platform/db/fixed-statement.ts";
import { isNamed } from "../../../platform/db/name-search.ts";
import { type AskedRoster, asked, type RosterQuestion, type RosterShape, type RosterSort, type RosterValues, shapeOf, valuesOf } from "./roster-question.ts";

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

/** What a person holds on the day; `p` is the person's row, already in scope. */
const held = (q: AskedRoster) => ({
  posts: sql`${boundTable("appointment", q.scope)} as a where a.tenant = p.tenant and a.person_id = p.id and ${inForce("a", q.asOf)}`,
  postings: sql`${boundTable("posting", q.scope)} as g where g.tenant = p.tenant and g.person_id = p.id and ${inForce("g", q.asOf)}`,
  degrees: sql`${boundTable("education", q.scope)} as d where d.tenant = p.tenant and d.person_id = p.id`,
  places: sql`${boundTable("reserve_entry", q.scope)} as e join ${boundTable("reserve_state", q.scope)} as s on s.tenant = e.tenant and s.entry_id = e.id
    where e.tenant = p.tenant and e.person_id = p.id and ${inForce("s", q.asOf)} and s.state not in ('removed', 'rejected', 'declined', 'withdrawn')`,
});

function sortKey(q: AskedRoster): RawBuilder<unknown> {
  const { posts, postings, degrees } = held(q);
  const keys = {
    name: sql`p.name_key`,
    birth: sql`p.birth`,
    unit: sql`x.path`,
    titleSince: sql`(select min(a.valid_from) from ${posts})`,
    postingSince: sql`(select min(g.valid_from) from ${postings})`,
    partyJoined: sql`p.party_joined`,
    educationLevel: sql`(select min(d.level) from ${degrees})`,
  } as const satisfies Record<RosterSort, RawBuilder<unknown>>;
  return keys[q.shape.by];
}

const windowStatement = fixedStatement<RosterLine & { total: number }, RosterValues, RosterShape>((values, shape) => {
  const q = asked(values, shape);
  const order = shape.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const { posts, postings, degrees, places } = held(q);
  return sql<RosterLine & { total: number }>`
      with page as materialized (
        select p.id, k.unit_id, x.path, count(*) over ()::int as total, row_number() over (order by ${sortKey(q)} ${order}, p.name_key, p.id) as place
        from ${keptPeople(q)} where ${filterOf(q)}
        order by place offset ${values.offset} limit ${values.limit}
      )
      select p.id, p.name, p.sex, p.ethnicity, p.birth, p.political_status as "politicalStatus", p.party_joined as "partyJoined",
        (select min(d.level) from ${degrees}) as "educationLevel", page.unit_id as "unitId", n.name as "unitName", tn.name as township,
        post.title, post.since as "titleSince", posting.names as compounds, posting.since as "postingSince",
        r.class as "reserveClass", r.state as "reserveState", p.id_no_masked as "idNoMasked", p.phone_masked as "phoneMasked", page.total
      from page
      join ${boundTable("person", q.scope)} as p on p.id = page.id
      left join unit_name as n on n.tenant = p.tenant and n.unit_id = page.unit_id and ${inForce("n", q.asOf)}
      left join unit as tu on tu.tenant = p.tenant and tu.path_key = split_part(page.path, '/', 3) and tu.level = 'township'
      left join unit_name as tn on tn.tenant = tu.tenant and tn.unit_id = tu.id and ${inForce("tn", q.asOf)}
      left join lateral (select string_agg(a.title, '、' order by a.kind, a.valid_from, a.title) as title, min(a.valid_from) as since from ${posts}) as post on true
      left join lateral (select string_agg(cn.name, '、' order by h.valid_from, cn.name_key) as names, min(h.valid_from) as since
        from (select g.tenant, g.compound_id, g.valid_from from ${postings}) as h
        left join unit_name as cn on cn.tenant = h.tenant and cn.unit_id = h.compound_id and ${inForce("cn", q.asOf)}) as posting on true
      left join lateral (select e.class, s.state from ${places} order by s.valid_from desc limit 1) as r on true
      order by page.place`;
});

const totalStatement = fixedStatement<{ total: number }, RosterValues, RosterShape>((values, shape) => {
  const q = asked(values, shape);
  return sql<{ total: number }>`select count(*)::int as total from ${keptPeople(q)} where ${filterOf(q)}`;
});

/**
 * A window of the roster: the people whose file a unit of the scope kept on the day, filtered, sorted, with the total. One statement;
 * what is shown beside a person (posts, postings, reserve) is looked up for the window's rows only.
 */
export async function roster(db: ReadHandle, q: RosterQuestion): Promise<{ readonly rows: readonly RosterLine[]; readonly total: number }> {
  const [values, shape] = [valuesOf(q), shapeOf(q)];
  const rows = await windowStatement(db, values, shape);
  if (rows.length > 0 || q.offset === 0) return { rows: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 };
  const [row] = await totalStatement(db, values, shape);
  return { rows: [], total: row?.total ?? 0 };
}

/** The scope is asked once, where the file is kept on the day; everything else hangs on these rows by id. */
function keptPeople(q: AskedRoster): RawBuilder<unknown> {
  return sql`${scopedTable("person_unit", q.scope)} as k
    join ${boundTable("person", q.scope)} as p on p.tenant = k.tenant and p.id = k.person_id and ${inForce("k", q.asOf)}
    join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${inForce("x", q.asOf)}`;
}

function filterOf(q: AskedRoster): RawBuilder<unknown> {
  const { values: f, shape, asOf } = q;
  const { posts, postings, degrees, places } = held(q);
  const born = sql`to_date(rpad(p.birth, 10, '.01'), 'YYYY.MM.DD')`;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (shape.named !== "no") conditions.push(isNamed("p", f.text, shape.named === "mixed"));
  if (shape.sex) conditions.push(sql`p.sex = ${f.sex}`);
  if (f.politicalStatus.length > 0) conditions.push(sql`p.political_status in (${sql.join(f.politicalStatus)})`);
  if (f.educationLevels.length > 0) conditions.push(sql`exists (select 1 from ${degrees} and d.level in (${sql.join(f.educationLevels)}))`);
  // A month-only birth counts from the 1st (DEFINITIONS §6).
  if (shape.ageFrom) conditions.push(sql`${born} <= (${asOf}::date - make_interval(years => ${f.ageFrom}::int))::date`);
  if (shape.ageTo) conditions.push(sql`${born} > (${asOf}::date - make_interval(years => ${f.ageTo}::int + 1))::date`);
  if (f.roles.length > 0) conditions.push(sql`exists (select 1 from ${posts} and a.role in (${sql.join(f.roles)}))`);
  if (shape.posted !== null) conditions.push(sql`${shape.posted ? sql`` : sql`not`} exists (select 1 from ${postings})`);
  if (shape.reserveClass) conditions.push(sql`exists (select 1 from ${places} and e.class = ${f.reserveClass} and s.state in ('inPool', 'suspended'))`);
  if (shape.ids) conditions.push(sql`p.id = any(${f.ids}::uuid[])`);
  return sql.join(conditions, sql` and `);
}
