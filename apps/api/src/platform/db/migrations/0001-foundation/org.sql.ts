export const org = /* sql */ `
-- path_key is the unit's own segment in dated paths; it never changes, whatever the unit is renamed or moved to.
create table unit (
  tenant integer not null references tenant (id),
  id uuid not null,
  level text not null check (level in ('district','township','community','grid','compound')),
  kind text not null check (kind in ('district','street','town','megaCommunity','community','village','grid','estate','cluster')),
  code text,
  path_key text not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, path_key),
  check (valid_to is null or valid_to > valid_from)
);
create unique index unit_code on unit (tenant, code) where code is not null and valid_to is null;

-- Exclusion constraints compare ids as text, so that look-ups by id take the plain index: walking a GiST index costs ten times as much.
create table unit_name (
  tenant integer not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  pinyin text not null,
  initials text not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, unit_id) references unit (tenant, id),
  exclude using gist (tenant with =, (unit_id::text) with =, daterange(valid_from, valid_to) with &&)
);

create index unit_name_unit on unit_name (tenant, unit_id, valid_from);

create table unit_path (
  tenant integer not null,
  id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  path text collate "C" not null,
  depth integer not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, unit_id) references unit (tenant, id),
  foreign key (tenant, parent_id) references unit (tenant, id),
  exclude using gist (tenant with =, (unit_id::text) with =, daterange(valid_from, valid_to) with &&)
);
create index unit_path_path on unit_path (tenant, path);
create index unit_path_unit on unit_path (tenant, unit_id, valid_from);
create index unit_path_parent on unit_path (tenant, parent_id);

create table party_org (
  tenant integer not null,
  id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  type text not null check (type in ('workingCommittee','committee','generalBranch','branch','group')),
  name text not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, unit_id) references unit (tenant, id),
  foreign key (tenant, parent_id) references party_org (tenant, id)
);
create index party_org_unit on party_org (tenant, unit_id);

create table compound (
  tenant integer not null,
  id uuid not null,
  unit_id uuid not null,
  households integer check (households >= 0),
  buildings integer check (buildings >= 0),
  built_year integer check (built_year between 1900 and 2100),
  property_firm text,
  has_owners_committee boolean,
  difficulty text check (difficulty in ('low','middle','high')),
  note text,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, unit_id),
  foreign key (tenant, unit_id) references unit (tenant, id)
);
`;
