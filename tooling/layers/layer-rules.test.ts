import { describe, expect, test } from "vitest";

import { LAYER_RULES } from "./layer-rules.ts";
import { parseSource } from "./source-file.ts";

type Sources = Readonly<Record<string, string>>;

const DOMAIN = "packages/domain/src";
const API = "apps/api/src";
const CONSOLE = "apps/admin/src";

/** For each rule: sources that break it once, and sources that keep it. */
const EXAMPLES: Readonly<Record<string, { readonly broken: readonly Sources[]; readonly kept: readonly Sources[] }>> = {
  "domain-order": {
    broken: [
      { [`${DOMAIN}/org/unit.ts`]: 'import type { Posting } from "../posting/posting.ts";' },
      { [`${DOMAIN}/org/unit.ts`]: 'type P = import("../posting/posting.ts").Posting;' },
      { [`${DOMAIN}/payroll/pay.ts`]: 'import { ok } from "../kernel/result.ts";' },
    ],
    kept: [{ [`${DOMAIN}/posting/posting.ts`]: 'import { ok } from "../kernel/result.ts"; import type { Unit } from "../org/unit.ts"; import { load } from "./load.ts";' }],
  },
  "domain-placed": {
    broken: [{ [`${DOMAIN}/payroll/pay.ts`]: "export const pay = 1;" }],
    kept: [{ [`${DOMAIN}/posting/posting.ts`]: "export const load = 1;" }],
  },
  "domain-alone": {
    broken: [
      { [`${DOMAIN}/org/unit.ts`]: 'import { z } from "zod";' },
      { [`${DOMAIN}/org/unit.ts`]: 'import { readFileSync } from "node:fs";' },
      { [`${DOMAIN}/org/org.input.ts`]: 'import type { Kysely } from "kysely";' },
    ],
    kept: [{ [`${DOMAIN}/org/org.input.ts`]: 'import { z } from "zod";', [`${DOMAIN}/org/unit.test.ts`]: 'import { test } from "vitest";' }],
  },
  "domain-doors": {
    broken: [
      { [`${DOMAIN}/posting/posting.ts`]: 'import { ok } from "../kernel/mod.ts";' },
      { [`${API}/modules/org/views.ts`]: 'import { ok } from "@yanzhen/domain/kernel/result.ts";' },
    ],
    kept: [{ [`${API}/modules/org/views.ts`]: 'import { ok } from "@yanzhen/domain/kernel";' }],
  },
  "packages-apart": {
    broken: [
      { "packages/ui/src/theme/a.ts": 'import { ok } from "@yanzhen/domain/kernel";' },
      { [`${CONSOLE}/main.tsx`]: 'import type { Config } from "../../api/src/platform/config.ts";' },
      { [`${API}/main.ts`]: 'import { Button } from "@yanzhen/ui/primitives";' },
    ],
    kept: [{ [`${CONSOLE}/main.tsx`]: 'import { Button } from "@yanzhen/ui/primitives";', "packages/demo/src/mod.ts": 'import { ok } from "@yanzhen/domain/kernel";' }],
  },
  "api-as-types": {
    broken: [{ [`${CONSOLE}/platform/trpc/client.ts`]: 'import { AppRouter } from "@yanzhen/api";' }, { [`${CONSOLE}/platform/trpc/client.ts`]: 'import("@yanzhen/api");' }],
    kept: [{ [`${CONSOLE}/platform/trpc/client.ts`]: 'import type { AppRouter } from "@yanzhen/api"; import { type Other } from "@yanzhen/api";' }],
  },
  "browser-only": {
    broken: [{ [`${CONSOLE}/main.tsx`]: 'import { readFileSync } from "node:fs";' }, { "packages/ui/src/theme/a.ts": 'import { sql } from "kysely";' }],
    kept: [{ [`${CONSOLE}/main.tsx`]: 'import type { inferRouterOutputs } from "@trpc/server"; import { observable } from "@trpc/server/observable";' }],
  },
  "api-modules": {
    broken: [
      { [`${API}/modules/org/views.ts`]: 'import { row } from "../people/people.repository.ts";' },
      { [`${API}/main.ts`]: 'import { seed } from "./modules/demo/use-cases/seed.ts";' },
    ],
    kept: [
      {
        [`${API}/modules/org/views.ts`]: 'import { named } from "../people/public.ts"; import { a } from "./queries/a.ts";',
        [`${API}/root-router.ts`]: 'import { orgRouter } from "./modules/org/org.router.ts";',
      },
    ],
  },
  "api-platform": {
    broken: [{ [`${API}/platform/command.ts`]: 'import { unit } from "../modules/org/public.ts";' }],
    kept: [{ [`${API}/platform/command.ts`]: 'import { db } from "./db/client.ts";' }],
  },
  "database-access": {
    broken: [{ [`${API}/modules/org/use-cases/rename-unit.ts`]: 'await tx.trx.updateTable("unit").set({ name }).execute();' }],
    kept: [
      { [`${API}/modules/org/org.repository.ts`]: 'await tx.trx.updateTable("unit").set({ name }).execute();', [`${API}/modules/org/queries/unit.ts`]: 'db.selectFrom("unit");' },
    ],
  },
  "queries-read": {
    broken: [{ [`${API}/modules/org/queries/unit.ts`]: 'db.insertInto("unit").values(v);' }, { [`${API}/modules/org/queries/unit.ts`]: "sql`\n  delete from unit`;" }],
    kept: [{ [`${API}/modules/org/queries/unit.ts`]: 'db.selectFrom("unit"); sql`select deleted from unit`;' }],
  },
  "one-writer": {
    broken: [
      {
        [`${API}/modules/org/org.repository.ts`]: 'trx.updateTable("unit").set(v);',
        [`${API}/modules/posting/posting.repository.ts`]: 'trx.deleteFrom("unit").where(w);',
      },
      {
        [`${API}/modules/org/org.repository.ts`]: 'bulkInsert(trx, "unit", columns, rows);',
        [`${API}/modules/exchange/exchange.repository.ts`]: 'trx.insertInto("unit").values(v);',
      },
    ],
    kept: [
      {
        [`${API}/modules/org/org.repository.ts`]: 'trx.updateTable("unit").set(v);',
        [`${API}/modules/org/moves.repository.ts`]: 'trx.updateTable("unit").set(v);',
        [`${API}/modules/demo/demo.repository.ts`]: 'trx.insertInto("unit").values(v);',
        [`${API}/modules/posting/posting.repository.ts`]: 'trx.updateTable("posting").set(v);',
      },
    ],
  },
  "raw-sql": {
    broken: [{ [`${API}/modules/org/org.repository.ts`]: "sql`select 1`.execute(db);" }, { [`${API}/platform/command.ts`]: "sql<{ n: number }>`select 1`;" }],
    kept: [{ [`${API}/modules/org/queries/unit.ts`]: "sql`select 1`;", [`${API}/platform/db/read.ts`]: "sql`select 1`;" }],
  },
  "audited-mutations": {
    broken: [
      {
        [`${API}/modules/org/org.router.ts`]: 'import { move } from "./use-cases/move.ts"; p.mutation(async ({ ctx }) => answer(await move(ctx)));',
        [`${API}/modules/org/use-cases/move.ts`]: "export const move = (ctx) => saveMove(ctx);",
      },
      { [`${API}/modules/org/org.router.ts`]: 'import { saveMove } from "./org.repository.ts"; p.mutation(({ ctx }) => saveMove(ctx));' },
    ],
    kept: [
      {
        [`${API}/modules/org/org.router.ts`]: 'import { move } from "./use-cases/move.ts"; p.mutation(async ({ ctx }) => answer(await move(ctx)));',
        [`${API}/modules/org/use-cases/move.ts`]: 'import { moved } from "./moved.ts"; export const move = (ctx) => moved(ctx);',
        [`${API}/modules/org/use-cases/moved.ts`]: "export const moved = (ctx) => runCommand(ctx, META, body);",
      },
    ],
  },
  "keyed-tables": {
    broken: [
      { [`${DOMAIN}/org/a.ts`]: 'type Kind = "x" | "y"; const of: Record<string, number> = { y: 1, x: 2 };' },
      {
        [`${DOMAIN}/org/a.ts`]: 'export const kinds = ["x", "y"] as const;',
        [`${CONSOLE}/contrib/org/b.ts`]: "const of: Readonly<Record<string, string>> = { x: '1', 'y': '2' };",
      },
    ],
    kept: [{ [`${DOMAIN}/org/a.ts`]: 'type Kind = "x" | "y"; const of: Record<Kind, number> = { x: 1, y: 2 }; const words: Record<string, Kind> = { 甲: "x", 乙: "y" };' }],
  },
  "console-layers": {
    broken: [
      { [`${CONSOLE}/platform/a.ts`]: 'import { x } from "../workbench/b.ts";' },
      { [`${CONSOLE}/workbench/b.ts`]: 'import { x } from "../contrib/org/c.ts";' },
      { [`${CONSOLE}/contrib/org/c.ts`]: 'import { x } from "../../workbench/b.ts";' },
      { [`${CONSOLE}/platform/a.ts`]: 'import { x } from "../contributions.ts";' },
    ],
    kept: [{ [`${CONSOLE}/main.tsx`]: 'import "./workbench/b.ts"; import "./contributions.ts";', [`${CONSOLE}/contrib/org/c.ts`]: 'import { x } from "../../platform/a.ts";' }],
  },
  "contributions-apart": {
    broken: [{ [`${CONSOLE}/contrib/org/editors/unit.tsx`]: 'import { x } from "../../people/people.queries.ts";' }],
    kept: [{ [`${CONSOLE}/contrib/org/editors/unit.tsx`]: 'import { x } from "../org.queries.ts";' }],
  },
  "contributions-light": {
    broken: [
      { [`${CONSOLE}/contrib/org/org.contribution.ts`]: 'import Unit from "./editors/unit.tsx";' },
      { [`${CONSOLE}/contrib/org/org.commands.ts`]: 'import { Form } from "antd";' },
    ],
    kept: [{ [`${CONSOLE}/contrib/org/org.contribution.ts`]: 'const load = () => import("./editors/unit.tsx"); import type { Props } from "./editors/unit.tsx";' }],
  },
  "rights-from-server": {
    broken: [
      { [`${CONSOLE}/contrib/people/editors/person.tsx`]: 'import { hasRole } from "@yanzhen/domain/access";' },
      { [`${CONSOLE}/contrib/people/editors/person.tsx`]: 'import { peoplePolicies } from "@yanzhen/domain/people";' },
      { [`${CONSOLE}/contrib/people/editors/person.tsx`]: 'import { evaluateFolded } from "@yanzhen/domain/access";' },
    ],
    kept: [
      {
        [`${CONSOLE}/platform/commands/when.ts`]: 'import { evaluateFolded } from "@yanzhen/domain/access";',
        [`${CONSOLE}/contrib/administration/editors/grants.tsx`]: 'import { ROLES } from "@yanzhen/domain/access"; import type { Policies } from "@yanzhen/domain/access";',
      },
    ],
  },
  "antd-in-editors": {
    broken: [{ [`${CONSOLE}/workbench/bar.tsx`]: 'import { Button } from "antd";' }, { "packages/ui/src/primitives/b.tsx": 'import { Button } from "antd";' }],
    kept: [{ [`${CONSOLE}/contrib/org/forms/unit.tsx`]: 'import { Form } from "antd";' }],
  },
  "no-cycles": {
    broken: [{ "bench/a.ts": 'import "./b.ts";', "bench/b.ts": 'import type { C } from "./c.ts";', "bench/c.ts": 'export { a } from "./a.ts";' }],
    kept: [{ "bench/a.ts": 'import "./b.ts"; import "./c.ts";', "bench/b.ts": 'import "./c.ts";', "bench/c.ts": 'const a = () => import("./a.ts");' }],
  },
  "no-barrels": {
    broken: [
      { [`${DOMAIN}/org/org.ts`]: 'export { a } from "./a.ts"; export { b } from "./b.ts";' },
      { [`${DOMAIN}/org/mod-of-org.ts`]: 'export * from "./a.ts"; export const b = 1;' },
    ],
    kept: [
      {
        [`${DOMAIN}/org/mod.ts`]: 'export * from "./a.ts";',
        [`${API}/modules/org/public.ts`]: 'export { a } from "./a.ts";',
        [`${DOMAIN}/org/a.ts`]: 'import { b } from "./b.ts"; export const a = b;',
      },
    ],
  },
  "file-names": {
    broken: [{ [`${DOMAIN}/org/utils.ts`]: "export const a = 1;" }, { [`${CONSOLE}/common/a.ts`]: "export const a = 1;" }, { [`${DOMAIN}/org/index.ts`]: "export const a = 1;" }],
    kept: [{ [`${DOMAIN}/org/fact-index.ts`]: "export const a = 1;" }],
  },
  "file-length": {
    broken: [{ [`${DOMAIN}/org/unit.ts`]: "const a = 1;\n".repeat(401) }],
    kept: [{ [`${DOMAIN}/org/unit.ts`]: "const a = 1;\n".repeat(400) }],
  },
  "tests-unseen": {
    broken: [{ [`${API}/main.ts`]: 'import { testDatabase } from "./platform/db/testing/test-database.ts";' }],
    kept: [{ [`${API}/main.test.ts`]: 'import { testDatabase } from "./platform/db/testing/test-database.ts";' }],
  },
};

function violations(id: string, sources: Sources): number {
  const rule = LAYER_RULES.find((candidate) => candidate.id === id);
  return rule?.check(Object.entries(sources).map(([path, text]) => parseSource(path, text))).length ?? -1;
}

test("every rule has examples, and every example a rule", () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(LAYER_RULES.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(EXAMPLES))("%s", (id, { broken, kept }) => {
  test.each(broken.map((sources) => [Object.values(sources).join(" ").slice(0, 120), sources] as const))("refuses %s", (_, sources) => {
    expect(violations(id, sources)).toBe(1);
  });

  test.each(kept.map((sources) => [Object.values(sources).join(" ").slice(0, 120), sources] as const))("accepts %s", (_, sources) => {
    expect(violations(id, sources)).toBe(0);
  });
});
