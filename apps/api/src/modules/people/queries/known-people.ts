import type { PartialDate, CalendarDate } from "@yanzhen/domain/kernel";
import type { Sex } from "@yanzhen/domain/people";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

export interface KnownPersonRow {
  readonly id: string;
  readonly version: number;
  readonly facts: {
    readonly name: string;
    readonly sex: Sex;
    readonly ethnicity: string | null;
    readonly birth: PartialDate | null;
    readonly nativePlace: string | null;
    readonly politicalStatus: string | null;
    readonly partyJoined: PartialDate | null;
    readonly partyConfirmed: CalendarDate | null;
    readonly activistSince: CalendarDate | null;
    readonly workStarted: PartialDate | null;
    readonly residentSince: CalendarDate | null;
    readonly note: string | null;
  };
  readonly idNoIndex: string | null;
  readonly idNoMasked: string | null;
  readonly phoneIndex: string | null;
  readonly unitId: string | null;
  readonly path: string | null;
  readonly educationKeys: readonly string[];
  readonly posts: readonly { readonly id: string; readonly unitId: string; readonly title: string; readonly role: string; readonly from: string }[];
}

/**
 * Everybody of the tenant as an import compares them, with the unit that keeps the file today. Every row is checked by the policy
 * afterwards. They come as one text: to read thousands of rows cell by cell takes three times as long as the query.
 */
export async function knownPeople(db: ReadHandle, tenant: number, today: string): Promise<readonly KnownPersonRow[]> {
  const all = systemScope("import", tenant);
  const [found] = await readSql(
    db,
    sql<{ readonly people: string }>`
      with study as (select e.person_id, array_agg(e.mode || ' ' || e.level) as keys from ${scopedTable("education", all)} as e group by e.person_id),
      post as (select a.person_id, json_agg(json_build_object('id', a.id, 'unitId', a.unit_id, 'title', a.title, 'role', a.role, 'from', a.valid_from)) as list
        from ${scopedTable("appointment", all)} as a where a.valid_from <= ${today} and (a.valid_to is null or a.valid_to > ${today}) group by a.person_id)
      select coalesce(json_agg(known), '[]')::text as people from (select p.id, p.version, p.id_no_index as "idNoIndex", p.id_no_masked as "idNoMasked", p.phone_index as "phoneIndex", k.unit_id as "unitId", x.path,
        json_build_object('name', p.name, 'sex', p.sex, 'ethnicity', p.ethnicity, 'birth', p.birth, 'nativePlace', p.native_place, 'politicalStatus', p.political_status,
          'partyJoined', p.party_joined, 'partyConfirmed', p.party_confirmed, 'activistSince', p.activist_since, 'workStarted', p.work_started,
          'residentSince', p.resident_since, 'note', p.note) as facts,
        coalesce(s.keys, '{}') as "educationKeys", coalesce(o.list, '[]'::json) as posts
      from ${scopedTable("person", all)} as p
      left join study as s on s.person_id = p.id
      left join post as o on o.person_id = p.id
      left join ${scopedTable("person_unit", all)} as k on k.tenant = p.tenant and k.person_id = p.id and k.valid_from <= ${today} and (k.valid_to is null or k.valid_to > ${today})
      left join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and x.valid_from <= ${today} and (x.valid_to is null or x.valid_to > ${today})) as known`,
  );
  return JSON.parse(found?.people ?? "[]") as readonly KnownPersonRow[];
}
