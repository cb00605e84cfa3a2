import type { EvidenceList, Verification } from "@yanzhen/domain/evidence";
import { type RawBuilder, sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { typedText } from "../../../platform/db/name-search.ts";
import { inList, type LedgerWindow, statusOn, verificationOn } from "./ledger-lists.ts";

/** One line of the ledger as it stood on a day. Codes are codes; labels are the reader's language. */
export interface LedgerLine {
  readonly id: string;
  readonly kind: string;
  readonly occurredOn: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly township: string | null;
  readonly class: string | null;
  readonly channel: string | null;
  readonly urgent: boolean;
  readonly projectLevel: string | null;
  readonly status: string;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly quantity: number | null;
  readonly measure: string | null;
  readonly verification: Verification;
  readonly verifiedOn: string | null;
  readonly people: string | null;
  readonly source: string | null;
  readonly externalId: string | null;
}

export const ledgerSorts = ["on", "kind", "title", "unit", "class", "status", "due", "closed", "verification", "quantity"] as const;
export type LedgerSort = (typeof ledgerSorts)[number];

export interface LedgerFilters {
  readonly list?: EvidenceList | undefined;
  /** Words of the title, or a case number. */
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly measure?: string | undefined;
  readonly status?: string | undefined;
  /** Left out: everything but withdrawn entries. */
  readonly verification?: string | undefined;
  /** Days of occurrence, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly personId?: string | undefined;
}

/** Whose own records: what the account recorded and what its person is credited with. */
export interface OwnRecords {
  readonly accountId: string | null;
  readonly personId: string | null;
}

export interface LedgerQuestion extends LedgerWindow {
  readonly scope: Scope;
  /** Cuts the list down to somebody's own records. */
  readonly own: OwnRecords | null;
  readonly filters: LedgerFilters;
  readonly sort: { readonly by: LedgerSort; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

export interface LedgerPage {
  readonly rows: readonly LedgerLine[];
  readonly total: number;
  /** Sum of the quantities when all rows count in one measure. */
  readonly sum: { readonly quantity: number; readonly measure: string } | null;
}

function sortKey({ sort, asOf }: LedgerQuestion): RawBuilder<unknown> {
  const keys = {
    on: sql`e.occurred_on`,
    kind: sql`e.kind`,
    title: sql`e.title`,
    unit: sql`(select x.path from unit_path as x where x.tenant = e.tenant and x.unit_id = e.unit_id and ${inForce("x", asOf)})`,
    class: sql`e.class`,
    status: statusOn(asOf),
    due: sql`e.due_on`,
    closed: sql`case when e.closed_on <= ${asOf} then e.closed_on end`,
    verification: verificationOn(asOf),
    quantity: sql`e.quantity`,
  } as const satisfies Record<LedgerSort, RawBuilder<unknown>>;
  return keys[sort.by];
}

/** A window of the ledger, filtered and sorted, with the total: two statements, names are looked up for the window's rows only. */
export async function ledger(db: ReadHandle, q: LedgerQuestion): Promise<LedgerPage> {
  const { asOf } = q;
  const order = q.sort.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const [counted] = await readSql(
    db,
    sql<{ total: number; quantity: number; measures: number; measure: string | null; unmeasured: number }>`
      select count(*)::int as total, coalesce(sum(e.quantity), 0)::int as quantity, count(distinct e.measure)::int as measures, min(e.measure) as measure,
        count(*) filter (where e.measure is null)::int as unmeasured
      from ${scopedTable("evidence", q.scope)} as e where ${filterOf(q)}`,
  );
  const total = counted?.total ?? 0;
  const sum =
    counted !== undefined && counted.measures === 1 && counted.unmeasured === 0 && counted.measure !== null ? { quantity: counted.quantity, measure: counted.measure } : null;
  if (total === 0 || q.offset >= total) return { rows: [], total, sum };
  const rows = await readSql(
    db,
    sql<LedgerLine>`
      with page as (
        select e.id, row_number() over (order by ${sortKey(q)} ${order}, e.occurred_on desc, e.id desc) as place
        from ${scopedTable("evidence", q.scope)} as e where ${filterOf(q)}
        order by place offset ${q.offset} limit ${q.limit}
      )
      select e.id, e.kind, e.occurred_on as "occurredOn", e.title, e.unit_id as "unitId", n.name as "unitName", tn.name as township, e.class, e.channel, e.urgent,
        e.project_level as "projectLevel", ${statusOn(asOf)} as status, e.due_on as "dueOn", case when e.closed_on <= ${asOf} then e.closed_on end as "closedOn",
        e.quantity, e.measure, ${verificationOn(asOf)} as verification, case when e.verified_on <= ${asOf} then e.verified_on end as "verifiedOn",
        (select string_agg(p.name, '、' order by c.share_bp desc, p.name_key) from ${scopedTable("evidence_credit", q.scope)} as c
          join ${scopedTable("person", q.scope)} as p on p.tenant = c.tenant and p.id = c.person_id where c.evidence_id = e.id) as people,
        e.source_system as source, e.external_id as "externalId"
      from page
      join ${scopedTable("evidence", q.scope)} as e on e.id = page.id
      left join unit_name as n on n.tenant = e.tenant and n.unit_id = e.unit_id and ${inForce("n", asOf)}
      left join unit_path as x on x.tenant = e.tenant and x.unit_id = e.unit_id and ${inForce("x", asOf)}
      left join unit as tu on tu.tenant = e.tenant and tu.level = 'township' and tu.path_key = split_part(x.path, '/', 3)
      left join unit_name as tn on tn.tenant = tu.tenant and tn.unit_id = tu.id and ${inForce("tn", asOf)}
      order by page.place`,
  );
  return { rows, total, sum };
}

/** A planned project is shown before it starts; nothing else is there before it happened. */
function filterOf({ filters: f, own, asOf, since, scope }: LedgerQuestion): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`(e.occurred_on <= ${asOf} or e.status = 'planned')`];
  const creditedTo = (personId: string): RawBuilder<boolean> =>
    sql<boolean>`e.id in (select c.evidence_id from ${scopedTable("evidence_credit", { ...scope, paths: "all" })} as c where c.person_id = ${personId})`;
  if (own !== null) {
    const ways = [...(own.accountId === null ? [] : [sql<boolean>`e.recorded_by = ${own.accountId}`]), ...(own.personId === null ? [] : [creditedTo(own.personId)])];
    conditions.push(ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`);
  }
  if (f.list !== undefined) conditions.push(inList(f.list, { since, asOf, scope }));
  if (f.verification === undefined) conditions.push(sql`e.verification <> 'void'`);
  else conditions.push(sql`${verificationOn(asOf)} = ${f.verification}`);
  if (f.status !== undefined) conditions.push(sql`${statusOn(asOf)} = ${f.status}`);
  if (f.kind !== undefined) conditions.push(sql`e.kind = ${f.kind}`);
  if (f.classes !== undefined) conditions.push(sql`coalesce(e.class, 'other') in (${sql.join(f.classes)})`);
  if (f.measure !== undefined) conditions.push(sql`e.measure = ${f.measure}`);
  if (f.from !== undefined) conditions.push(sql`e.occurred_on >= ${f.from}`);
  if (f.to !== undefined) conditions.push(sql`e.occurred_on <= ${f.to}`);
  if (f.personId !== undefined) conditions.push(creditedTo(f.personId));
  const text = typedText(f.text);
  if (text !== "") conditions.push(sql`(e.title ilike ${`%${text}%`} or e.external_id ilike ${`${text}%`})`);
  return sql.join(conditions, sql` and `);
}
