export const audit = /* sql */ `
create table audit_log (
  tenant integer not null,
  id uuid primary key,
  at timestamptz not null,
  principal text not null,
  account_id uuid,
  session_id text,
  ip text,
  command text not null,
  entity text,
  entity_id text,
  result text not null check (result in ('ok','refused','failed')),
  detail jsonb not null default '{}',
  mac text not null
);
create index audit_log_at on audit_log (tenant, at desc);

create table audit_pending (
  audit_id uuid primary key
);

create table audit_seal (
  no integer primary key,
  at timestamptz not null,
  n integer not null,
  root text not null,
  prev text not null,
  hash text not null,
  sig text not null
);

create table audit_leaf (
  seal integer not null references audit_seal (no),
  idx integer not null,
  audit_id uuid not null,
  leaf text not null,
  primary key (seal, idx)
);
create index audit_leaf_id on audit_leaf (audit_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only table %', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_append_only before update or delete or truncate on audit_log for each statement execute function refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal for each statement execute function refuse_change();
create trigger audit_leaf_append_only before update or delete or truncate on audit_leaf for each statement execute function refuse_change();
`;
