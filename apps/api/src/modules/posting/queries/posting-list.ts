import type { EndReason, PostingRole } from "@yanzhen/domain/posting";
import { type RawBuilder, sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { isNamed, typedText } from "../../../platform/db/name-search.ts";
import { pathInScope } from "../../org/public.ts";

/** On the day: still to begin, in force, over. */
export const postingStates = ["planned", "active", "ended"] as const;
export type PostingState = (typeof postingStates)[number];

export const postingSorts = ["person", "compound", "role", "dutyDays", "from", "to"] as const;
export type PostingSort = (typeof postingSorts)[number];

export interface PostingRow {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  /** Null for somebody whose file another unit keeps: not shown here. */
  readonly personName: string | null;
  readonly personUnit: string | null;
  readonly compoundId: string;
  readonly compound: string | null;
  readonly community: string | null;
  readonly township: string | null;
  readonly role: PostingRole;
  readonly dutyDays: number;
  readonly branchTitle: string | null;
  readonly crossTitle: string | null;
  readonly mentorId: string | null;
  readonly mentor: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly endReason: EndReason | null;
  readonly note: string | null;
  readonly state: PostingState;
  /** What the rights are decided by: where the compound lies and who keeps the person's file, both today. */
  readonly pathToday: string | null;
  readonly personPathToday: string | null;
}

export interface PostingQuestion {
  readonly scope: Scope;
  readonly asOf: string;
  readonly today: string;
  /** The compounds below this path, in the tree of the day. */
  readonly within: string | null;
  readonly id?: string | undefined;
  readonly personId?: string | undefined;
  readonly states: readonly PostingState[];
  readonly role?: PostingRole | undefined;
  readonly text?: string | undefined;
  readonly sort: { readonly by: PostingSort; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

const sortKeys = {
  person: sql`p.name_key`,
  compound: sql`x.path`,
  role: sql`array_position(array['lead','member','deputy'], g.role)`,
  dutyDays: sql`g.duty_days`,
  from: sql`g.valid_from`,
  to: sql`g.valid_to`,
} as const satisfies Record<PostingSort, RawBuilder<unknown>>;

const stateOn = (on: string): RawBuilder<PostingState> => sql<PostingState>`case when g.valid_from > ${on} then 'planned' when g.valid_to <= ${on} then 'ended' else 'active' end`;

/** A window of the postings of the scope as they stand to a day, with the total. A compound that is no more keeps its last place and name. */
export async function postingList(db: ReadHandle, q: PostingQuestion): Promise<{ readonly rows: readonly PostingRow[]; readonly total: number }> {
  const order = q.sort.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const last = (alias: string, of: RawBuilder<unknown>) =>
    sql`where ${sql.ref(`${alias}.tenant`)} = g.tenant and ${sql.ref(`${alias}.unit_id`)} = ${of} and ${sql.ref(`${alias}.valid_from`)} <= ${q.asOf} order by ${sql.ref(`${alias}.valid_from`)} desc limit 1`;
  const rows = await readSql(
    db,
    sql<PostingRow & { total: number }>`
      with page as (
        select g.id, x.path, x.parent_id, n.name as compound, p.name as person_name, count(*) over ()::int as total,
          row_number() over (order by ${sortKeys[q.sort.by]} ${order}, p.name_key, g.valid_from, g.id) as place
        from ${scopedTable("posting", q.scope)} as g
        left join ${scopedTable("person", q.scope)} as p on p.id = g.person_id
        left join lateral (select px.path, px.parent_id from unit_path as px ${last("px", sql`g.compound_id`)}) as x on true
        left join lateral (select nx.name, nx.pinyin, nx.initials from unit_name as nx ${last("nx", sql`g.compound_id`)}) as n on true
        where ${filterOf(q)}
        order by place offset ${q.offset} limit ${q.limit}
      )
      select g.id, g.version, g.person_id as "personId", page.person_name as "personName", kn.name as "personUnit", g.compound_id as "compoundId", page.compound,
        cn.name as community, tn.name as township, g.role, g.duty_days as "dutyDays", g.branch_title as "branchTitle", g.cross_title as "crossTitle",
        g.mentor_id as "mentorId", m.name as mentor, g.valid_from as "from", g.valid_to as "to", g.end_reason as "endReason", g.note, ${stateOn(q.asOf)} as state,
        tx.path as "pathToday", kx.path as "personPathToday", page.total
      from page
      join ${scopedTable("posting", q.scope)} as g on g.id = page.id
      left join ${scopedTable("person", q.scope)} as m on m.id = g.mentor_id
      left join ${scopedTable("person_unit", q.scope)} as k on k.person_id = g.person_id and ${inForce("k", q.asOf)}
      left join unit_name as kn on kn.tenant = k.tenant and kn.unit_id = k.unit_id and ${inForce("kn", q.asOf)}
      left join ${scopedTable("person_unit", { ...q.scope, onDate: q.today })} as kt on kt.person_id = g.person_id and ${inForce("kt", q.today)}
      left join unit_path as kx on kx.tenant = kt.tenant and kx.unit_id = kt.unit_id and ${inForce("kx", q.today)}
      left join unit_path as tx on tx.tenant = g.tenant and tx.unit_id = g.compound_id and ${inForce("tx", q.today)}
      left join unit_name as cn on cn.tenant = g.tenant and cn.unit_id = page.parent_id and ${inForce("cn", q.asOf)}
      left join unit as tu on tu.tenant = g.tenant and tu.level = 'township' and tu.path_key = split_part(page.path, '/', 3)
      left join unit_name as tn on tn.tenant = tu.tenant and tn.unit_id = tu.id and ${inForce("tn", q.asOf)}
      order by page.place`,
  );
  if (rows.length > 0 || q.offset === 0) return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  const { total } = await postingList(db, { ...q, offset: 0, limit: 1 });
  return { rows: [], total };
}

function filterOf(q: PostingQuestion): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`${stateOn(q.asOf)} in (${sql.join(q.states)})`];
  if (q.within !== null) conditions.push(pathInScope("x.path", { ...q.scope, paths: [q.within] }));
  if (q.id !== undefined) conditions.push(sql`g.id = ${q.id}`);
  if (q.personId !== undefined) conditions.push(sql`g.person_id = ${q.personId}`);
  if (q.role !== undefined) conditions.push(sql`g.role = ${q.role}`);
  const text = typedText(q.text);
  if (text !== "") conditions.push(sql`(${isNamed("p", text)} or ${isNamed("n", text)})`);
  return sql.join(conditions, sql` and `);
}
