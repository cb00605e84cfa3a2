export const access = /* sql */ `
create table account (
  tenant integer not null references tenant (id),
  id uuid not null,
  username text not null,
  display_name text not null,
  person_id uuid,
  linked_at timestamptz,
  linked_by uuid,
  password_hash text,
  password_set_at timestamptz,
  password_history jsonb not null default '[]',
  activation_hash text,
  activation_expires timestamptz,
  must_change_password boolean not null default false,
  disabled boolean not null default false,
  demo boolean not null default false,
  locale text,
  created_at timestamptz not null default now(),
  primary key (tenant, id)
);
create unique index account_person on account (tenant, person_id) where person_id is not null;
create unique index account_username on account (username);

create table account_grant (
  tenant integer not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  unit_id uuid,
  granted_by uuid,
  granted_at timestamptz not null default now(),
  primary key (tenant, id),
  unique nulls not distinct (tenant, account_id, role, unit_id),
  foreign key (tenant, account_id) references account (tenant, id)
);

-- Reserve-before-check counters: per (account, ip) and per account.
create table login_attempt (
  key text primary key,
  fails integer not null default 0,
  window_start timestamptz not null default now(),
  locked_until timestamptz
);

create table session (
  id text primary key,
  tenant integer not null,
  account_id uuid not null,
  aal integer not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ip text,
  user_agent text
);
create index session_account on session (tenant, account_id);

create table api_token (
  tenant integer not null,
  id uuid not null,
  name text not null,
  token_hash text not null unique,
  role text not null,
  unit_id uuid not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (tenant, id)
);

-- Settings that are not business facts: business clock, instance profile.
create table setting (
  tenant integer not null,
  key text not null,
  value jsonb not null,
  set_at timestamptz not null default now(),
  primary key (tenant, key)
);
`;
