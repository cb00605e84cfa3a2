import { type EducationInput, highestEducation } from "@yanzhen/domain/people";
import type { Candidate } from "@yanzhen/domain/reserve";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

/** What screening looks at: a person's facts, the highest education, sanctions approved by the day. Null for no one. */
export async function candidate(db: ReadHandle, q: { scope: Scope; asOf: string; personId: string }): Promise<Candidate | null> {
  const [row] = await readSql(
    db,
    sql<Omit<Candidate, "education"> & { readonly levels: readonly EducationInput["level"][] }>`
      select p.birth, p.political_status as "politicalStatus", p.party_confirmed as "partyConfirmed", p.activist_since as "activistSince", p.resident_since as "residentSince",
        coalesce((select json_agg(d.level) from ${scopedTable("education", q.scope)} as d where d.person_id = p.id), '[]'::json) as levels,
        coalesce((select json_agg(json_build_object('kind', s.kind, 'approvedOn', s.approved_on, 'restoredOn', s.restored_on) order by s.approved_on)
          from ${scopedTable("sanction", q.scope)} as s where s.person_id = p.id and s.approved_on <= ${q.asOf}), '[]'::json) as sanctions
      from ${scopedTable("person", q.scope)} as p where p.id = ${q.personId}`,
  );
  if (row === undefined) return null;
  const { levels, ...facts } = row;
  return { ...facts, education: highestEducation(levels) };
}
