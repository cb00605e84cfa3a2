import pg from "pg";

/** Rows of the bench beyond the demo's: the ledger nine times over again, a career of ended postings, and ten cycles of scores. */
const LEDGER_COPIES = 9;
const POSTINGS = 8_000;
const CYCLES = ["2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2"];

/** A database of its own on a server, dropped at the end. */
export async function createStore(server: string): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `yanzhen_bench_${process.pid}`;
  const url = new URL(server);
  await withClient(server, (client) => client.query(`create database ${name}`));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => withClient(server, async (client) => void (await client.query(`drop database ${name} with (force)`))) };
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Brings a freshly seeded demo district to the size the targets are told for: 500,000 ledger rows, 8,000 postings and 50,000 scores. */
export async function growStore(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("set search_path = app, ext");
    await client.query("create temporary table copied as select e.id as old, gen_random_uuid() as new, n from evidence as e, generate_series(1, $1::int) as n", [LEDGER_COPIES]);
    await client.query(`insert into evidence (tenant, id, kind, unit_id, occurred_on, title, detail, class, channel, urgent, project_level, status, closed_on, due_on, quantity, measure, verification, verified_on, verified_by, void_reason)
      select e.tenant, c.new, e.kind, e.unit_id, e.occurred_on, e.title, e.detail, e.class, e.channel, e.urgent, e.project_level, e.status, e.closed_on, e.due_on, e.quantity, e.measure, e.verification, e.verified_on, e.verified_by, e.void_reason
      from evidence as e join copied as c on c.old = e.id`);
    await client.query(`insert into evidence_credit (tenant, id, evidence_id, person_id, share_bp)
      select k.tenant, gen_random_uuid(), c.new, k.person_id, k.share_bp from evidence_credit as k join copied as c on c.old = k.evidence_id`);
    // One ended posting a year before 2024, so that none overlaps another of the same person in the same compound.
    await client.query(
      `insert into posting (tenant, id, person_id, compound_id, role, duty_days, valid_from, valid_to, end_reason)
       select p.tenant, gen_random_uuid(), p.id, c.id, 'member', 3, make_date(2014 + p.turn, 1, 1), make_date(2014 + p.turn, 12, 1), 'rotation'
       from (select tenant, id, y as turn, row_number() over (order by y, name_key, id) as place from person, generate_series(0, 9) as y) as p
         join (select id, row_number() over (order by id) as place, count(*) over () as all_places from unit where level = 'compound' and valid_to is null) as c
           on c.place = 1 + (p.place * 7) % c.all_places
       where p.place <= $1 - (select count(*) from posting)`,
      [POSTINGS],
    );
    await client.query(`insert into evaluation_scheme (tenant, id, code, scheme_version, definition, published_on)
      select id, gen_random_uuid(), 'bench', 1, '{}', '2024-01-01' from tenant`);
    await client.query(
      `insert into evaluation_cycle (tenant, id, unit_id, period, scheme_id, run, state, computed_on)
       select s.tenant, gen_random_uuid(), u.id, p.period, s.id, 1, 'computed', '2026-10-31' from evaluation_scheme as s
         join unit as u on u.tenant = s.tenant and u.level = 'district' cross join unnest($1::text[]) as p (period) where s.code = 'bench'`,
      [CYCLES],
    );
    await client.query(`insert into evaluation_result (tenant, id, cycle_id, person_id, total, grade, tree, facts, result_hash)
      select c.tenant, gen_random_uuid(), c.id, p.id, (60 + (hashtext(p.id::text || c.period) & 4095) / 102.4)::numeric(5, 2)::text, 'good', '{}', '{}', ''
      from evaluation_cycle as c join person as p on p.tenant = c.tenant join evaluation_scheme as s on s.id = c.scheme_id and s.code = 'bench'`);
    await client.query("analyze");
  });
}

export interface Told {
  readonly people: number;
  readonly postings: number;
  readonly evidence: number;
  readonly scores: number;
}

export function sizeOf(url: string): Promise<Told> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Told>(`select (select count(*)::int from app.person) as people, (select count(*)::int from app.posting) as postings,
      (select count(*)::int from app.evidence) as evidence, (select count(*)::int from app.evaluation_result) as scores`);
    const [row] = rows;
    if (row === undefined) throw new Error("the store told no size");
    return row;
  });
}
