import type { Verification } from "@yanzhen/domain/evidence";
import { sql } from "kysely";

import { boundTable, scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface CreditLine {
  readonly personId: string;
  readonly name: string;
  readonly shareBp: number;
}

/** One entry as it is recorded; the view shows how it stood on the day. */
export interface EntryRow {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly occurredOn: string;
  readonly title: string;
  readonly detail: string | null;
  readonly class: string | null;
  readonly channel: string | null;
  readonly urgent: boolean;
  readonly projectLevel: string | null;
  readonly status: string;
  readonly closedOn: string | null;
  readonly dueOn: string | null;
  readonly quantity: number | null;
  readonly measure: string | null;
  readonly verification: Verification;
  readonly verifiedOn: string | null;
  /** The account. */
  readonly verifiedBy: string | null;
  readonly residentReplied: boolean;
  /** The account. */
  readonly recordedBy: string | null;
  readonly sentBackReason: string | null;
  readonly voidReason: string | null;
  readonly sourceSystem: string | null;
  readonly externalId: string | null;
  /** The sealed entry it corrects, and the entry that corrects it; their titles where the scope shows them. */
  readonly corrects: { readonly id: string; readonly title: string } | null;
  readonly correctedBy: { readonly id: string; readonly title: string; readonly verification: string } | null;
  readonly credits: readonly CreditLine[];
}

/** An entry with its shares. The caller asks the policy before anything is shown. */
export async function entryById(db: ReadHandle, q: { scope: Scope; asOf: string; id: string }): Promise<EntryRow | null> {
  const [row] = await readSql(
    db,
    sql<EntryRow>`
      select e.id, e.version, e.kind, e.unit_id as "unitId", n.name as "unitName", e.occurred_on as "occurredOn", e.title, e.detail, e.class, e.channel, e.urgent,
        e.project_level as "projectLevel", e.status, e.closed_on as "closedOn", e.due_on as "dueOn", e.quantity, e.measure, e.verification,
        e.verified_on as "verifiedOn", e.verified_by as "verifiedBy",
        e.resident_replied as "residentReplied", e.recorded_by as "recordedBy",
        e.sent_back_reason as "sentBackReason", e.void_reason as "voidReason", e.source_system as "sourceSystem", e.external_id as "externalId",
        (select json_build_object('id', k.id, 'title', k.title) from ${boundTable("evidence", q.scope)} as k where k.tenant = e.tenant and k.id = e.corrects) as corrects,
        (select json_build_object('id', k.id, 'title', k.title, 'verification', k.verification) from ${boundTable("evidence", q.scope)} as k
          where k.tenant = e.tenant and k.corrects is not null and k.corrects = e.id and k.verification <> 'void' and k.occurred_on <= ${q.asOf} limit 1) as "correctedBy",
        coalesce((select json_agg(json_build_object('personId', c.person_id, 'name', p.name, 'shareBp', c.share_bp) order by c.share_bp desc, p.name_key)
          from ${scopedTable("evidence_credit", q.scope)} as c join ${scopedTable("person", q.scope)} as p on p.tenant = c.tenant and p.id = c.person_id
          where c.evidence_id = e.id), '[]'::json) as credits
      from ${scopedTable("evidence", q.scope)} as e
      left join unit_name as n on n.tenant = e.tenant and n.unit_id = e.unit_id and n.valid_from <= ${q.asOf} and (n.valid_to is null or n.valid_to > ${q.asOf})
      where e.id = ${q.id}`,
  );
  return row ?? null;
}
