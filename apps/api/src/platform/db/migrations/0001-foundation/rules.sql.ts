export const rules = /* sql */ `
create table parameter (
  tenant integer not null references tenant (id),
  id uuid not null,
  key text not null,
  value jsonb not null,
  basis text not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  exclude using gist (tenant with =, key with =, daterange(valid_from, valid_to) with &&)
);

create table calendar_year (
  tenant integer not null references tenant (id),
  id uuid not null,
  year integer not null,
  off date[] not null,
  work date[] not null,
  notice text not null,
  status text not null check (status in ('official','provisional')),
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, year)
);

create table retention_rule (
  tenant integer not null references tenant (id),
  id uuid not null,
  subject text not null,
  keep_months integer not null check (keep_months > 0),
  basis text not null,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, subject)
);

create table finding_suppression (
  tenant integer not null references tenant (id),
  id uuid not null,
  rule_id text not null,
  subject_type text not null,
  subject_id uuid not null,
  reason text not null,
  until date not null,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id)
);
`;
