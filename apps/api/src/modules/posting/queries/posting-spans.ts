import type { PostingRole } from "@yanzhen/domain/posting";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface SpanRow {
  readonly id: string;
  readonly personId: string;
  readonly person: string | null;
  readonly compoundId: string;
  readonly compound: string | null;
  readonly role: PostingRole;
  readonly dutyDays: number;
  readonly from: string;
  readonly to: string | null;
}

/** Every posting of a person, or of the compounds below a path of the scope's date, over all time, by its first day. */
export async function postingSpans(db: ReadHandle, scope: Scope, of: { readonly personId: string } | { readonly path: string }): Promise<readonly SpanRow[]> {
  const on = scope.onDate;
  const chosen =
    "personId" in of
      ? sql`g.person_id = ${of.personId}`
      : sql`g.compound_id in (select x.unit_id from unit_path as x where x.tenant = ${scope.tenant} and x.path >= ${of.path} and x.path < ${`${of.path.slice(0, -1)}0`}
          and x.valid_from <= ${on} and (x.valid_to is null or x.valid_to > ${on}))`;
  return readSql(
    db,
    sql<SpanRow>`
      select g.id, g.person_id as "personId", p.name as person, g.compound_id as "compoundId", n.name as compound, g.role, g.duty_days as "dutyDays",
        g.valid_from as "from", g.valid_to as "to"
      from ${scopedTable("posting", scope)} as g
      left join ${scopedTable("person", scope)} as p on p.id = g.person_id
      left join lateral (select nx.name, nx.name_key from unit_name as nx where nx.tenant = g.tenant and nx.unit_id = g.compound_id and nx.valid_from <= ${on}
        order by nx.valid_from desc limit 1) as n on true
      where ${chosen}
      order by n.name_key nulls last, g.valid_from, g.id`,
  );
}
