export const posting = /* sql */ `
create table posting (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  compound_id uuid not null,
  role text not null check (role in ('lead','member','deputy')),
  branch_title text,
  duty_days integer not null check (duty_days between 0 and 7),
  mentor_id uuid,
  cross_title text,
  valid_from date not null,
  valid_to date,
  end_reason text check (end_reason in ('rotation','promotion','transfer','resignation','retirement','correction','other')),
  note text,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, person_id) references person (tenant, id),
  foreign key (tenant, mentor_id) references person (tenant, id),
  foreign key (tenant, compound_id) references unit (tenant, id),
  check (valid_to is null or valid_to > valid_from),
  constraint posting_one_lead exclude using gist (tenant with =, (compound_id::text) with =, daterange(valid_from, valid_to) with &&) where (role = 'lead'),
  constraint posting_once exclude using gist (tenant with =, (compound_id::text) with =, (person_id::text) with =, daterange(valid_from, valid_to) with &&)
);
create index posting_person on posting (tenant, person_id, valid_from);
create index posting_compound on posting (tenant, compound_id, valid_from);

-- On site or not: never a place, never a track (PIPL art. 28: 行踪轨迹 is sensitive).
create table site_day (
  tenant integer not null,
  id uuid not null,
  posting_id uuid not null,
  person_id uuid not null,
  compound_id uuid not null,
  on_date date not null,
  state text not null check (state in ('onSite','absent','excused')),
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, posting_id, on_date),
  foreign key (tenant, posting_id) references posting (tenant, id)
);
create index site_day_compound on site_day (tenant, compound_id, on_date);
create index site_day_person on site_day (tenant, person_id, on_date);
`;
