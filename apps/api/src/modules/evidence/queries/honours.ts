import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface HonourLine {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly township: string | null;
  readonly kind: string;
  readonly level: string;
  readonly documentNo: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** Honours in force on the day, by unit: the rows behind 无案社区 and 无访小区. EVD-11 */
export async function honoursOn(db: ReadHandle, q: { scope: Scope; asOf: string; kind?: string | undefined }): Promise<readonly HonourLine[]> {
  const on = q.asOf;
  return readSql(
    db,
    sql<HonourLine>`
      select h.id, h.version, h.unit_id as "unitId", n.name as "unitName", tn.name as township, h.kind, h.level, h.document_no as "documentNo", h.valid_from as "from", h.valid_to as "to"
      from ${scopedTable("honour", q.scope)} as h
      left join unit_name as n on n.tenant = h.tenant and n.unit_id = h.unit_id and ${inForce("n", on)}
      left join unit as u on u.tenant = h.tenant and u.id = h.unit_id
      left join unit_path as x on x.tenant = h.tenant and x.unit_id = h.unit_id and ${inForce("x", on)}
      left join unit as tu on tu.tenant = h.tenant and tu.level = 'township' and tu.path_key = split_part(x.path, '/', 3)
      left join unit_name as tn on tn.tenant = tu.tenant and tn.unit_id = tu.id and ${inForce("tn", on)}
      where ${inForce("h", on)} and ${q.kind === undefined ? sql`true` : sql`h.kind = ${q.kind}`}
      order by h.kind, u.code nulls last, x.path, h.id`,
  );
}
