export const tenant = /* sql */ `
create table tenant (
  id integer primary key,
  name text not null,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
`;
