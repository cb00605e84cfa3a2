import type { PeopleFacts } from "@yanzhen/domain/people";
import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

export interface FactsDay {
  readonly tenant: number;
  readonly asOf: string;
}

/** Everybody with what the ID card says. The mask keeps the 17th digit, odd for a man; the number itself is never decrypted here. */
export async function personFacts(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<PeopleFacts["persons"]> {
  const all = systemScope("diagnostics", tenant);
  return readSql(
    db,
    sql<PeopleFacts["persons"][number]>`
      select p.id, p.version, x.path, p.name, p.sex, p.birth, p.id_birth as "idBirth",
        case when p.id_no_masked ~ '[0-9]{3}.$' then case when substr(p.id_no_masked, 17, 1)::int % 2 = 1 then '1' else '2' end end as "idSex",
        p.political_status as "politicalStatus", p.party_joined as "partyJoined", p.party_confirmed as "partyConfirmed"
      from ${scopedTable("person", all)} as p
      left join ${scopedTable("person_unit", all)} as k on k.person_id = p.id and ${inForce("k", asOf)}
      left join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${inForce("x", asOf)}
      order by p.id`,
  );
}

/** Every post that had begun, ended ones too. */
export async function appointmentFacts(db: ReadHandle, { tenant, asOf }: FactsDay): Promise<PeopleFacts["appointments"]> {
  return readSql(
    db,
    sql<PeopleFacts["appointments"][number]>`
      select a.id, a.version, a.person_id as "personId", a.unit_id as "unitId", a.role, a.kind, a.valid_from as "from", a.valid_to as "to"
      from ${scopedTable("appointment", systemScope("diagnostics", tenant))} as a where a.valid_from <= ${asOf} order by a.id`,
  );
}
