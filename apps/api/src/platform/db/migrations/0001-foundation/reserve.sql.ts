export const reserve = /* sql */ `
create table reserve_entry (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  class text not null check (class in ('secretary','member')),
  origin text not null check (origin in ('procedure','imported')),
  channel text check (channel in ('organization','joint','self','members')),
  target_unit_id uuid,
  filing_document text,
  mentor_id uuid,
  note text,
  -- Counts what was done to the entry, its states and its readiness, so that the entry's version tells of them too.
  change_no integer not null default 0,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, person_id) references person (tenant, id),
  foreign key (tenant, target_unit_id) references unit (tenant, id),
  foreign key (tenant, mentor_id) references person (tenant, id)
);
create index reserve_entry_person on reserve_entry (tenant, person_id);

create table reserve_state (
  tenant integer not null,
  id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('nominated','screened','inspected','deliberated','jointlyReviewed','publicising','publicised','filed','inPool','suspended','appointed','appointedOutsideProcedure','removed','rejected','declined','withdrawn')),
  reason text,
  document_no text,
  -- What the step that opened the state put on record (StepFacts).
  facts jsonb,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, entry_id) references reserve_entry (tenant, id),
  exclude using gist (tenant with =, (entry_id::text) with =, daterange(valid_from, valid_to) with &&),
  -- A person is in the pool in one class at a time (DEFINITIONS §6).
  constraint reserve_one_pool exclude using gist (tenant with =, (person_id::text) with =, daterange(valid_from, valid_to) with &&) where (state in ('inPool','suspended'))
);
create index reserve_state_entry on reserve_state (tenant, entry_id);

create table reserve_readiness (
  tenant integer not null,
  id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  level text not null check (level in ('near','middle','far')),
  basis text not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, entry_id) references reserve_entry (tenant, id),
  exclude using gist (tenant with =, (entry_id::text) with =, daterange(valid_from, valid_to) with &&)
);
create index reserve_readiness_entry on reserve_readiness (tenant, entry_id);
`;
