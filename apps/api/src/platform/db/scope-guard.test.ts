import { DummyDriver, type Kysely, sql, type Transaction } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { expect, test } from "vitest";

import { kyselyOver } from "./dialect/kysely-over.ts";
import { boundTo, inScope, scopedTable } from "./in-scope.ts";
import { type Scope, systemScope } from "./scope.ts";
import { ScopeGuard } from "./scope-guard.ts";
import type { Database } from "./tables/database.ts";
import { UnscopedQuery } from "./unscoped-query.ts";

const db = kyselyOver<Database>(new DummyDriver(), [new ScopeGuard()]);
const scope: Scope = { tenant: 1, paths: ["/1/0c/"], onDate: "2026-10-31" };

interface Compilable {
  compile(): unknown;
}
type Case = readonly [title: string, query: (handle: Kysely<Database>) => Compilable];

const raw = (fragment: ReturnType<typeof sql>): Compilable => ({ compile: () => fragment.compile(db) });

const REFUSED: readonly Case[] = [
  ["plain select", (q) => q.selectFrom("person").select("name")],
  ["select with another condition", (q) => q.selectFrom("person as p").select("name").where("p.id", "=", "x")],
  [
    "scope of another alias",
    (q) =>
      q
        .selectFrom("person as p")
        .select("name")
        .where(inScope("x", "person", scope)),
  ],
  [
    "scope of another table",
    (q) =>
      q
        .selectFrom("person as p")
        .select("name")
        .where(inScope("p", "posting", scope)),
  ],
  [
    "scope inside OR",
    (q) =>
      q
        .selectFrom("person as p")
        .select("name")
        .where((eb) => eb.or([inScope("p", "person", scope), eb("p.sex", "=", "1")])),
  ],
  [
    "scope under NOT",
    (q) =>
      q
        .selectFrom("person as p")
        .select("name")
        .where((eb) => eb.not(inScope("p", "person", scope))),
  ],
  [
    "raw OR beside the scope",
    (q) =>
      q
        .selectFrom("person as p")
        .select("name")
        .where(inScope("p", "person", scope))
        .where(sql<boolean>`sex = '1' or sex = '2'`),
  ],
  [
    "scope in HAVING only",
    (q) =>
      q
        .selectFrom("person as p")
        .select("p.sex")
        .groupBy("p.sex")
        .having(inScope("p", "person", scope)),
  ],
  [
    "joined table without scope",
    (q) =>
      q
        .selectFrom("person as p")
        .innerJoin("posting as t", "t.person_id", "p.id")
        .select("p.name")
        .where(inScope("p", "person", scope)),
  ],
  [
    "first table's scope in a join's ON",
    (q) =>
      q
        .selectFrom("person as p")
        .leftJoin("unit as u", (join) => join.onTrue().on(inScope("p", "person", scope)))
        .select("p.name"),
  ],
  [
    "ON of a right join",
    (q) =>
      q
        .selectFrom("unit as u")
        .rightJoin("person as p", (join) => join.onTrue().on(inScope("p", "person", scope)))
        .select("p.name"),
  ],
  ["comma list", (q) => q.selectFrom(["unit as u", "person as p"]).select("p.name")],
  [
    "sub-select in WHERE",
    (q) =>
      q
        .selectFrom("unit as u")
        .select("u.id")
        .where("u.id", "in", (eb) => eb.selectFrom("posting as t").select("t.compound_id")),
  ],
  ["sub-select in FROM", (q) => q.selectFrom((eb) => eb.selectFrom("person").select("name").as("p")).select("p.name")],
  ["sub-select in the list", (q) => q.selectFrom("unit as u").select((eb) => eb.selectFrom("person").select("name").limit(1).as("n"))],
  [
    "exists without bond",
    (q) =>
      q
        .selectFrom("unit as u")
        .select("u.id")
        .where((eb) => eb.exists(eb.selectFrom("compound as c").select("c.id"))),
  ],
  [
    "JSON of children that are not bound",
    (q) =>
      q
        .selectFrom("person as p")
        .select((eb) => jsonArrayFrom(eb.selectFrom("training as t").select("t.title")).as("list"))
        .where(inScope("p", "person", scope)),
  ],
  [
    "CTE",
    (q) =>
      q
        .with("x", (c) => c.selectFrom("person").select("name"))
        .selectFrom("x")
        .selectAll(),
  ],
  [
    "union's second half",
    (q) =>
      q
        .selectFrom("unit")
        .select("id")
        .union((eb) => eb.selectFrom("person").select("id")),
  ],
  ["update", (q) => q.updateTable("person").set({ name: "x" }).where("id", "=", "x")],
  ["update from", (q) => q.updateTable("unit").from("person as p").set({ code: "x" }).whereRef("p.id", "=", "unit.id")],
  ["update set from a sub-select", (q) => q.updateTable("unit").set((eb) => ({ code: eb.selectFrom("person").select("name").limit(1) }))],
  ["delete", (q) => q.deleteFrom("posting").where("id", "=", "x")],
  ["delete using", (q) => q.deleteFrom("unit").using("person as p").whereRef("p.id", "=", "unit.id")],
  [
    "insert from select",
    (q) =>
      q
        .insertInto("tenant")
        .columns(["name"])
        .expression((eb) => eb.selectFrom("person").select("name")),
  ],
  ["schema-qualified history", (q) => q.withSchema("hist").selectFrom("person").select("name")],
  [
    "bound to a parent that is not vouched for",
    (q) =>
      q
        .selectFrom("posting as t")
        .innerJoin("unit as u", "u.id", "t.compound_id")
        .select("t.id")
        .where(boundTo("t", "u", { compound_id: "id" })),
  ],
  [
    "bound to each other only",
    (q) =>
      q
        .selectFrom("reserve_state as s")
        .innerJoin("reserve_entry as e", "e.id", "s.entry_id")
        .select("s.id")
        .where(boundTo("s", "e", { entry_id: "id" }))
        .where(boundTo("e", "s", { id: "entry_id" })),
  ],
  [
    "bound to a CTE of unscoped rows",
    (q) =>
      q
        .with("x", (c) => c.selectFrom("unit").select(["id", "tenant"]))
        .selectFrom("posting as t")
        .innerJoin("x", "x.id", "t.compound_id")
        .select("t.id")
        .where(boundTo("t", "x", { compound_id: "id" })),
  ],
  ["raw from", () => raw(sql`select name from person`)],
  ["raw join, quoted and qualified", () => raw(sql`select 1 from unit u join "app"."person" p on true`)],
  ["raw comma list", () => raw(sql`select 1 from unit u, person p`)],
  ["raw update", () => raw(sql`update person set name = 'x'`)],
  ["raw with the table as a part", () => raw(sql`select name from ${sql.table("person")}`)],
  [
    "raw sub-select inside a built query",
    (q) =>
      q
        .selectFrom("unit as u")
        .select("u.id")
        .where(sql<boolean>`exists (select from person)`),
  ],
  ["raw fragment as a table", (q) => q.selectFrom(sql<{ name: string }>`person`.as("p")).select("p.name")],
  ["only a comment between", () => raw(sql`select name from /* all */ person`)],
];

const PASSED: readonly Case[] = [
  ["unscoped table", (q) => q.selectFrom("unit").select("id")],
  [
    "select",
    (q) =>
      q
        .selectFrom("person as p")
        .select("p.name")
        .where(inScope("p", "person", scope))
        .where("p.sex", "=", "1"),
  ],
  [
    "without alias",
    (q) =>
      q
        .selectFrom("person")
        .select("name")
        .where(inScope("person", "person", scope)),
  ],
  [
    "scope inside eb.and",
    (q) =>
      q
        .selectFrom("person as p")
        .select("p.name")
        .where((eb) => eb.and([eb("p.sex", "=", "1"), inScope("p", "person", scope)])),
  ],
  [
    "built OR beside the scope",
    (q) =>
      q
        .selectFrom("person as p")
        .select("p.name")
        .where(inScope("p", "person", scope))
        .where((eb) => eb.or([eb("p.sex", "=", "1"), eb("p.sex", "=", "2")])),
  ],
  [
    "raw OR in parentheses",
    (q) =>
      q
        .selectFrom("person as p")
        .select("p.name")
        .where(inScope("p", "person", scope))
        .where(sql<boolean>`(sex = '1' or sex = '2')`),
  ],
  [
    "left join with its scope in ON",
    (q) =>
      q
        .selectFrom("person as p")
        .leftJoin("posting as t", (join) => join.onRef("t.person_id", "=", "p.id").on(inScope("t", "posting", scope)))
        .select("p.name")
        .where(inScope("p", "person", scope)),
  ],
  [
    "children bound link by link, in any order",
    (q) =>
      q
        .selectFrom("person as p")
        .innerJoin("reserve_state as s", (join) => join.on(boundTo("s", "e", { entry_id: "id" })))
        .innerJoin("reserve_entry as e", (join) => join.on(boundTo("e", "p", { person_id: "id" })))
        .select("s.state")
        .where(inScope("p", "person", scope)),
  ],
  [
    "correlated sub-select bound to the outer row",
    (q) =>
      q
        .selectFrom("person as p")
        .select((eb) =>
          eb
            .selectFrom("posting as t")
            .select(eb.fn.countAll<number>().as("n"))
            .where(boundTo("t", "p", { person_id: "id" }))
            .as("postings"),
        )
        .where(inScope("p", "person", scope)),
  ],
  [
    "CTE with scope, and a child bound to it",
    (q) =>
      q
        .with("seen", (c) =>
          c
            .selectFrom("person as p")
            .select(["p.tenant", "p.id"])
            .where(inScope("p", "person", scope)),
        )
        .selectFrom("seen")
        .innerJoin("training as t", (join) => join.on(boundTo("t", "seen", { person_id: "id" })))
        .select("t.hours"),
  ],
  [
    "JSON of bound children",
    (q) =>
      q
        .selectFrom("person as p")
        .select((eb) =>
          jsonArrayFrom(
            eb
              .selectFrom("training as t")
              .select("t.title")
              .where(boundTo("t", "p", { person_id: "id" })),
          ).as("list"),
        )
        .where(inScope("p", "person", scope)),
  ],
  [
    "a CTE that hides a table's name",
    (q) =>
      q
        .with("person", (c) => c.selectFrom("unit").select("id"))
        .selectFrom("person")
        .select("id"),
  ],
  [
    "update",
    (q) =>
      q
        .updateTable("person")
        .set({ name: "x" })
        .where(inScope("person", "person", systemScope("repository", 1)))
        .where("id", "=", "x"),
  ],
  ["delete", (q) => q.deleteFrom("posting as t").where(inScope("t", "posting", scope))],
  ["insert", (q) => q.insertInto("person_alias").values({ tenant: 1, id: "x", person_id: "a", canonical_id: "b" })],
  ["raw with scopedTable", () => raw(sql`select p.name from ${scopedTable("person", scope)} as p where p.name like ${"张%"}`)],
  ["a column of the same name behind a comma", () => raw(sql`select u.id, person.name from ${scopedTable("person", scope)} as person, unit u`)],
  ["a value that reads like SQL", (q) => q.selectFrom("unit").select("id").where("code", "=", "from person")],
  ["text in quotes that reads like SQL", () => raw(sql`select 'from person' as text`)],
];

test.each(REFUSED)("refused: %s", (_, query) => {
  expect(() => query(db).compile()).toThrow(UnscopedQuery);
});

test.each(PASSED)("passes: %s", (_, query) => {
  expect(() => query(db).compile()).not.toThrow();
});

test("the refusal names the table and its alias", () => {
  expect(() => db.selectFrom("person as p").select("name").compile()).toThrow("query without scope: person as p");
});

test("a transaction's handle is guarded as well", async () => {
  await db.transaction().execute(async (trx: Transaction<Database>) => {
    expect(() => trx.selectFrom("person").select("name").compile()).toThrow(UnscopedQuery);
  });
});

test("no scope at all shows nothing", () => {
  const nobody: Scope = { tenant: 1, paths: [], onDate: "2026-10-31" };
  expect(
    db
      .selectFrom("person as p")
      .select("p.id")
      .where(inScope("p", "person", nobody))
      .compile().sql,
  ).toContain("where (false)");
});

test("a bond is by ids only", () => {
  expect(() => boundTo("c", "p", { share_bp: "version" })).toThrow(/by ids/);
});
