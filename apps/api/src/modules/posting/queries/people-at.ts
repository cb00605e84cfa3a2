import type { PostingRole } from "@yanzhen/domain/posting";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface PostedAt {
  readonly compoundId: string;
  readonly postingId: string;
  readonly personId: string;
  /** Null for somebody whose file another unit keeps. */
  readonly name: string | null;
  readonly role: PostingRole;
}

/** Who is posted to these compounds on the scope's date, the lead first. */
export async function peopleAt(db: ReadHandle, scope: Scope, compoundIds: readonly string[]): Promise<readonly PostedAt[]> {
  if (compoundIds.length === 0) return [];
  const on = scope.onDate;
  return readSql(
    db,
    sql<PostedAt>`
      select g.compound_id as "compoundId", g.id as "postingId", g.person_id as "personId", p.name, g.role
      from ${scopedTable("posting", scope)} as g
      left join ${scopedTable("person", scope)} as p on p.id = g.person_id
      where g.compound_id in (${sql.join(compoundIds)}) and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on})
      order by g.compound_id, array_position(array['lead','member','deputy'], g.role), p.name_key, g.id`,
  );
}
