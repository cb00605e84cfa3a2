import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { isNamed, typedText } from "../../../platform/db/name-search.ts";

/** A unit as a grant names it: nothing of what goes on in it. */
export interface GrantableUnit {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly parentName: string | null;
}

/** Units in the tree today on one of the levels, by name, pinyin or initials; without a text in the order of the tree. */
export async function grantableUnits(db: ReadHandle, q: { tenant: number; on: string; levels: readonly string[]; text: string; limit: number }): Promise<readonly GrantableUnit[]> {
  if (q.levels.length === 0) return [];
  const plain = typedText(q.text);
  return readSql(
    db,
    sql<GrantableUnit>`select u.id, n.name, u.level, pn.name as "parentName" from unit as u
      join unit_path as p on p.tenant = u.tenant and p.unit_id = u.id and ${inForce("p", q.on)}
      join unit_name as n on n.tenant = u.tenant and n.unit_id = u.id and ${inForce("n", q.on)}
      left join unit_name as pn on pn.tenant = u.tenant and pn.unit_id = p.parent_id and ${inForce("pn", q.on)}
      where u.tenant = ${q.tenant} and ${inForce("u", q.on)} and u.level in (${sql.join(q.levels)})
        and ${isNamed("n", plain)}
      order by p.depth, u.code nulls last, n.name_key, u.id limit ${q.limit}`,
  );
}

/** Level and path of a unit that stands in the tree on the day; null for any other id. */
export async function grantableUnit(db: ReadHandle, q: { tenant: number; on: string; unitId: string }): Promise<{ readonly level: string; readonly path: string } | null> {
  const row = await db
    .selectFrom("unit as u")
    .innerJoin("unit_path as p", (join) => join.onRef("p.tenant", "=", "u.tenant").onRef("p.unit_id", "=", "u.id"))
    .select(["u.level", "p.path"])
    .where("u.tenant", "=", q.tenant)
    .where("u.id", "=", q.unitId)
    .where(inForce("p", q.on))
    .executeTakeFirst();
  return row ?? null;
}
