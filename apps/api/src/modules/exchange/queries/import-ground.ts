import type { UnitKind } from "@yanzhen/domain/org";
import type { PostingId } from "@yanzhen/domain/posting";
import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import type { KnownPosting } from "../kinds/posting-ledger.ts";
import type { KnownEntry } from "../kinds/reserve-import.ts";
import type { CompoundFacts } from "../kinds/unit-import.ts";
import type { KnownUnit } from "../plan/known-unit.ts";

/** Every unit in being today. Names and places of units are no secret; what may be written below them is asked of the policy. */
export async function knownUnits(db: ReadHandle, tenant: number, today: string): Promise<readonly KnownUnit[]> {
  return readSql(
    db,
    sql<KnownUnit & { kind: UnitKind }>`select u.id, n.name, u.code, u.kind, p.parent_id as "parentId", p.path, u.valid_from as "from" from unit as u
      join unit_path as p on p.tenant = u.tenant and p.unit_id = u.id and ${inForce("p", today)}
      join unit_name as n on n.tenant = u.tenant and n.unit_id = u.id and ${inForce("n", today)}
      where u.tenant = ${tenant} and ${inForce("u", today)} order by p.path`,
  );
}

export async function knownCompounds(db: ReadHandle, tenant: number): Promise<ReadonlyMap<string, CompoundFacts>> {
  const rows = await readSql(
    db,
    sql<CompoundFacts & { unitId: string }>`select c.unit_id as "unitId", c.households, c.buildings, c.built_year as "builtYear", c.property_firm as "propertyFirm", c.note
      from ${scopedTable("compound", systemScope("import", tenant))} as c`,
  );
  return new Map(rows.map(({ unitId, ...facts }) => [unitId, facts]));
}

/** Postings past, present and planned: a list may name any of them. */
export async function knownPostings(db: ReadHandle, tenant: number): Promise<readonly KnownPosting[]> {
  return readSql(
    db,
    sql<
      KnownPosting & { id: PostingId }
    >`select g.id, g.person_id as "personId", g.compound_id as "compoundId", g.role, g.duty_days as "dutyDays", g.valid_from as "from", g.valid_to as "to",
        g.branch_title as "branchTitle", g.cross_title as "crossTitle", g.mentor_id as "mentorId"
      from ${scopedTable("posting", systemScope("import", tenant))} as g`,
  );
}

/** Places in the pool, past and present, and open nominations, with today's readiness. */
export async function knownEntries(db: ReadHandle, tenant: number, today: string): Promise<readonly KnownEntry[]> {
  const all = systemScope("import", tenant);
  return readSql(
    db,
    sql<KnownEntry>`select e.id, e.person_id as "personId", e.class, s.state, s.valid_from as "from", s.valid_to as "to",
        (select r.level from ${scopedTable("reserve_readiness", all)} as r
          where r.tenant = e.tenant and r.entry_id = e.id and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to > ${today}) limit 1) as readiness
      from ${scopedTable("reserve_entry", all)} as e
      join ${scopedTable("reserve_state", all)} as s on s.tenant = e.tenant and s.entry_id = e.id
      where s.state in ('inPool', 'suspended') or s.valid_to is null`,
  );
}
