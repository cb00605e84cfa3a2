import type { EvidenceFacts } from "@yanzhen/domain/evidence";
import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import { notCorrected } from "../../evidence/public.ts";
import { lastPlaces } from "./last-places.ts";
import type { FactsDay } from "./people-facts.ts";

/** Issues open on the day; one closed later was being handled then. */
export async function openIssues(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<EvidenceFacts["openIssues"]> {
  return readSql(
    db,
    sql<EvidenceFacts["openIssues"][number]>`
      with ${lastPlaces(tenant, asOf)}
      select e.id, e.version, x.path, case when e.closed_on > ${asOf} then 'handling' else e.status end as status, e.due_on as "dueOn"
      from ${scopedTable("evidence", systemScope("diagnostics", tenant))} as e join place as x on x.unit_id = e.unit_id
      where e.kind = 'issue' and e.verification <> 'void' and e.occurred_on <= ${asOf}
        and (e.status in ('received', 'handling', 'returned') or e.closed_on > ${asOf})
      order by e.id`,
  );
}

/**
 * Entries that credit somebody who had no posting around the unit on the day it happened; only these can break a rule. Who is credited is
 * settled before postings are looked at: on the past as it was known nothing is estimated, and each entry would be held against each posting.
 */
export async function creditedEntries(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<EvidenceFacts["creditedEntries"]> {
  const all = systemScope("diagnostics", tenant);
  return readSql(
    db,
    sql<EvidenceFacts["creditedEntries"][number]>`
      with ${lastPlaces(tenant, asOf)},
      entry as materialized (
        select e.id, e.version, e.occurred_on, x.path from ${scopedTable("evidence", all)} as e join place as x on x.unit_id = e.unit_id
        where e.verification <> 'void' and e.occurred_on <= ${asOf}),
      held as materialized (
        select g.person_id, g.valid_from, g.valid_to, x.path from ${scopedTable("posting", all)} as g join place as x on x.unit_id = g.compound_id where g.valid_from <= ${asOf}),
      credited as materialized (
        select c.id, c.person_id, e.occurred_on, e.path from ${scopedTable("evidence_credit", all)} as c join entry as e on e.id = c.evidence_id),
      there as materialized (
        select distinct c.id from credited as c
        join held as h on h.person_id = c.person_id and h.valid_from <= c.occurred_on and (h.valid_to is null or h.valid_to > c.occurred_on)
          and (starts_with(c.path, h.path) or starts_with(h.path, c.path)))
      select e.id, e.version, e.path, e.occurred_on as "occurredOn",
        (select json_agg(json_build_object('personId', o.person_id, 'shareBp', o.share_bp) order by o.person_id) from ${scopedTable("evidence_credit", all)} as o where o.evidence_id = e.id) as credits
      from entry as e
      where e.id in (select c.evidence_id from ${scopedTable("evidence_credit", all)} as c where c.id not in (select t.id from there as t))
      order by e.id`,
  );
}

/** Postings of any time up to the day, with the compound's path. */
export async function pastPostings(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<EvidenceFacts["pastPostings"]> {
  return readSql(
    db,
    sql<EvidenceFacts["pastPostings"][number]>`
      with ${lastPlaces(tenant, asOf)}
      select g.person_id as "personId", x.path, g.valid_from as "from", g.valid_to as "to"
      from ${scopedTable("posting", systemScope("diagnostics", tenant))} as g join place as x on x.unit_id = g.compound_id
      where g.valid_from <= ${asOf} order by g.id`,
  );
}

/** The last verified entry of each posted person around each unit. */
export async function lastVerified(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<EvidenceFacts["lastVerified"]> {
  const all = systemScope("diagnostics", tenant);
  return readSql(
    db,
    sql<EvidenceFacts["lastVerified"][number]>`
      with ${lastPlaces(tenant, asOf)},
      posted as materialized (select distinct g.person_id from ${scopedTable("posting", all)} as g where ${inForce("g", asOf)})
      select c.person_id as "personId", x.path, max(e.occurred_on) as "on"
      from ${scopedTable("evidence_credit", all)} as c
      join posted as h on h.person_id = c.person_id
      join ${scopedTable("evidence", all)} as e on e.id = c.evidence_id
      join place as x on x.unit_id = e.unit_id
      where e.verification in ('verified', 'sealed') and e.occurred_on <= ${asOf} and e.verified_on <= ${asOf} and ${notCorrected(asOf, all)}
      group by c.person_id, x.path order by c.person_id, x.path`,
  );
}

export async function honourFacts(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<EvidenceFacts["honours"]> {
  return readSql(
    db,
    sql<EvidenceFacts["honours"][number]>`
      with ${lastPlaces(tenant, asOf)}
      select h.id, h.unit_id as "unitId", x.path, h.kind, h.valid_from as "from", h.valid_to as "to"
      from ${scopedTable("honour", systemScope("diagnostics", tenant))} as h join place as x on x.unit_id = h.unit_id
      where ${inForce("h", asOf)} order by h.id`,
  );
}

/** Months with petitions in units that hold an honour: counts by unit and month, the only thing known. */
export async function petitionFacts(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<EvidenceFacts["petitions"]> {
  const all = systemScope("diagnostics", tenant);
  return readSql(
    db,
    sql<EvidenceFacts["petitions"][number]>`
      select c.unit_id as "unitId", c.month, c.petitions from ${scopedTable("petition_count", all)} as c
      where c.petitions > 0 and c.month <= ${asOf} and c.unit_id in (select h.unit_id from ${scopedTable("honour", all)} as h where ${inForce("h", asOf)})
      order by c.unit_id, c.month`,
  );
}
