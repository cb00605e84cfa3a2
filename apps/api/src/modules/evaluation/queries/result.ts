import { type EvaluationFacts, type ResultTree, resultSchema } from "@yanzhen/domain/evaluation";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { type Scope, systemScope } from "../../../platform/db/scope.ts";

export interface ResultRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly cycleId: string;
  readonly run: number;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly period: string;
  readonly schemeId: string;
  readonly computedOn: string;
  readonly computedAt: string | null;
  /** The id of a newer result of the same person, period and scheme. */
  readonly newerId: string | null;
  readonly hash: string;
  readonly tree: ResultTree;
  readonly facts: EvaluationFacts;
}

/** One result with its run; the caller decides who may see it. */
export async function resultById(db: ReadHandle, q: { readonly tenant: number; readonly id: string; readonly asOf: string }): Promise<ResultRow | null> {
  const all = systemScope("evaluation", q.tenant);
  const [row] = await readSql(
    db,
    sql<Omit<ResultRow, "tree" | "facts"> & { tree: unknown; facts: unknown }>`
      select v.id, v.person_id as "personId", p.name, c.id as "cycleId", c.run, c.unit_id as "unitId", n.name as "unitName", c.period, c.scheme_id as "schemeId",
        c.computed_on as "computedOn", c.computed_at as "computedAt", v.result_hash as hash, v.tree, v.facts,
        (select w.id from ${scopedTable("evaluation_result", all)} as w join ${scopedTable("evaluation_cycle", all)} as d on d.tenant = w.tenant and d.id = w.cycle_id
          where w.person_id = v.person_id and d.period = c.period and d.scheme_id = c.scheme_id and d.computed_on <= ${q.asOf} and d.computed_at > c.computed_at
          order by d.computed_at desc limit 1) as "newerId"
      from ${scopedTable("evaluation_result", all)} as v
      join ${scopedTable("evaluation_cycle", all)} as c on c.tenant = v.tenant and c.id = v.cycle_id
      join ${scopedTable("person", all)} as p on p.tenant = v.tenant and p.id = v.person_id
      left join unit_name as n on n.tenant = c.tenant and n.unit_id = c.unit_id and n.valid_from <= ${q.asOf} and (n.valid_to is null or n.valid_to > ${q.asOf})
      where v.id = ${q.id} and c.computed_on <= ${q.asOf}`,
  );
  return row === undefined ? null : { ...row, tree: resultSchema.parse(row.tree), facts: row.facts as EvaluationFacts };
}

/** A row a fact was counted from, by whatever table holds it. */
export interface SourceRow {
  readonly id: string;
  readonly kind: "evidence" | "siteDay" | "training";
  /** The evidence's kind; null for the others. */
  readonly evidenceKind: string | null;
  readonly title: string | null;
  readonly on: string;
  readonly unitName: string | null;
  readonly quantity: number | null;
  readonly measure: string | null;
  readonly shareBp: number | null;
  /** Withdrawn or changed since the run: no longer verified. */
  readonly verified: boolean;
}

/** The rows behind a result, as they stand on the day: names for the ids a snapshot holds. One statement. */
export async function sourceRows(
  db: ReadHandle,
  q: { readonly scope: Scope; readonly asOf: string; readonly personId: string; readonly ids: readonly string[] },
): Promise<readonly SourceRow[]> {
  if (q.ids.length === 0) return [];
  const all: Scope = { ...q.scope, paths: "all" };
  const name = (column: string) =>
    sql`(select n.name from unit_name as n where n.tenant = ${q.scope.tenant} and n.unit_id = ${sql.ref(column)} and n.valid_from <= ${q.asOf} and (n.valid_to is null or n.valid_to > ${q.asOf}))`;
  const wanted = sql`any(${q.ids}::uuid[])`;
  return readSql(
    db,
    sql<SourceRow>`
      select e.id, 'evidence' as kind, e.kind as "evidenceKind", e.title, coalesce(case when e.kind in ('issue', 'project') then e.closed_on end, e.occurred_on) as "on", ${name("e.unit_id")} as "unitName",
        e.quantity, e.measure, c.share_bp as "shareBp", e.verification in ('verified', 'sealed') as verified
      from ${scopedTable("evidence", all)} as e
      left join ${scopedTable("evidence_credit", all)} as c on c.tenant = e.tenant and c.evidence_id = e.id and c.person_id = ${q.personId}
      where e.id = ${wanted}
      union all
      select d.id, 'siteDay', null, null, d.on_date, ${name("d.compound_id")}, null, null, null, d.state = 'onSite' from ${scopedTable("site_day", all)} as d where d.id = ${wanted}
      union all
      select t.id, 'training', null, t.title, t.held_on, null, t.hours, null, null, true from ${scopedTable("training", all)} as t where t.id = ${wanted}
      order by "on" desc, id`,
  );
}

export interface MarkOfResult {
  readonly id: string;
  readonly version: number;
  readonly indicator: string;
  readonly value: string;
  readonly basis: string;
  readonly enteredOn: string;
  readonly enteredBy: string | null;
}

/** The marks a result names, as they stand: a value that differs from the result's was replaced since. */
export async function marksById(db: ReadHandle, q: { readonly scope: Scope; readonly ids: readonly string[] }): Promise<readonly MarkOfResult[]> {
  if (q.ids.length === 0) return [];
  return readSql(
    db,
    sql<MarkOfResult>`select m.id, m.version, m.indicator, m.value::text as value, m.basis, m.entered_on as "enteredOn", m.entered_by as "enteredBy"
      from ${scopedTable("entered_mark", { ...q.scope, paths: "all" })} as m where m.id = any(${q.ids}::uuid[]) order by m.indicator`,
  );
}
