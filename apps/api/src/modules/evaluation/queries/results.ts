import type { ClosedInterval, MissingDatum, Treatment } from "@yanzhen/domain/evaluation";
import { type RawBuilder, sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { pathInScope } from "../../org/public.ts";

export const resultSorts = ["total", "grade", "name", "unit"] as const;
export type ResultSort = (typeof resultSorts)[number];

export interface ResultLine {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly compounds: string | null;
  readonly total: string | null;
  readonly grade: string | null;
  readonly dimensions: readonly { readonly id: string; readonly printed: string | null; readonly treatment: Treatment }[];
  readonly missing: readonly MissingDatum[];
  readonly population: readonly ClosedInterval[];
}

export interface ResultQuestion {
  readonly scope: Scope;
  readonly asOf: string;
  readonly cycleId: string;
  /** Only people posted here in the period: a run of a unit above holds others too. */
  readonly path: string;
  readonly treeDay: string;
  readonly period: { readonly from: string; readonly to: string };
}

const postedThere = (q: ResultQuestion) => sql`exists (
  select 1 from ${scopedTable("posting", { ...q.scope, paths: "all" })} as g
  join unit_path as gx on gx.tenant = g.tenant and gx.unit_id = g.compound_id and ${inForce("gx", q.treeDay)}
  where g.person_id = v.person_id and g.valid_from < ${q.period.to} and (g.valid_to is null or g.valid_to > ${q.period.from})
    and ${pathInScope("gx.path", { ...q.scope, paths: [q.path] })})`;

const dimensionOf = (id: string) => sql`(select (d ->> 'printed')::numeric from jsonb_array_elements(v.tree -> 'root' -> 'children') as d where d ->> 'id' = ${id})`;

const sortKeys: Readonly<Record<ResultSort, RawBuilder<unknown>>> = {
  total: sql`v.total::numeric`,
  grade: sql`v.total::numeric`,
  name: sql`p.name_key`,
  unit: sql`x.path`,
};

/** A window of the results of a run, sorted; people without a total come last. */
export async function resultLines(
  db: ReadHandle,
  q: ResultQuestion & { readonly sort: string; readonly descending: boolean; readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly ResultLine[]; readonly total: number }> {
  const known = resultSorts.find((sort) => sort === q.sort);
  const key = known === undefined ? dimensionOf(q.sort) : sortKeys[known];
  const order = q.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const rows = await readSql(
    db,
    sql<ResultLine & { all: number }>`
      with page as (
        select v.id, count(*) over ()::int as "all", row_number() over (order by ${key} ${order}, p.name_key, p.id) as place
        from ${resultsInSight(q)} order by place offset ${q.offset} limit ${q.limit}
      )
      select v.id, v.person_id as "personId", p.name, k.unit_id as "unitId", n.name as "unitName", v.total, v.grade, page."all",
        (select string_agg(distinct cn.name, '、') from ${scopedTable("posting", { ...q.scope, paths: "all" })} as g
          join unit_name as cn on cn.tenant = g.tenant and cn.unit_id = g.compound_id and ${inForce("cn", q.treeDay)}
          where g.person_id = v.person_id and g.valid_from < ${q.period.to} and (g.valid_to is null or g.valid_to > ${q.period.from})) as compounds,
        (select json_agg(json_build_object('id', d ->> 'id', 'printed', d ->> 'printed', 'treatment', d ->> 'treatment') order by place)
          from jsonb_array_elements(v.tree -> 'root' -> 'children') with ordinality as e (d, place)) as dimensions,
        v.tree -> 'missing' as missing, v.tree -> 'population' as population
      from page
      join ${scopedTable("evaluation_result", q.scope)} as v on v.id = page.id
      join ${scopedTable("person", { ...q.scope, paths: "all" })} as p on p.tenant = v.tenant and p.id = v.person_id
      left join ${scopedTable("person_unit", { ...q.scope, paths: "all" })} as k on k.tenant = v.tenant and k.person_id = v.person_id and ${inForce("k", q.asOf)}
      left join unit_name as n on n.tenant = k.tenant and n.unit_id = k.unit_id and ${inForce("n", q.asOf)}
      order by page.place`,
  );
  if (rows.length === 0 && q.offset > 0) return { rows: [], total: await countResults(db, q) };
  return { rows: rows.map(({ all: _, ...line }) => line), total: rows[0]?.all ?? 0 };
}

function resultsInSight(q: ResultQuestion): RawBuilder<unknown> {
  return sql`${scopedTable("evaluation_result", q.scope)} as v
    join ${scopedTable("person", { ...q.scope, paths: "all" })} as p on p.tenant = v.tenant and p.id = v.person_id
    left join ${scopedTable("person_unit", { ...q.scope, paths: "all" })} as k on k.tenant = v.tenant and k.person_id = v.person_id and ${inForce("k", q.asOf)}
    left join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${inForce("x", q.asOf)}
    where v.cycle_id = ${q.cycleId} and ${postedThere(q)}`;
}

async function countResults(db: ReadHandle, q: ResultQuestion): Promise<number> {
  const [row] = await readSql(db, sql<{ count: number }>`select count(*)::int as count from ${resultsInSight(q)}`);
  return row?.count ?? 0;
}

export interface Spread {
  readonly people: number;
  readonly scored: number;
  readonly byGrade: readonly { readonly grade: string; readonly count: number }[];
  /** Totals by steps of five points; `from` 95 holds 100 as well. */
  readonly steps: readonly { readonly from: number; readonly count: number }[];
  /** Nodes that kept people from a total, with how many. */
  readonly waiting: readonly { readonly node: string; readonly count: number }[];
}

/** How the results of a run are spread: by grade, by total, and what the missing ones wait for. */
export async function spreadOf(db: ReadHandle, q: ResultQuestion): Promise<Spread> {
  const [row] = await readSql(
    db,
    sql<Spread>`
      with seen as (select v.total::numeric as total, v.grade, v.tree -> 'missing' as missing from ${resultsInSight(q)})
      select (select count(*)::int from seen) as people, (select count(total)::int from seen) as scored,
        coalesce((select json_agg(g) from (select grade, count(*)::int as count from seen where grade is not null group by grade order by grade) as g), '[]'::json) as "byGrade",
        coalesce((select json_agg(b) from (select least(floor(total / 5) * 5, 95)::int as "from", count(*)::int as count from seen where total is not null group by 1 order by 1) as b), '[]'::json) as steps,
        coalesce((select json_agg(w) from (select m ->> 'node' as node, count(*)::int as count from seen, jsonb_array_elements(missing) as m
          where total is null and (m ->> 'blocks')::boolean group by 1 order by 2 desc, 1) as w), '[]'::json) as waiting`,
  );
  return row ?? { people: 0, scored: 0, byGrade: [], steps: [], waiting: [] };
}
