import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { inList } from "./ledger-lists.ts";

/** The ledger's figures on a day, by DEFINITIONS §3: rows are counted from `since`, verified ones only except projects. */
export interface LedgerFigures {
  readonly projects: number;
  readonly issuesSolved: number;
  readonly hubs: number;
  readonly activeResidents: number;
  readonly checkIns: number;
  readonly noCaseUnits: number;
  readonly noPetitionCompounds: number;
}

export async function ledgerFigures(db: ReadHandle, q: { scope: Scope; since: string; asOf: string }): Promise<LedgerFigures> {
  const [row] = await readSql(
    db,
    sql<LedgerFigures>`
      select
        count(*) filter (where ${inList("projects", q)})::int as projects,
        count(*) filter (where ${inList("issuesSolved", q)})::int as "issuesSolved",
        count(*) filter (where ${inList("hubs", q)})::int as hubs,
        count(*) filter (where ${inList("activeResidents", q)})::int as "activeResidents",
        count(*) filter (where ${inList("checkIns", q)})::int as "checkIns",
        (select count(distinct h.unit_id) from ${scopedTable("honour", q.scope)} as h
          where h.kind = 'noCase' and h.valid_from <= ${q.asOf} and (h.valid_to is null or h.valid_to > ${q.asOf}))::int as "noCaseUnits",
        (select count(distinct h.unit_id) from ${scopedTable("honour", q.scope)} as h
          where h.kind = 'noPetition' and h.valid_from <= ${q.asOf} and (h.valid_to is null or h.valid_to > ${q.asOf}))::int as "noPetitionCompounds"
      from ${scopedTable("evidence", q.scope)} as e
      where e.occurred_on <= ${q.asOf} and e.kind in ('project', 'issue', 'partyHub', 'activeResident', 'checkIn')`,
  );
  return row ?? { projects: 0, issuesSolved: 0, hubs: 0, activeResidents: 0, checkIns: 0, noCaseUnits: 0, noPetitionCompounds: 0 };
}
