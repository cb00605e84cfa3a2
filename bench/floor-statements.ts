/** What a careful hand would write for each screen, with nothing else: no rights beyond the session, no history, no views. */
export const floorStatements = {
  session: `select a.id from session as s join account as a on a.tenant = s.tenant and a.id = s.account_id where s.id = $1 and s.expires_at > now() and not a.disabled`,

  list: `with kept as (
      select p.id, p.name_key from person as p
        join person_unit as k on k.tenant = p.tenant and k.person_id = p.id and k.valid_from <= $2 and (k.valid_to is null or k.valid_to > $2)
        join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and x.valid_from <= $2 and (x.valid_to is null or x.valid_to > $2)
        where x.path >= $1 and x.path < $1 || '~'),
    page as (select id, name_key from kept order by name_key, id limit 50)
    select json_build_object('total', (select count(*) from kept), 'rows', coalesce(json_agg(r order by r.name_key, r.id), '[]'))::text as body from (
      select p.id, p.name_key, p.name, p.sex, p.ethnicity, p.birth, p.political_status, p.party_joined, p.id_no_masked, p.phone_masked,
        (select min(d.level) from education as d where d.tenant = p.tenant and d.person_id = p.id) as education,
        n.name as unit, (select string_agg(a.title, '、' order by a.kind, a.valid_from) from appointment as a where a.tenant = p.tenant and a.person_id = p.id and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)) as title,
        (select json_agg(json_build_object('compound', cn.name, 'since', g.valid_from)) from posting as g join unit_name as cn on cn.tenant = g.tenant and cn.unit_id = g.compound_id and cn.valid_to is null
          where g.tenant = p.tenant and g.person_id = p.id and g.valid_from <= $2 and (g.valid_to is null or g.valid_to > $2)) as postings,
        (select e.class || ':' || s.state from reserve_entry as e join reserve_state as s on s.tenant = e.tenant and s.entry_id = e.id and s.valid_from <= $2 and (s.valid_to is null or s.valid_to > $2)
          where e.tenant = p.tenant and e.person_id = p.id order by s.valid_from desc limit 1) as reserve,
        (select v.total from evaluation_result as v join evaluation_cycle as c on c.tenant = v.tenant and c.id = v.cycle_id where v.tenant = p.tenant and v.person_id = p.id order by c.period desc limit 1) as score
      from page join person as p on p.id = page.id
        join person_unit as k on k.tenant = p.tenant and k.person_id = p.id and k.valid_from <= $2 and (k.valid_to is null or k.valid_to > $2)
        left join unit_name as n on n.tenant = k.tenant and n.unit_id = k.unit_id and n.valid_from <= $2 and (n.valid_to is null or n.valid_to > $2)) as r`,

  profile: `select (select row_to_json(r) from (
      select p.id, p.version, p.name, p.sex, p.ethnicity, p.birth, p.native_place, p.political_status, p.party_joined, p.party_confirmed, p.work_started, p.id_no_masked, p.phone_masked, p.note,
        (select json_agg(e) from (select id, mode, level, degree, school, major, graduated from education where tenant = p.tenant and person_id = p.id order by mode, level) as e) as education,
        (select json_agg(a) from (select a.id, a.unit_id, n.name, a.role, a.kind, a.title, a.document_no, a.valid_from, a.valid_to from appointment as a
          left join unit_name as n on n.tenant = a.tenant and n.unit_id = a.unit_id and n.valid_to is null where a.tenant = p.tenant and a.person_id = p.id order by a.valid_from desc) as a) as appointments,
        (select json_agg(g) from (select g.id, g.compound_id, n.name, g.role, g.duty_days, g.valid_from, g.valid_to, g.end_reason, m.name as mentor from posting as g
          left join unit_name as n on n.tenant = g.tenant and n.unit_id = g.compound_id and n.valid_to is null left join person as m on m.tenant = g.tenant and m.id = g.mentor_id
          where g.tenant = p.tenant and g.person_id = p.id order by g.valid_from desc) as g) as postings,
        (select json_agg(s) from (select id, kind, approved_on, restored_on from sanction where tenant = p.tenant and person_id = p.id) as s) as sanctions,
        (select json_agg(t) from (select id, title, hours, held_on from training where tenant = p.tenant and person_id = p.id order by held_on desc) as t) as training,
        (select json_agg(y) from (select year, grade from annual_grade where tenant = p.tenant and person_id = p.id order by year desc) as y) as grades,
        (select json_agg(e) from (select e.id, e.class, s.state, s.valid_from from reserve_entry as e join reserve_state as s on s.tenant = e.tenant and s.entry_id = e.id and s.valid_to is null
          where e.tenant = p.tenant and e.person_id = p.id) as e) as reserve,
        (select json_agg(v) from (select v.id, c.period, v.total, v.grade from evaluation_result as v join evaluation_cycle as c on c.tenant = v.tenant and c.id = v.cycle_id
          where v.tenant = p.tenant and v.person_id = p.id order by c.period desc limit 10) as v) as results,
        (select json_agg(k) from (select e.kind, count(*) as count, count(*) filter (where e.verification in ('verified', 'sealed')) as verified from evidence_credit as c
          join evidence as e on e.tenant = c.tenant and e.id = c.evidence_id where c.tenant = p.tenant and c.person_id = p.id group by e.kind) as k) as evidence
      from person as p where p.tenant = $1 and p.id = $2) as r)::text as body`,

  search: `select coalesce(json_agg(r), '[]')::text as body from (
      select p.id, p.name, n.name as unit from person as p
        join person_unit as k on k.tenant = p.tenant and k.person_id = p.id and k.valid_to is null
        left join unit_name as n on n.tenant = k.tenant and n.unit_id = k.unit_id and n.valid_to is null
      where p.name like $1 or p.pinyin like $2 or p.initials like $2 order by p.name_key, p.id limit 20) as r`,

  dashboard: `select json_build_object(
      'coverage', (select json_agg(r) from (select split_part(x.path, '/', 3) as street, count(*) as compounds, count(*) filter (where exists (select from posting as g
          where g.tenant = u.tenant and g.compound_id = u.id and g.valid_from <= $1 and (g.valid_to is null or g.valid_to > $1))) as covered
        from unit as u join unit_path as x on x.tenant = u.tenant and x.unit_id = u.id and x.valid_from <= $1 and (x.valid_to is null or x.valid_to > $1)
        where u.level = 'compound' and u.valid_from <= $1 and (u.valid_to is null or u.valid_to > $1) group by 1) as r),
      'issues', (select json_agg(r) from (select date_trunc('month', e.occurred_on)::date as month, e.class, count(*) as count from evidence as e
        where e.kind = 'issue' and e.occurred_on between '2024-01-01' and $1 and e.verification <> 'void' group by 1, 2) as r),
      'reserve', (select json_agg(r) from (select e.class, s.state, count(*) as count from reserve_state as s join reserve_entry as e on e.tenant = s.tenant and e.id = s.entry_id
        where s.valid_from <= $1 and (s.valid_to is null or s.valid_to > $1) group by 1, 2) as r))::text as body`,
} as const;

export type FloorStatement = keyof typeof floorStatements;
