import { type ReadinessLevel, reservePolicies, type ReserveState, reserveStates } from "@yanzhen/domain/reserve";
import { type Actor, fold } from "@yanzhen/domain/access";
import { type RawBuilder, sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { isNamed, typedText } from "../../../platform/db/name-search.ts";
import { foldedCondition } from "../../../platform/queries/folded-condition.ts";

/** One entry of the list, as of a day. `fileOpen` says whether the actor may see what is of the file; where not, readiness is null. */
export interface ReserveLine {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly sex: string;
  readonly birth: string | null;
  readonly politicalStatus: string | null;
  readonly educationLevel: string | null;
  readonly unitName: string | null;
  readonly township: string | null;
  readonly title: string | null;
  readonly compounds: string | null;
  readonly class: "secretary" | "member";
  readonly state: ReserveState;
  readonly since: string;
  /** First day in the pool. */
  readonly enteredOn: string | null;
  readonly origin: string;
  readonly targetUnit: string | null;
  readonly fileOpen: boolean;
  readonly readiness: ReadinessLevel | null;
  readonly readinessSince: string | null;
  readonly reviewDueOn: string | null;
}

export const reserveSorts = ["name", "class", "state", "since", "unit", "birth", "enteredOn", "readiness", "readinessSince"] as const;
export type ReserveSort = (typeof reserveSorts)[number];

export interface ReserveQuestion {
  readonly scope: Scope;
  readonly actor: Actor;
  readonly asOf: string;
  readonly today: string;
  readonly filters: {
    readonly text?: string | undefined;
    readonly class?: "secretary" | "member" | undefined;
    /** Any of them; empty is all. */
    readonly states: readonly string[];
    readonly readiness?: string | undefined;
    readonly reviewDue: boolean;
    /** Older than the limit of the class on the reference date. */
    readonly overAge: { readonly secretary: number; readonly member: number; readonly on: string } | null;
  };
  readonly reviewMonths: number;
  readonly sort: { readonly by: ReserveSort; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

/** In the order of the domain's table, so that sorting by state follows the pipeline and not the alphabet. */
const states = sql`array[${sql.join(reserveStates)}]::text[]`;

const sortKeys = {
  name: sql`l.name_key`,
  class: sql`case l.class when 'secretary' then 0 else 1 end`,
  state: sql`array_position(${states}, l.state)`,
  since: sql`l.since`,
  unit: sql`l.path`,
  birth: sql`l.birth`,
  enteredOn: sql`l.entered`,
  readiness: sql`case l.level when 'near' then 0 when 'middle' then 1 when 'far' then 2 end`,
  readinessSince: sql`l.rated`,
} as const satisfies Record<ReserveSort, RawBuilder<unknown>>;

/**
 * A window of the entries whose people the scope kept on the day, by the state in force that day, with the total. Readiness of a file the
 * actor may not open (their own, DEFINITIONS §2) is empty before it is filtered, sorted or shown.
 */
export async function reserveList(db: ReadHandle, q: ReserveQuestion): Promise<{ readonly rows: readonly ReserveLine[]; readonly total: number }> {
  const order = q.sort.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const rows = await readSql(
    db,
    sql<ReserveLine & { total: number }>`
      with ${lines(q)}, page as (
        select l.id, count(*) over ()::int as total, row_number() over (order by ${sortKeys[q.sort.by]} ${order}, l.name_key, l.id) as place
        from line as l where ${filterOf(q)} order by place offset ${q.offset} limit ${q.limit}
      )
      select l.id, l.person_id as "personId", l.name, l.sex, l.birth, l.political_status as "politicalStatus",
        (select min(d.level) from ${scopedTable("education", q.scope)} as d where d.person_id = l.person_id) as "educationLevel",
        n.name as "unitName", tn.name as township,
        (select string_agg(a.title, '、' order by a.kind, a.valid_from, a.title) from ${scopedTable("appointment", q.scope)} as a
          where a.person_id = l.person_id and ${inForce("a", q.asOf)}) as title,
        (select string_agg(cn.name, '、' order by g.valid_from, cn.name_key) from ${scopedTable("posting", q.scope)} as g
          join unit_name as cn on cn.tenant = g.tenant and cn.unit_id = g.compound_id and ${inForce("cn", q.asOf)}
          where g.person_id = l.person_id and ${inForce("g", q.asOf)}) as compounds,
        l.class, l.state, l.since, l.entered as "enteredOn", l.origin, un.name as "targetUnit",
        l.open as "fileOpen", l.level as readiness, l.rated as "readinessSince", case when l.open then l.due end as "reviewDueOn", page.total
      from page join line as l on l.id = page.id
      left join unit_name as n on n.tenant = l.tenant and n.unit_id = l.unit_id and ${inForce("n", q.asOf)}
      left join unit as tu on tu.tenant = l.tenant and tu.level = 'township' and tu.path_key = split_part(l.path, '/', 3)
      left join unit_name as tn on tn.tenant = tu.tenant and tn.unit_id = tu.id and ${inForce("tn", q.asOf)}
      left join unit_name as un on un.tenant = l.tenant and un.unit_id = l.target_unit_id and ${inForce("un", q.asOf)}
      order by page.place`,
  );
  if (rows.length > 0 || q.offset === 0) return { rows: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 };
  const [counted] = await readSql(db, sql<{ total: number }>`with ${lines(q)} select count(*)::int as total from line as l where ${filterOf(q)}`);
  return { rows: [], total: counted?.total ?? 0 };
}

/** Every entry with its state of the day; what is of the file is empty where the actor may not open it. Rights are today's. */
function lines(q: ReserveQuestion): RawBuilder<unknown> {
  const fields = { path: sql`tx.path`, personId: sql`e.person_id`, relative: sql`false` };
  const open = foldedCondition(fold(reservePolicies["reserve.viewFile"].when, q.actor), fields);
  return sql`opened as (
      select e.tenant, e.id, e.person_id, e.class, e.origin, e.target_unit_id, s.state, s.valid_from as since, ${open} as open,
        (select min(i.valid_from) from ${scopedTable("reserve_state", q.scope)} as i where i.entry_id = e.id and i.state = 'inPool' and i.valid_from <= ${q.asOf}) as entered
      from ${scopedTable("reserve_entry", q.scope)} as e
      join ${scopedTable("reserve_state", q.scope)} as s on s.tenant = e.tenant and s.entry_id = e.id and ${inForce("s", q.asOf)}
      left join ${scopedTable("person_unit", { ...q.scope, paths: "all" })} as tk on tk.tenant = e.tenant and tk.person_id = e.person_id and ${inForce("tk", q.today)}
      left join unit_path as tx on tx.tenant = tk.tenant and tx.unit_id = tk.unit_id and ${inForce("tx", q.today)}
    ), line as (
      select o.tenant, o.id, o.person_id, o.class, o.origin, o.target_unit_id, o.state, o.since, o.open, o.entered,
        p.name, p.name_key, p.pinyin, p.initials, p.sex, p.birth, p.political_status, k.unit_id, x.path, r.level, r.valid_from as rated,
        case when o.state in ('inPool', 'suspended') then (coalesce(r.valid_from, o.entered) + make_interval(months => ${q.reviewMonths}::int))::date end as due
      from opened as o
      join ${scopedTable("person", q.scope)} as p on p.tenant = o.tenant and p.id = o.person_id
      left join ${scopedTable("person_unit", q.scope)} as k on k.tenant = o.tenant and k.person_id = o.person_id and ${inForce("k", q.asOf)}
      left join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${inForce("x", q.asOf)}
      left join ${scopedTable("reserve_readiness", q.scope)} as r on o.open and r.tenant = o.tenant and r.entry_id = o.id and ${inForce("r", q.asOf)}
    )`;
}

function filterOf({ filters: f, asOf }: ReserveQuestion): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  const text = typedText(f.text);
  if (text !== "") conditions.push(isNamed("l", text));
  if (f.class !== undefined) conditions.push(sql`l.class = ${f.class}`);
  if (f.states.length > 0) conditions.push(sql`l.state in (${sql.join(f.states)})`);
  if (f.readiness !== undefined) conditions.push(sql`l.level = ${f.readiness}`);
  if (f.reviewDue) conditions.push(sql`l.open and l.due <= ${asOf}`);
  if (f.overAge !== null) {
    const born = sql`to_date(rpad(l.birth, 10, '.01'), 'YYYY.MM.DD')`;
    const limit = sql`(case l.class when 'secretary' then ${f.overAge.secretary}::int else ${f.overAge.member}::int end)`;
    conditions.push(sql`${born} <= (${f.overAge.on}::date - make_interval(years => ${limit} + 1))::date`);
  }
  return sql.join(conditions, sql` and `);
}
