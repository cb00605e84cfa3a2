import { type Actor, assertSeparation, evaluateAny, evaluateFolded, foldPolicies, isAdminRole, type Role, ROLES } from "@yanzhen/domain/access";
import { hasText } from "@yanzhen/domain/messages";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { allPolicies } from "./platform/all-policies.ts";
import type { RequestContext } from "./platform/context.ts";
import { inScope } from "./platform/db/in-scope.ts";
import { testDatabase } from "./platform/db/testing/test-database.ts";
import { type DemoInstance, demoInstance } from "./testing/demo-instance.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { rosterAtFirst } from "./modules/exchange/public.ts";

const BY_DEMO = ["demo-district", "demo-street", "demo-community", "demo-member", "demo-sysadmin", "demo-secadmin", "demo-auditor"] as const;

let demo: DemoInstance;
/** The demo accounts, two more streets' officers in one account, and an officer whose street has left the tree. */
let users: readonly { readonly username: string; readonly ctx: RequestContext }[] = [];

interface Row {
  readonly id: string;
  readonly path: string | null;
  readonly personPath?: string | null;
  readonly personId?: string;
  readonly recordedBy?: string | null;
}

const rows: Record<"person" | "unit" | "posting" | "evidence", readonly Row[]> = { person: [], unit: [], posting: [], evidence: [] };

beforeAll(async () => {
  demo = await demoInstance(await testDatabase(), { size: 0.1 });
  const { services } = demo;
  const db = services.database.unguarded.withoutPlugins();
  const district = await demo.as("demo-district");
  // A community changes its street in the past of the demo's today: its people and compounds change sides with it.
  const [community] = (
    await sql<{ id: string; from: string }>`select u.id, p.parent_id as from from unit as u join unit_path as p on p.unit_id = u.id and p.valid_to is null
      join account_grant as g on g.unit_id = p.parent_id and g.role = 'streetOfficer'
      where u.level = 'community' and u.id not in (select unit_id from account_grant) order by u.code desc limit 1`.execute(db)
  ).rows;
  const streets = (await sql<{ id: string }>`select id from unit where level = 'township' and id <> ${community?.from ?? ""} order by code`.execute(db)).rows;
  await district.org.moveUnit({ unitId: community?.id ?? "", parentId: streets[0]?.id ?? "", on: "2026-09-01" });
  const account = async (username: string, unitIds: readonly string[]): Promise<void> => {
    const id = services.ids.next();
    await services.database.unguarded.insertInto("account").values({ tenant: services.tenant, id, username, display_name: username }).execute();
    for (const unitId of unitIds)
      await services.database.unguarded
        .insertInto("account_grant")
        .values({ tenant: services.tenant, id: services.ids.next(), account_id: id, role: "streetOfficer", unit_id: unitId })
        .execute();
  };
  await account("two-streets", [streets[0]?.id ?? "", streets[1]?.id ?? ""]);
  await account("no-street", []);
  users = await Promise.all([...BY_DEMO, "two-streets", "no-street"].map(async (username) => ({ username, ctx: await demo.contextOf(username) })));
  const today = demo.clock.businessToday();
  const inForce = (alias: string) => sql.raw(`${alias}.valid_from <= '${today}' and (${alias}.valid_to is null or ${alias}.valid_to > '${today}')`);
  const keeper = (person: string) =>
    sql`(select x.path from person_unit as k join unit_path as x on x.unit_id = k.unit_id and ${inForce("x")} where k.person_id = ${sql.raw(person)} and ${inForce("k")})`;
  const place = (unit: string) => sql`(select x.path from unit_path as x where x.unit_id = ${sql.raw(unit)} and ${inForce("x")})`;
  rows.person = (await sql<Row>`select p.id, p.id as "personId", ${keeper("p.id")} as path from person as p`.execute(db)).rows;
  rows.unit = (await sql<Row>`select u.id, ${place("u.id")} as path from unit as u`.execute(db)).rows;
  rows.posting = (
    await sql<Row>`select g.id, g.person_id as "personId", ${place("g.compound_id")} as path, ${keeper("g.person_id")} as "personPath" from posting as g`.execute(db)
  ).rows;
  rows.evidence = (await sql<Row>`select e.id, e.recorded_by as "recordedBy", ${place("e.unit_id")} as path from evidence as e limit 3000`.execute(db)).rows;
}, 180_000);

const recordOf = (kind: keyof typeof rows, { id, path, personPath, personId, recordedBy }: Row) =>
  ({
    person: { personId: id, path },
    unit: { path },
    posting: { path, fromPath: path, personPath: personPath ?? null, personId: personId ?? "" },
    evidence: { path, recordedBy: recordedBy ?? null, creditedPerson: null },
  })[kind];

const views = { person: "people.view", unit: "org.view", posting: "posting.view", evidence: "evidence.view" } as const;

/** What the guarded SQL shows, by the scope of the account today. */
async function shownBySql(kind: keyof typeof rows, ctx: RequestContext): Promise<ReadonlySet<string>> {
  const { db } = ctx.services.database;
  const scope = ctx.scope;
  if (kind === "unit") {
    return new Set(rows.unit.filter(({ path }) => path !== null && (scope.paths === "all" || scope.paths.some((own) => path.startsWith(own)))).map(({ id }) => id));
  }
  const found =
    kind === "person"
      ? await db
          .selectFrom("person as t")
          .select("t.id")
          .where(inScope("t", "person", scope))
          .execute()
      : kind === "posting"
        ? await db
            .selectFrom("posting as t")
            .select("t.id")
            .where(inScope("t", "posting", scope))
            .execute()
        : await db
            .selectFrom("evidence as t")
            .select("t.id")
            .where(inScope("t", "evidence", scope))
            .execute();
  return new Set(found.map(({ id }) => id));
}

describe.each(Object.keys(rows) as (keyof typeof rows)[])("SQL and policy agree about every %s", (kind) => {
  test("there is something to see, and not for everybody", () => {
    expect(rows[kind].length).toBeGreaterThan(20);
  });

  test("for every account and record: shown by SQL exactly where the policy opens it, one's own apart", async () => {
    const seen: number[] = [];
    for (const { username, ctx } of users) {
      const shown = await shownBySql(kind, ctx);
      const policy = allPolicies[views[kind]];
      const { actor } = ctx;
      let count = 0;
      for (const row of rows[kind]) {
        const own =
          (row.personId !== undefined && row.personId === actor.personId) || (row.recordedBy !== undefined && row.recordedBy !== null && row.recordedBy === actor.accountId);
        const opened = evaluateAny(policy?.when ?? false, actor, recordOf(kind, row)) === true;
        // The whole tree is the district officer's, also what has no place in it today.
        const everywhere = ctx.scope.paths === "all" && row.path === null;
        if (own || everywhere) continue;
        expect(opened, `${username} ${kind} ${row.id} ${row.path ?? ""}`).toBe(shown.has(row.id));
        if (opened) count += 1;
      }
      seen.push(count);
    }
    const [district, street, community, ...others] = seen;
    expect(district).toBeGreaterThan(street ?? 0);
    expect(street).toBeGreaterThan(community ?? 0);
    expect(community).toBeGreaterThan(0);
    // The posted member, the three administrators, two streets, none.
    expect(others.map((count) => count > 0)).toEqual([false, false, false, false, true, false]);
  });
});

test("menus ask the same as the server: every command, account and record, whole and in part", () => {
  let asked = 0;
  for (const { ctx } of users) {
    const folded = foldPolicies(allPolicies, ctx.actor);
    expect(JSON.parse(JSON.stringify(folded))).toEqual(folded);
    for (const kind of Object.keys(rows) as (keyof typeof rows)[]) {
      for (const row of rows[kind].slice(0, 60)) {
        const whole = { ...recordOf(kind, row), accountId: row.id, relative: false, state: "draft" };
        const parts = [whole, { path: row.path }, { personId: row.personId ?? "" }, {}];
        for (const [command, policy] of Object.entries(allPolicies)) {
          for (const record of parts) {
            asked += 1;
            const told = evaluateFolded(folded[command] ?? false, record);
            if (told !== evaluateAny(policy.when, ctx.actor, record)) throw new Error(`${command} for ${ctx.actor.name}: ${JSON.stringify(record)}`);
          }
        }
      }
    }
  }
  expect(asked).toBeGreaterThan(100_000);
});

test("ACC-8 no administrator does business and nobody else administers, by the policies of every capability", () => {
  assertSeparation(allPolicies);
});

test("every command has a name for the log and for what a grant would open", () => {
  expect(Object.keys(allPolicies).filter((command) => !hasText(`label.command.${command}`))).toEqual([]);
});

describe("look-alikes, nothing and nowhere", () => {
  const actor = (role: Role, path: string): Actor => ({ kind: "user", accountId: "a", personId: null, name: "", aal: 1, grants: [{ role, unitId: "u", path }] });

  test.each(ROLES.filter((role) => !isAdminRole(role)))("%s: a path that begins alike, an empty one and none open nothing", (role) => {
    for (const [command, policy] of Object.entries(allPolicies)) {
      for (const path of ["/1/10/", "/1/1", "/1/", "/", "", null]) {
        const record = { path, fromPath: path, personPath: path, personId: "p", recordedBy: "b", creditedPerson: "c", accountId: "b", relative: false };
        const withoutPath = evaluateAny(policy.when, actor(role, "/9/9/"), record);
        expect(evaluateAny(policy.when, actor(role, "/1/1/"), record), `${command} ${path ?? "null"}`).toBe(withoutPath);
      }
      expect(evaluateAny(policy.when, actor(role, ""), { path: "/1/1/", personId: "p", accountId: "b" }), command).toBe(
        evaluateAny(policy.when, actor(role, "/9/9/"), { path: "/1/1/", personId: "p", accountId: "b" }),
      );
    }
  });
});

describe("a street officer by every route", () => {
  const streetUser = () => users.find(({ username }) => username === "demo-street")?.ctx as RequestContext;

  test("roster, counts and export hold the same people: those of the street", async () => {
    const api = await demo.as("demo-street");
    const shown = await shownBySql("person", streetUser());
    const roster = await api.people.roster({ limit: 1000 });
    expect(new Set(roster.rows.map((row) => row.id))).toEqual(shown);
    expect(roster.total).toBe(shown.size);
    const file = await api.exchange.exportList({ list: "roster", ...rosterAtFirst, format: "csv", question: {} });
    const text = Buffer.from(file.base64, "base64").toString("utf8");
    expect(text.split(/\r?\n/u).filter((line) => /^[^,]+,[男女],/u.test(line))).toHaveLength(shown.size);
  });

  test("search finds nobody and nothing of another street", async () => {
    const [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
    const shown = await shownBySql("person", streetUser());
    const all = await district.people.roster({ limit: 1000 });
    const strangers = all.rows.filter((row) => !shown.has(row.id)).slice(0, 30);
    expect(strangers.length).toBe(30);
    for (const stranger of strangers) {
      const found = await street.people.quickFind({ text: stranger.name });
      expect(found.map((hit) => hit.id)).not.toContain(stranger.id);
      expect(found.every((hit) => shown.has(hit.id))).toBe(true);
    }
    const units = await shownBySql("unit", streetUser());
    for (const word of ["街道", "社区", "小区", "花园"]) {
      const found = await street.org.search({ text: word, limit: 100 });
      expect(found.every((hit) => units.has(hit.id))).toBe(true);
    }
  });

  test("figures of the overview are the street's own", async () => {
    const [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
    const unitId = (await street.session.me()).scope?.unitId ?? "";
    const own = await street.reporting.overview({});
    expect(own.figures).toEqual((await street.reporting.overview({ unitId })).figures);
    expect(own.figures).toEqual((await district.reporting.overview({ unitId })).figures);
    expect(own.figures).not.toEqual((await district.reporting.overview({})).figures);
  });

  test("a person's page opens exactly where the list shows them", async () => {
    const api = await demo.as("demo-street");
    const shown = await shownBySql("person", streetUser());
    const sample = rows.person.filter((_, no) => no % 7 === 0);
    for (const { id } of sample) {
      if (shown.has(id)) expect((await api.people.person({ id })).id).toBe(id);
      else expect(await refusalOf(api.people.person({ id }))).toMatchObject({ code: "record.notFound" });
    }
  });
});

describe("a posted member", () => {
  test("sees the own record and nobody else's, by any route", async () => {
    const member = await demo.as("demo-member");
    const me = await member.session.me();
    expect((await member.people.person({ id: me.personId ?? "" })).id).toBe(me.personId);
    expect(await member.people.roster({})).toEqual({ rows: [], total: 0 });
    expect(await member.org.children({})).toEqual([]);
    for (const { id } of rows.person.slice(0, 40)) if (id !== me.personId) expect(await refusalOf(member.people.person({ id }))).toMatchObject({ code: "record.notFound" });
    expect(await member.people.quickFind({ text: "李" })).toEqual([]);
  });
});
