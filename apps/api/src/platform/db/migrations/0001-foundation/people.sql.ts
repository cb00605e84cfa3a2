export const people = /* sql */ `
-- id_no and phone hold cipher text under the person's own data key; *_index are keyed blind indexes for exact search.
create table person (
  tenant integer not null references tenant (id),
  id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  pinyin text not null,
  initials text not null,
  sex text not null check (sex in ('0','1','2','9')),
  ethnicity text,
  birth text,
  native_place text,
  political_status text,
  party_joined text,
  party_confirmed date,
  activist_since date,
  work_started text,
  resident_since date,
  id_no text,
  id_no_index text,
  id_no_masked text,
  id_birth text,
  phone text,
  phone_index text,
  phone_masked text,
  note text,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id)
);
create unique index person_id_no on person (tenant, id_no_index) where id_no_index is not null;
create index person_name_key on person (tenant, name_key, id);
create index person_name on person (tenant, name);

-- The wrapped data key: deleting the row makes every cipher text of the person, history included, unreadable.
create table person_key (
  tenant integer not null,
  person_id uuid not null,
  wrapped text not null,
  primary key (tenant, person_id),
  foreign key (tenant, person_id) references person (tenant, id) on delete cascade deferrable initially deferred
);

create table person_alias (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  canonical_id uuid not null,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, person_id),
  foreign key (tenant, person_id) references person (tenant, id),
  foreign key (tenant, canonical_id) references person (tenant, id),
  check (person_id <> canonical_id)
);

-- The unit that manages a person's file (管理单位); scope over people follows it.
create table person_unit (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, person_id) references person (tenant, id),
  foreign key (tenant, unit_id) references unit (tenant, id),
  exclude using gist (tenant with =, (person_id::text) with =, daterange(valid_from, valid_to) with &&)
);
create index person_unit_person on person_unit (tenant, person_id, valid_from);
create index person_unit_unit on person_unit (tenant, unit_id);

create table education (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  mode text not null check (mode in ('fullTime','inService')),
  level text not null,
  degree text,
  school text,
  major text,
  entered text,
  graduated text,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, person_id) references person (tenant, id)
);
create index education_person on education (tenant, person_id);

create table appointment (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('partySecretary','partyDeputySecretary','partyMember','director','deputyDirector','committeeMember','other')),
  kind text not null check (kind in ('main','concurrent','cross')),
  title text not null,
  document_no text,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, person_id) references person (tenant, id),
  foreign key (tenant, unit_id) references unit (tenant, id),
  check (valid_to is null or valid_to > valid_from)
);
create index appointment_person on appointment (tenant, person_id, valid_from);
create index appointment_unit on appointment (tenant, unit_id, role);

create table sanction (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  approved_on date not null,
  restored_on date,
  document_no text,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, person_id) references person (tenant, id)
);
create index sanction_person on sanction (tenant, person_id);

create table training (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  title text not null,
  hours integer not null check (hours > 0),
  held_on date not null,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, person_id) references person (tenant, id)
);
create index training_person on training (tenant, person_id, held_on);

create table annual_grade (
  tenant integer not null,
  id uuid not null,
  person_id uuid not null,
  year integer not null,
  grade text not null,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, person_id, year),
  foreign key (tenant, person_id) references person (tenant, id)
);
`;
