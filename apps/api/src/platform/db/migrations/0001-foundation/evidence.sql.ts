export const evidence = /* sql */ `
-- unit_id is where it happened: a compound, or a community for community-level matters.
-- status is the kind's own state; verification is recorded → verified → sealed for every kind; one sent back waits for its recorder;
-- void is an entry withdrawn with a reason. recorded_by is the account; an imported entry has none.
create table evidence (
  tenant integer not null,
  id uuid not null,
  kind text not null check (kind in ('issue','project','lobbySession','doorVisit','mediation','assistance','partyHub','activeResident','checkIn')),
  unit_id uuid not null,
  occurred_on date not null,
  title text not null,
  detail text,
  class text,
  channel text,
  urgent boolean not null default false,
  project_level text check (project_level in ('community','compound')),
  status text not null,
  closed_on date,
  due_on date,
  quantity integer check (quantity >= 0),
  measure text,
  verification text not null check (verification in ('recorded','sentBack','verified','sealed','void')),
  verified_on date,
  verified_by uuid,
  resident_replied boolean not null default false,
  recorded_by uuid,
  sent_back_reason text,
  void_reason text,
  source_system text,
  external_id text,
  corrects uuid,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, unit_id) references unit (tenant, id),
  foreign key (tenant, corrects) references evidence (tenant, id),
  check ((verification in ('verified','sealed')) = (verified_on is not null) or verification = 'void')
);
create unique index evidence_external on evidence (tenant, source_system, external_id) where external_id is not null;
create index evidence_corrects on evidence (tenant, corrects) where corrects is not null;
create index evidence_unit on evidence (tenant, unit_id, occurred_on desc, id desc);
create index evidence_recorder on evidence (tenant, recorded_by) where recorded_by is not null;
create index evidence_kind on evidence (tenant, kind, occurred_on);

create table evidence_credit (
  tenant integer not null,
  id uuid not null,
  evidence_id uuid not null,
  person_id uuid not null,
  share_bp integer not null check (share_bp between 1 and 10000),
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, evidence_id, person_id),
  foreign key (tenant, evidence_id) references evidence (tenant, id),
  foreign key (tenant, person_id) references person (tenant, id)
);
create index evidence_credit_person on evidence_credit (tenant, person_id);

-- The sum of shares is checked at commit, so that shares can be moved between people in one transaction.
create function check_credit_sum() returns trigger language plpgsql as $$
declare total integer;
begin
  select coalesce(sum(share_bp), 0) into total from evidence_credit where tenant = new.tenant and evidence_id = new.evidence_id;
  if total > 10000 then
    raise exception 'credit shares exceed the whole' using errcode = 'check_violation', constraint = 'evidence_credit_sum';
  end if;
  return null;
end $$;
create constraint trigger evidence_credit_sum after insert or update on evidence_credit
  deferrable initially deferred for each row execute function check_credit_sum();

create table honour (
  tenant integer not null,
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('noCase','noPetition')),
  level text not null check (level in ('city','district')),
  document_no text,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, unit_id) references unit (tenant, id)
);
create index honour_unit on honour (tenant, unit_id);

-- Petitions exist only as counts by unit and month, never as people.
create table petition_count (
  tenant integer not null,
  id uuid not null,
  unit_id uuid not null,
  month date not null check (extract(day from month) = 1),
  petitions integer not null check (petitions >= 0),
  version integer not null default 1,
  recorded_from timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, unit_id, month),
  foreign key (tenant, unit_id) references unit (tenant, id)
);
`;
