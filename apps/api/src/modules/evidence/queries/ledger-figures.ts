import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

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
        count(*) filter (where e.kind = 'project' and e.verification <> 'void' and e.occurred_on between ${q.since} and ${q.asOf})::int as projects,
        count(*) filter (where e.kind = 'issue' and e.urgent and e.status = 'closed' and e.verification in ('verified', 'sealed')
          and e.closed_on between ${q.since} and ${q.asOf} and e.verified_on <= ${q.asOf})::int as "issuesSolved",
        count(*) filter (where e.kind = 'partyHub' and ${verified(q)})::int as hubs,
        count(*) filter (where e.kind = 'activeResident' and ${verified(q)})::int as "activeResidents",
        count(*) filter (where e.kind = 'checkIn' and ${verified(q)})::int as "checkIns",
        (select count(distinct h.unit_id) from ${scopedTable("honour", q.scope)} as h
          where h.kind = 'noCase' and h.valid_from <= ${q.asOf} and (h.valid_to is null or h.valid_to > ${q.asOf}))::int as "noCaseUnits",
        (select count(distinct h.unit_id) from ${scopedTable("honour", q.scope)} as h
          where h.kind = 'noPetition' and h.valid_from <= ${q.asOf} and (h.valid_to is null or h.valid_to > ${q.asOf}))::int as "noPetitionCompounds"
      from ${scopedTable("evidence", q.scope)} as e
      where e.occurred_on <= ${q.asOf} and e.kind in ('project', 'issue', 'partyHub', 'activeResident', 'checkIn')`,
  );
  return row ?? { projects: 0, issuesSolved: 0, hubs: 0, activeResidents: 0, checkIns: 0, noCaseUnits: 0, noPetitionCompounds: 0 };
}

const verified = (q: { since: string; asOf: string }) =>
  sql`e.verification in ('verified', 'sealed') and e.occurred_on between ${q.since} and ${q.asOf} and e.verified_on <= ${q.asOf}`;
