export const evaluation = /* sql */ `
create table evaluation_scheme (
  tenant integer not null references tenant (id),
  id uuid not null,
  code text not null,
  scheme_version integer not null,
  definition jsonb not null,
  published_on date not null,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, code, scheme_version)
);
create function refuse_scheme_change() returns trigger language plpgsql as $$
begin
  raise exception 'a stored scheme is never changed; a change is a new version' using errcode = 'check_violation', constraint = 'evaluation_scheme_fixed';
end $$;
create trigger evaluation_scheme_fixed before update or delete on evaluation_scheme
  for each row execute function refuse_scheme_change();

-- A run of a scheme for a unit and a period. It is never changed: running again makes the next run. computed_on is the business date.
create table evaluation_cycle (
  tenant integer not null,
  id uuid not null,
  unit_id uuid not null,
  period text not null,
  scheme_id uuid not null,
  run integer not null check (run >= 1),
  state text not null,
  computed_on date not null,
  computed_at timestamptz,
  engine_version text,
  snapshot_hash text,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, unit_id, period, scheme_id, run),
  foreign key (tenant, unit_id) references unit (tenant, id),
  foreign key (tenant, scheme_id) references evaluation_scheme (tenant, id)
);

create table entered_mark (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  period text not null,
  indicator text not null,
  value numeric(5,2) not null check (value between 0 and 100),
  basis text not null,
  entered_by uuid,
  entered_on date not null,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, person_id, period, indicator),
  foreign key (tenant, person_id) references person (tenant, id)
);

create table evaluation_result (
  tenant integer not null,
  id uuid not null,
  cycle_id uuid not null,
  person_id uuid not null,
  total text,
  grade text,
  tree jsonb not null,
  facts jsonb not null,
  result_hash text not null,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, cycle_id, person_id),
  foreign key (tenant, cycle_id) references evaluation_cycle (tenant, id),
  foreign key (tenant, person_id) references person (tenant, id)
);
create index evaluation_cycle_period on evaluation_cycle (tenant, period, unit_id);
create index evaluation_result_person on evaluation_result (tenant, person_id);
`;
