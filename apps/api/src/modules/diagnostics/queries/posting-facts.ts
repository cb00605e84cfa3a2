import type { PostingFacts } from "@yanzhen/domain/posting";
import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import { lastPlaces } from "./last-places.ts";
import type { FactsDay } from "./people-facts.ts";

/** Compounds that had begun, where they stand or last stood. */
export async function compoundFacts(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<PostingFacts["compounds"]> {
  return readSql(
    db,
    sql<PostingFacts["compounds"][number]>`
      with ${lastPlaces(tenant, asOf)}
      select u.id, x.path, u.valid_from as "from", u.valid_to as "to"
      from unit as u join place as x on x.unit_id = u.id
      where u.tenant = ${tenant} and u.level = 'compound' and u.valid_from <= ${asOf} order by u.id`,
  );
}

/** Postings in force on the day, with the compound's path. */
export async function postingFacts(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<PostingFacts["postings"]> {
  return readSql(
    db,
    sql<PostingFacts["postings"][number]>`
      with ${lastPlaces(tenant, asOf)}
      select g.id, g.version, g.person_id as "personId", g.compound_id as "compoundId", x.path, g.role, g.branch_title as "branchTitle", g.duty_days as "dutyDays",
        g.valid_from as "from", g.valid_to as "to"
      from ${scopedTable("posting", systemScope("diagnostics", tenant))} as g join place as x on x.unit_id = g.compound_id
      where ${inForce("g", asOf)} order by g.id`,
  );
}

/** Whoever holds a posting on the day, with the path of the unit that keeps the file. */
export async function postedPeople(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<PostingFacts["people"]> {
  const all = systemScope("diagnostics", tenant);
  return readSql(
    db,
    sql<PostingFacts["people"][number]>`
      select h.person_id as id, x.path
      from (select distinct g.tenant, g.person_id from ${scopedTable("posting", all)} as g where ${inForce("g", asOf)}) as h
      left join ${scopedTable("person_unit", all)} as k on k.tenant = h.tenant and k.person_id = h.person_id and ${inForce("k", asOf)}
      left join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${inForce("x", asOf)}
      order by h.person_id`,
  );
}
