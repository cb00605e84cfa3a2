import type { ReserveFacts } from "@yanzhen/domain/reserve";
import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import type { FactsDay } from "./people-facts.ts";

/** Entries with the state and the readiness of the day, and the first day in the pool. */
export async function reserveFacts(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<ReserveFacts["reserveEntries"]> {
  const all = systemScope("diagnostics", tenant);
  return readSql(
    db,
    sql<ReserveFacts["reserveEntries"][number]>`
      select e.id, e.version, e.person_id as "personId", x.path, e.class, s.state, s.valid_from as "stateSince", i.entered as "enteredOn",
        r.level as readiness, r.valid_from as "readinessSince"
      from ${scopedTable("reserve_entry", all)} as e
      join ${scopedTable("reserve_state", all)} as s on s.entry_id = e.id and ${inForce("s", asOf)}
      left join (select f.entry_id, min(f.valid_from) as entered from ${scopedTable("reserve_state", all)} as f where f.state = 'inPool' and f.valid_from <= ${asOf} group by f.entry_id) as i
        on i.entry_id = e.id
      left join ${scopedTable("reserve_readiness", all)} as r on r.entry_id = e.id and ${inForce("r", asOf)}
      left join ${scopedTable("person_unit", all)} as k on k.person_id = e.person_id and ${inForce("k", asOf)}
      left join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${inForce("x", asOf)}
      order by e.id`,
  );
}
