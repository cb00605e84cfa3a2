import { sql } from "kysely";

import type { SiteState } from "@yanzhen/domain/posting";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface SiteDay {
  readonly on: string;
  readonly state: SiteState;
}

/** The recorded days of a posting in `[from, before)`. */
export async function siteDaysOf(
  db: ReadHandle,
  q: { readonly scope: Scope; readonly postingId: string; readonly from: string; readonly before: string },
): Promise<readonly SiteDay[]> {
  return readSql(
    db,
    sql<SiteDay>`select d.on_date as "on", d.state from ${scopedTable("site_day", q.scope)} as d
      where d.posting_id = ${q.postingId} and d.on_date >= ${q.from} and d.on_date < ${q.before} order by d.on_date`,
  );
}
