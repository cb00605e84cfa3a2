import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { createSession } from "./platform/auth/session-store.ts";
import { testDatabase } from "./platform/db/testing/test-database.ts";
import { actingAccount } from "./testing/acting-account.ts";
import { browser, testApp } from "./testing/browser.ts";
import { type DemoInstance, demoInstance } from "./testing/demo-instance.ts";
import { type HeldIds, heldIds, kindOfId } from "./testing/held-ids.ts";
import { hostileInput } from "./testing/hostile-input.ts";
import { allProcedures } from "./testing/procedures.ts";

/** Inputs for each procedure: FUZZ_RUNS=5000 FUZZ_SEED=7 asks longer and otherwise; a failure prints the seed it had. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 300);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20_260_506);
/** As many as a request may carry. */
const TOGETHER = 20;
const INSIDE = /\bat \S+:\d+:\d+|node_modules|\bselect\s+\S+\s+from\b|\binsert into\b|syntax error|invalid input syntax|violates \w+|PGlite|kysely|SQLSTATE/iu;

const procedures = allProcedures().filter(({ type }) => type !== "subscription");

let demo: DemoInstance;
let held: HeldIds;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  demo = await demoInstance(await testDatabase(), { size: 0.05 });
  held = await heldIds(demo);
  app = testApp(demo.services);
}, 120_000);

async function cookieOf(username: string): Promise<string> {
  const { database, tenant, clock } = demo.services;
  const account = await database.unguarded.selectFrom("account").select("id").where("username", "=", username).executeTakeFirstOrThrow();
  return `yanzhen-sid=${await createSession(database.db, { tenant, id: account.id }, 1, clock.now(), { ip: null, userAgent: null })}`;
}

interface Told {
  readonly error?: { readonly data: { readonly httpStatus: number } };
}

describe("hostile input", () => {
  test.each(procedures)(`$path: ${RUNS} inputs, never a fault, nothing of the inside told`, async ({ path, input }) => {
    let asked = 0;
    const inputs = fc.array(
      hostileInput(input ?? {}, (field) => (/^(access|audit|session)\./.test(path) ? undefined : held.own[kindOfId(path, field)])),
      { minLength: TOGETHER, maxLength: TOGETHER },
    );
    await fc.assert(
      fc.asyncProperty(inputs, async (together) => {
        const calls = Object.fromEntries(together.map((one, i) => [i, one]));
        const paths = together.map(() => path).join(",");
        const { status, text } = await browser(app).call(`${paths}?batch=1`, calls, { cookie: await cookieOf(actingAccount(path)) });
        expect([200, 207, 400, 401, 403, 404, 409], text.slice(0, 500)).toContain(status);
        const told = JSON.parse(text) as readonly Told[] | Told;
        for (const [i, one] of [told].flat().entries()) {
          asked += 1;
          if (one.error === undefined) continue;
          expect(one.error.data.httpStatus, `${JSON.stringify(together[i])} ${JSON.stringify(one)}`).toBeLessThan(500);
          expect(JSON.stringify(one)).not.toMatch(INSIDE);
        }
      }),
      { numRuns: Math.ceil(RUNS / TOGETHER), seed: SEED },
    );
    expect(asked).toBeGreaterThanOrEqual(RUNS);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
});
