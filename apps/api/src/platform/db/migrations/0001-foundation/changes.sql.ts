export const changes = /* sql */ `
create table change_set (
  tenant integer not null references tenant (id),
  id uuid not null,
  command text not null,
  label text not null,
  reason text,
  account_id uuid,
  actor_name text not null,
  at timestamptz not null default now(),
  undone_by uuid,
  primary key (tenant, id)
);
create index change_set_at on change_set (tenant, at desc);

create table change (
  tenant integer not null,
  change_set_id uuid not null,
  seq bigint generated always as identity,
  table_name text not null,
  row_id uuid not null,
  op text not null check (op in ('insert','update','delete')),
  before jsonb,
  after_version integer,
  subjects uuid[] not null,
  primary key (tenant, change_set_id, seq),
  foreign key (tenant, change_set_id) references change_set (tenant, id)
);
create index change_subjects on change using gin (subjects);

create table import_batch (
  tenant integer not null references tenant (id),
  id uuid not null,
  kind text not null,
  file_name text not null,
  file_sha256 text not null,
  mapping jsonb not null,
  change_set_id uuid,
  created int not null default 0,
  updated int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  account_id uuid,
  at timestamptz not null default now(),
  primary key (tenant, id)
);
`;
