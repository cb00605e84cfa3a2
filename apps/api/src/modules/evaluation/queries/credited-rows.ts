import { type LedgerSource, ledgerSources } from "@yanzhen/domain/evaluation";
import { type RawBuilder, sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import { notCorrected } from "../../evidence/public.ts";

/** The rows behind one fact of one person; the three lists run in parallel, in id order. */
export interface CreditedRows {
  readonly personId: string;
  readonly fact: string;
  readonly ids: readonly string[];
  readonly amounts: readonly number[];
  readonly shares: readonly number[];
}

export interface CreditQuestion {
  readonly tenant: number;
  readonly people: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  /** Only what was verified or done by this day counts. */
  readonly today: string;
}

const sources = Object.entries(ledgerSources) as readonly (readonly [string, LedgerSource])[];
const dateOf = (source: LedgerSource) => sql.ref(source.dated === "closedOn" ? "e.closed_on" : "e.occurred_on");
const counted = (source: LedgerSource, q: CreditQuestion): RawBuilder<boolean> =>
  sql<boolean>`e.kind = ${source.kind} and e.status in (${sql.join([...source.statuses])}) and ${dateOf(source)} >= ${q.period.from} and ${dateOf(source)} < ${q.period.to}`;

/** Verified entries of the ledger credited to these people, by the fact they count in (SPEC.md §3). One statement. */
export async function creditedEntries(db: ReadHandle, q: CreditQuestion): Promise<readonly CreditedRows[]> {
  if (q.people.length === 0) return [];
  const all = systemScope("evaluation", q.tenant);
  const fact = sql.join(
    sources.map(([key, source]) => sql`when ${counted(source, q)} then ${sql.lit(key)}`),
    sql` `,
  );
  const whole = sources.filter(([, source]) => source.amount === "quantity").map(([, source]) => source.kind);
  return readSql(
    db,
    sql<CreditedRows>`
      select t."personId", t.fact, array_agg(t.id order by t.id) as ids, array_agg(t.amount order by t.id) as amounts, array_agg(t.share_bp order by t.id) as shares
      from (
        select c.person_id as "personId", e.id, c.share_bp, case when e.kind in (${sql.join(whole)}) then coalesce(e.quantity, 0) else 1 end as amount, case ${fact} end as fact
        from ${scopedTable("evidence_credit", all)} as c
        join ${scopedTable("evidence", all)} as e on e.tenant = c.tenant and e.id = c.evidence_id
        where c.person_id = any(${q.people}::uuid[]) and e.verification in ('verified', 'sealed') and e.verified_on <= ${q.today} and ${notCorrected(q.today, all)}
          and (e.occurred_on >= ${q.period.from} and e.occurred_on < ${q.period.to} or e.closed_on >= ${q.period.from} and e.closed_on < ${q.period.to})
      ) as t
      where t.fact is not null
      group by t."personId", t.fact order by t."personId", t.fact`,
  );
}

/** Days on site, one row a day however many compounds were visited, and hours of training. */
export async function creditedDays(db: ReadHandle, q: CreditQuestion): Promise<readonly CreditedRows[]> {
  if (q.people.length === 0) return [];
  const all = systemScope("evaluation", q.tenant);
  const within = (column: string) => sql`${sql.ref(column)} >= ${q.period.from} and ${sql.ref(column)} < ${q.period.to} and ${sql.ref(column)} <= ${q.today}`;
  return readSql(
    db,
    sql<CreditedRows>`
      select t."personId", t.fact, array_agg(t.id order by t.id) as ids, array_agg(t.amount order by t.id) as amounts, array_agg(10000 order by t.id) as shares
      from (
        (select distinct on (d.person_id, d.on_date) d.person_id as "personId", d.id, 1 as amount, 'daysOnSite' as fact
          from ${scopedTable("site_day", all)} as d
          where d.person_id = any(${q.people}::uuid[]) and d.state = 'onSite' and ${within("d.on_date")}
          order by d.person_id, d.on_date, d.id)
        union all
        select r.person_id, r.id, r.hours, 'trainingHours' from ${scopedTable("training", all)} as r
          where r.person_id = any(${q.people}::uuid[]) and ${within("r.held_on")}
      ) as t
      group by t."personId", t.fact order by t."personId", t.fact`,
  );
}

/** Issues closed in the period by day due: how many there were with one, and how many in time. */
export interface IssuesInTime {
  readonly personId: string;
  readonly inTime: number;
  readonly all: number;
  readonly ids: readonly string[];
}

export async function issuesInTime(db: ReadHandle, q: CreditQuestion): Promise<readonly IssuesInTime[]> {
  if (q.people.length === 0) return [];
  const all = systemScope("evaluation", q.tenant);
  return readSql(
    db,
    sql<IssuesInTime>`
      select c.person_id as "personId", count(*) filter (where e.closed_on <= e.due_on)::int as "inTime", count(*)::int as "all", array_agg(e.id order by e.id) as ids
      from ${scopedTable("evidence_credit", all)} as c
      join ${scopedTable("evidence", all)} as e on e.tenant = c.tenant and e.id = c.evidence_id
      where c.person_id = any(${q.people}::uuid[]) and e.due_on is not null and e.verification in ('verified', 'sealed') and e.verified_on <= ${q.today} and ${notCorrected(q.today, all)} and ${counted(ledgerSources.issuesSolved, q)}
      group by c.person_id order by c.person_id`,
  );
}
