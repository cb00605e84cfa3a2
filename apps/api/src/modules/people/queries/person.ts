import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { fixedStatement } from "../../../platform/db/fixed-statement.ts";
import type { ReadHandle } from "../../../platform/db/reading.ts";
import { type Scope, systemScope } from "../../../platform/db/scope.ts";
import { notCorrected } from "../../evidence/public.ts";

export interface PersonRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly sex: string;
  readonly ethnicity: string | null;
  readonly birth: string | null;
  readonly nativePlace: string | null;
  readonly politicalStatus: string | null;
  readonly partyJoined: string | null;
  readonly partyConfirmed: string | null;
  readonly activistSince: string | null;
  readonly workStarted: string | null;
  readonly residentSince: string | null;
  readonly idBirth: string | null;
  readonly idNoMasked: string | null;
  readonly phoneMasked: string | null;
  readonly note: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly path: string | null;
  /** Path today of the unit that keeps the file, for policies: rights are today's. */
  readonly keptAt: string | null;
  readonly education: readonly {
    readonly id: string;
    readonly version: number;
    readonly mode: string;
    readonly level: string;
    readonly degree: string | null;
    readonly school: string | null;
    readonly major: string | null;
    readonly entered: string | null;
    readonly graduated: string | null;
  }[];
  readonly appointments: readonly {
    readonly id: string;
    readonly version: number;
    readonly unitId: string;
    readonly unitName: string | null;
    readonly role: string;
    readonly kind: string;
    readonly title: string;
    readonly documentNo: string | null;
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly postings: readonly {
    readonly id: string;
    readonly version: number;
    readonly compoundId: string;
    readonly compound: string | null;
    readonly role: string;
    readonly branchTitle: string | null;
    readonly dutyDays: number;
    readonly mentorId: string | null;
    readonly mentor: string | null;
    readonly crossTitle: string | null;
    readonly from: string;
    readonly to: string | null;
    readonly endReason: string | null;
  }[];
  readonly sanctions: readonly {
    readonly id: string;
    readonly version: number;
    readonly kind: string;
    readonly approvedOn: string;
    readonly restoredOn: string | null;
    readonly documentNo: string | null;
  }[];
  readonly training: readonly { readonly id: string; readonly version: number; readonly title: string; readonly hours: number; readonly heldOn: string }[];
  readonly grades: readonly { readonly id: string; readonly version: number; readonly year: number; readonly grade: string }[];
  readonly reserve: readonly {
    readonly entryId: string;
    readonly class: string;
    readonly origin: string;
    readonly state: string;
    readonly since: string;
    readonly readiness: string | null;
  }[];
  readonly results: readonly { readonly id: string; readonly period: string; readonly total: string | null; readonly grade: string | null }[];
  readonly evidenceByKind: readonly { readonly kind: string; readonly count: number; readonly verified: number }[];
}

/** Always of the whole tenant: who may see the file is the policy's business, see `personView`. */
const profileStatement = fixedStatement<PersonRow, { tenant: number; asOf: string; today: string; personId: string }>((q) => {
  const scope: Scope = { ...systemScope("repository", q.tenant), onDate: q.asOf };
  const on = (alias: string, day = q.asOf) =>
    sql`${sql.ref(`${alias}.valid_from`)} <= ${day} and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${day})`;
  const unitName = (column: string) => sql`(select n.name from unit_name as n where n.tenant = p.tenant and n.unit_id = ${sql.ref(column)} and ${on("n")})`;
  const personName = (column: string) =>
    sql`(select o.name from ${scopedTable("person", { ...scope, paths: "all" })} as o where o.tenant = p.tenant and o.id = ${sql.ref(column)})`;
  const list = (rows: ReturnType<typeof sql>) => sql`coalesce((select json_agg(r) from (${rows}) as r), '[]'::json)`;
  return sql<PersonRow>`
      select p.id, p.version, p.name, p.sex, p.ethnicity, p.birth, p.native_place as "nativePlace", p.political_status as "politicalStatus",
        p.party_joined as "partyJoined", p.party_confirmed as "partyConfirmed", p.activist_since as "activistSince", p.work_started as "workStarted",
        p.resident_since as "residentSince", p.id_birth as "idBirth", p.id_no_masked as "idNoMasked", p.phone_masked as "phoneMasked", p.note,
        k.unit_id as "unitId", ${unitName("k.unit_id")} as "unitName", x.path,
        (select kx.path from ${scopedTable("person_unit", scope)} as kt join unit_path as kx on kx.tenant = kt.tenant and kx.unit_id = kt.unit_id and ${on("kx", q.today)}
          where kt.tenant = p.tenant and kt.person_id = p.id and ${on("kt", q.today)}) as "keptAt",
        ${list(sql`select e.id, e.version, e.mode, e.level, e.degree, e.school, e.major, e.entered, e.graduated from ${scopedTable("education", scope)} as e where e.person_id = p.id order by e.mode, e.level`)} as education,
        ${list(sql`select a.id, a.version, a.unit_id as "unitId", ${unitName("a.unit_id")} as "unitName", a.role, a.kind, a.title, a.document_no as "documentNo", a.valid_from as "from", a.valid_to as "to"
          from ${scopedTable("appointment", scope)} as a where a.person_id = p.id and a.valid_from <= ${q.asOf} order by a.valid_from desc, a.kind`)} as appointments,
        ${list(sql`select g.id, g.version, g.compound_id as "compoundId", ${unitName("g.compound_id")} as compound, g.role, g.branch_title as "branchTitle", g.duty_days as "dutyDays", g.mentor_id as "mentorId",
          ${personName("g.mentor_id")} as mentor, g.cross_title as "crossTitle", g.valid_from as "from", g.valid_to as "to", g.end_reason as "endReason"
          from ${scopedTable("posting", scope)} as g where g.person_id = p.id and g.valid_from <= ${q.asOf} order by g.valid_from desc`)} as postings,
        ${list(sql`select s.id, s.version, s.kind, s.approved_on as "approvedOn", s.restored_on as "restoredOn", s.document_no as "documentNo" from ${scopedTable("sanction", scope)} as s
          where s.person_id = p.id and s.approved_on <= ${q.asOf} order by s.approved_on desc`)} as sanctions,
        ${list(sql`select t.id, t.version, t.title, t.hours, t.held_on as "heldOn" from ${scopedTable("training", scope)} as t where t.person_id = p.id and t.held_on <= ${q.asOf} order by t.held_on desc`)} as training,
        ${list(sql`select y.id, y.version, y.year, y.grade from ${scopedTable("annual_grade", scope)} as y where y.person_id = p.id and make_date(y.year, 12, 31) <= ${q.asOf}::date order by y.year desc`)} as grades,
        ${list(sql`select e.id as "entryId", e.class, e.origin, s.state, s.valid_from as since,
          (select d.level from ${scopedTable("reserve_readiness", scope)} as d where d.entry_id = e.id and ${on("d")}) as readiness
          from ${scopedTable("reserve_entry", scope)} as e join ${scopedTable("reserve_state", scope)} as s on s.tenant = e.tenant and s.entry_id = e.id and ${on("s")}
          where e.person_id = p.id order by s.valid_from desc`)} as reserve,
        ${list(sql`select distinct on (c.period, c.scheme_id) v.id, c.period, v.total, v.grade from ${scopedTable("evaluation_result", scope)} as v
          join ${scopedTable("evaluation_cycle", { ...scope, paths: "all" })} as c on c.tenant = v.tenant and c.id = v.cycle_id
          where v.person_id = p.id and c.computed_on <= ${q.asOf} order by c.period desc, c.scheme_id, c.computed_at desc`)} as results,
        ${list(sql`select e.kind, count(*)::int as count, count(*) filter (where e.verification in ('verified', 'sealed') and e.verified_on <= ${q.asOf} and ${notCorrected(q.asOf, scope)})::int as verified
          from ${scopedTable("evidence_credit", scope)} as c join ${scopedTable("evidence", { ...scope, paths: "all" })} as e on e.tenant = c.tenant and e.id = c.evidence_id
          where c.person_id = p.id and e.occurred_on <= ${q.asOf} and e.verification <> 'void' group by e.kind order by e.kind`)} as "evidenceByKind"
      from ${scopedTable("person", scope)} as p
      left join ${scopedTable("person_unit", scope)} as k on k.tenant = p.tenant and k.person_id = p.id and ${on("k")}
      left join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${on("x")}
      where p.id = ${q.personId}`;
});

/**
 * Everything a person's editor shows, in one statement. Dated lists hold what had begun by the day, ended rows included: a career is
 * its history. Null when there is no such file; whether the asker may open it the caller decides.
 */
export async function personProfile(db: ReadHandle, q: { tenant: number; asOf: string; today: string; personId: string }): Promise<PersonRow | null> {
  const [row] = await profileStatement(db, q);
  return row ?? null;
}
