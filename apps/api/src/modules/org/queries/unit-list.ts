import type { UnitKind, UnitLevel } from "@yanzhen/domain/org";
import { type RawBuilder, sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { pathInScope } from "./subtree.ts";

export const unitSorts = ["code", "name", "level", "parent", "households", "builtYear", "from"] as const;
export type UnitSort = (typeof unitSorts)[number];

export interface UnitListQuestion {
  readonly scope: Scope;
  /** Only what stands directly under this unit. */
  readonly parentId?: string | undefined;
  /** Everything below this unit but not itself. */
  readonly belowId?: string | undefined;
  readonly level?: UnitLevel | undefined;
  readonly text?: string | undefined;
  readonly sort: { readonly by: UnitSort; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

export interface ListedUnit {
  readonly id: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly path: string;
  readonly parentName: string | null;
  readonly township: string | null;
  readonly childCount: number;
  readonly from: string;
  /** Of a compound its own; of a unit above, the sum of what is known below it. */
  readonly households: number | null;
  readonly buildings: number | null;
  readonly builtYear: number | null;
  readonly propertyFirm: string | null;
  readonly hasOwnersCommittee: boolean | null;
  readonly difficulty: "low" | "middle" | "high" | null;
}

const sortKeys = {
  // Codes hold those of the units above them: their order is the tree's.
  code: sql`u.code`,
  name: sql`n.name_key`,
  level: sql`p.depth`,
  parent: sql`pn.name_key`,
  households: sql`c.households`,
  builtYear: sql`c.built_year`,
  from: sql`u.valid_from`,
} as const satisfies Record<UnitSort, RawBuilder<unknown>>;

/** A window of the units of the scope in being on its date, with the total and what is known of the compounds among them. */
export async function unitList(db: ReadHandle, q: UnitListQuestion): Promise<{ readonly rows: readonly ListedUnit[]; readonly total: number }> {
  const { scope } = q;
  const on = scope.onDate;
  const order = q.sort.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const rows = await readSql(
    db,
    sql<ListedUnit & { total: number }>`
      with page as (
        select u.id, u.tenant, n.name, u.level, u.kind, u.code, p.path, pn.name as "parentName", u.valid_from as "from",
          c.households, c.buildings, c.built_year, c.property_firm, c.has_owners_committee, c.difficulty, count(*) over ()::int as total,
          row_number() over (order by ${sortKeys[q.sort.by]} ${order}, u.code nulls last, p.path) as place
        from unit as u
        join unit_path as p on p.tenant = u.tenant and p.unit_id = u.id and ${inForce("p", on)}
        join unit_name as n on n.tenant = u.tenant and n.unit_id = u.id and ${inForce("n", on)}
        left join unit_name as pn on pn.tenant = u.tenant and pn.unit_id = p.parent_id and ${inForce("pn", on)}
        left join ${scopedTable("compound", scope)} as c on c.unit_id = u.id
        where u.tenant = ${scope.tenant} and ${inForce("u", on)} and ${pathInScope("p.path", scope)} and ${sql.join(conditions(q), sql` and `)}
        order by place offset ${q.offset} limit ${q.limit}
      )
      select page.id, page.name, page.level, page.kind, page.code, page.path, page."parentName", page."from", page.total, tn.name as township,
        (select count(*)::int from unit_path as d where d.tenant = page.tenant and d.parent_id = page.id and ${inForce("d", on)}) as "childCount",
        case when page.level = 'compound' then page.households else below.households end as households, page.buildings, page.built_year as "builtYear",
        page.property_firm as "propertyFirm", page.has_owners_committee as "hasOwnersCommittee", page.difficulty
      from page
      left join unit as tu on tu.tenant = page.tenant and tu.level = 'township' and tu.path_key = split_part(page.path, '/', 3) and tu.id <> page.id
      left join unit_name as tn on tn.tenant = page.tenant and tn.unit_id = tu.id and ${inForce("tn", on)}
      left join lateral (
        select sum(f.households)::int as households from unit_path as b join ${scopedTable("compound", scope)} as f on f.unit_id = b.unit_id
        where page.level <> 'compound' and b.tenant = page.tenant and b.path >= page.path and b.path < left(page.path, -1) || '0' and ${inForce("b", on)}
      ) as below on true
      order by page.place`,
  );
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

function conditions(q: UnitListQuestion): readonly RawBuilder<unknown>[] {
  const plain = (q.text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .trim()
    .replaceAll(/[\\%_]/gu, (c) => `\\${c}`);
  const letters = plain.replaceAll(/\s/gu, "");
  return [
    sql`true`,
    ...(q.parentId === undefined ? [] : [sql`p.parent_id = ${q.parentId}`]),
    ...(q.belowId === undefined ? [] : [sql`u.id <> ${q.belowId}`]),
    ...(q.level === undefined ? [] : [sql`u.level = ${q.level}`]),
    ...(plain === "" ? [] : [sql`(n.name like ${`%${plain}%`} or n.pinyin like ${`${letters}%`} or n.initials like ${`${letters}%`} or u.code like ${`${letters}%`})`]),
  ];
}
