export const jobs = /* sql */ `
create table job (
  tenant integer not null,
  id uuid not null primary key,
  kind text not null,
  label text not null,
  input jsonb not null,
  key text,
  state text not null default 'queued' check (state in ('queued','running','done','failed','cancelled')),
  attempt integer not null default 0,
  max_attempts integer not null default 3,
  run_at timestamptz not null default now(),
  lease_owner text,
  lease_until timestamptz,
  progress jsonb,
  checkpoint jsonb,
  cancel_requested boolean not null default false,
  result jsonb,
  error jsonb,
  account_id uuid,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index job_ready on job (run_at) where state = 'queued';
create index job_lease on job (lease_until) where state = 'running';
create unique index job_key on job (kind, key) where state in ('queued', 'running');
`;
