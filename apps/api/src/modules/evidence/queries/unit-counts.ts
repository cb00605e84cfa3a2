import type { EvidenceKind } from "@yanzhen/domain/evidence";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { verificationOn } from "./ledger-lists.ts";

export interface KindCount {
  readonly kind: EvidenceKind;
  readonly count: number;
  /** Verified or sealed by the day. */
  readonly verified: number;
  /** The last day one of them is dated. */
  readonly latest: string;
}

/** Entries of the scope by kind on the day: what the ledger's list counts for the same unit and kind. EVD-19 */
export async function kindCounts(db: ReadHandle, q: { readonly scope: Scope; readonly asOf: string }): Promise<readonly KindCount[]> {
  return readSql(
    db,
    sql<KindCount>`
      select e.kind, count(*)::int as count, count(*) filter (where ${verificationOn(q.asOf)} in ('verified', 'sealed'))::int as verified, max(e.occurred_on) as latest
      from ${scopedTable("evidence", q.scope)} as e
      where (e.occurred_on <= ${q.asOf} or e.status = 'planned') and e.verification <> 'void'
      group by e.kind order by count(*) desc, e.kind`,
  );
}
