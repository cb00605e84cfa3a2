import { setTimeout as sleep } from "node:timers/promises";

import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createSession } from "./platform/auth/session-store.ts";
import { forgetSessions, recentSession } from "./platform/auth/session-cache.ts";
import { sealKey } from "./platform/audit/seal-key.ts";
import { verifyAudit } from "./platform/audit/verify-audit.ts";
import { openDatabase, type OpenDatabase } from "./platform/db/client.ts";
import { serverDatabase } from "./platform/db/testing/server-database.ts";
import { JobQueue } from "./platform/jobs/job-queue.ts";
import { servicesOf } from "./platform/open-instance.ts";
import { recentAnswer } from "./platform/recent-answers.ts";
import type { Services } from "./platform/services.ts";
import { storeRefusal } from "./platform/store-refusal.ts";
import { createCallerFactory } from "./platform/trpc.ts";
import { rootRouter } from "./root-router.ts";
import { type Caller, demoInstance, type DemoInstance } from "./testing/demo-instance.ts";
import { refusalOf } from "./testing/refusal-of.ts";

const SERVER = process.env["TEST_DATABASE_URL"];

const callerOf = createCallerFactory(rootRouter);

/** How long another process may take to notice. */
const SOON_MS = 1_000;

async function soon(holds: () => Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + SOON_MS; performance.now() < end; await sleep(20)) if (await holds()) return true;
  return false;
}

describe.skipIf(SERVER === undefined)("two processes on one PostgreSQL server", () => {
  let first: OpenDatabase;
  let second: OpenDatabase;
  let demo: DemoInstance;
  let here: Services;
  let there: Services;
  let district: Caller;
  let distant: Caller;

  beforeAll(async () => {
    first = await serverDatabase(SERVER ?? "");
    demo = await demoInstance({ ...first, reset: async () => undefined }, { size: 0.05 });
    here = demo.services;
    const url = new URL(SERVER ?? "");
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(first.unguarded);
    url.pathname = `/${rows[0]?.name ?? ""}`;
    second = await openDatabase({ kind: "server", url: url.href });
    there = servicesOf({ database: second, crypto: here.crypto, tenant: null }, here.config, { id: here.tenant, demo: true }, here.clock);
    await Promise.all([here.live.listen(), there.live.listen()]);
    district = await demo.as("demo-district");
    distant = callerOf({ ...(await demo.contextOf("demo-district")), services: there });
  }, 120_000);
  afterAll(async () => {
    await Promise.all([here.live.close(), there.live.close()]);
    await second.close();
    await first.close();
  });

  const somebody = async () => {
    const [row] = (await district.people.roster({ limit: 1 })).rows;
    return district.people.person({ id: row?.id ?? "" });
  };

  test("a person renamed in one is found by the new name in the other", async () => {
    const { id, version } = await somebody();
    const named = (text: string) => distant.people.quickFind({ text });
    expect(await named("欧阳试")).toEqual([]);
    await district.people.updatePerson({ personId: id, version, patch: { name: "欧阳试" } });
    expect(await soon(async () => (await named("欧阳试")).some((found) => found.id === id))).toBe(true);
  });

  test("an answer kept by one is worked out anew after a write of the other", async () => {
    let computed = 0;
    const ask = () => recentAnswer(there, "question", async () => (computed += 1));
    await ask();
    const { id, version } = await somebody();
    await district.people.updatePerson({ personId: id, version, patch: { nativePlace: "安徽庐江" } });
    expect(await soon(async () => (await ask()) > 1)).toBe(true);
  });

  test("a session ended in one opens nothing in the other", async () => {
    const account = await first.unguarded.selectFrom("account").select("id").where("username", "=", "demo-street").executeTakeFirstOrThrow();
    const token = await createSession(first.db, { tenant: here.tenant, id: account.id }, 1, here.clock.now(), { ip: null, userAgent: "test" });
    const found = await recentSession(there, token);
    expect(found).not.toBeNull();
    await first.unguarded
      .deleteFrom("session")
      .where("id", "=", found?.sessionId ?? "")
      .execute();
    forgetSessions(here);
    expect(await soon(async () => (await recentSession(there, token)) === null)).toBe(true);
  });

  test("consoles of the other hear of it, once, and hear nothing of sign-ins", async () => {
    const heard: string[] = [];
    const stop = there.live.subscribe((keys) => heard.push(...keys));
    const { id, version } = await somebody();
    await district.people.updatePerson({ personId: id, version, patch: { nativePlace: "安徽肥西" } });
    expect(await soon(async () => heard.includes("person"))).toBe(true);
    await sleep(100);
    expect(heard.filter((key) => key === "person")).toHaveLength(1);
    stop();
  });

  test("a line that was cut stands again, and what was remembered meanwhile is forgotten", async () => {
    let told: readonly string[] = [];
    const stop = there.live.subscribe((keys) => (told = keys));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'yanzhen notices' and datname = current_database()`.execute(first.unguarded);
    for (let waited = 0; waited < 5_000 && !told.includes("all"); waited += 50) await sleep(50);
    expect(told).toEqual(["all"]);
    here.live.publish(["posting"]);
    expect(await soon(async () => told.includes("posting"))).toBe(true);
    stop();
  }, 15_000);

  test("of 200 that edit the same person at once one is taken and 199 are told; none is lost when they try again", async () => {
    const { id, version } = await somebody();
    const through = (n: number) => (n % 2 === 0 ? district : distant);
    const edit = (n: number, at: number) => through(n).people.updatePerson({ personId: id, version: at, patch: { nativePlace: `第${n}人` } });
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const call = edit(n, version);
        return call.then(
          () => "taken",
          async () => (await refusalOf(call)).code,
        );
      }),
    );
    expect(outcomes.filter((told) => told === "taken")).toHaveLength(1);
    expect(outcomes.filter((told) => told === "edit.conflict")).toHaveLength(199);

    const before = (await district.people.person({ id })).version;
    await Promise.all(
      Array.from({ length: 16 }, async (_, n) => {
        for (;;) {
          const current = (await through(n).people.person({ id })).version;
          const call = edit(1_000 + n, current);
          const code = await call.then(
            () => null,
            async () => (await refusalOf(call)).code,
          );
          if (code === null) return;
          expect(code).toBe("edit.conflict");
        }
      }),
    );
    expect((await district.people.person({ id })).version).toBe(before + 16);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from hist.person where id = ${id} and version >= ${before}`.execute(first.unguarded);
    expect(rows).toEqual([{ n: 16 }]);
  }, 120_000);

  test("both seal at once and the log stays whole", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? here : there).audit.seal()));
    const verdict = await verifyAudit({
      db: first.unguarded,
      macKey: here.crypto.derive("audit"),
      sealKey: sealKey(here.crypto.derive("seal")),
      anchorFile: here.config.anchorFile,
    });
    expect(verdict).toMatchObject({ faults: [], pending: 0 });
  });

  test("a job is done once, by whichever is free; a cancel reaches the one that runs it", async () => {
    const done: string[] = [];
    const parts = { tenant: here.tenant, ids: here.ids, embedded: false };
    const queues = [new JobQueue({ ...parts, db: first.unguarded, live: here.live }), new JobQueue({ ...parts, db: second.unguarded, live: there.live })];
    for (const queue of queues) {
      queue.handle("count", async ({ id }) => void done.push(id));
      queue.handle("wait", async ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("ended")))));
    }
    const ids = await Promise.all(Array.from({ length: 20 }, () => here.jobs.enqueue({ kind: "count", label: "count", input: {}, accountId: null })));
    await Promise.all(queues.map((queue) => queue.start()));
    const state = async (id: string) => (await first.unguarded.selectFrom("job").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;
    for (let waited = 0; waited < 10_000 && done.length < ids.length; waited += 50) await sleep(50);
    expect(done.toSorted()).toEqual(ids.toSorted());
    const waiting = await here.jobs.enqueue({ kind: "wait", label: "wait", input: {}, accountId: null });
    for (let waited = 0; waited < 5_000 && (await state(waiting)) !== "running"; waited += 50) await sleep(50);
    await here.jobs.cancel(waiting);
    for (let waited = 0; waited < 5_000 && (await state(waiting)) !== "cancelled"; waited += 50) await sleep(50);
    expect(await state(waiting)).toBe("cancelled");

    // One that stops gives back what it could not finish, and the other begins it anew.
    const given = await here.jobs.enqueue({ kind: "wait", label: "wait", input: {}, accountId: null });
    for (let waited = 0; waited < 5_000 && (await state(given)) !== "running"; waited += 50) await sleep(50);
    const owner = async () => (await first.unguarded.selectFrom("job").select("lease_owner").where("id", "=", given).executeTakeFirstOrThrow()).lease_owner;
    const had = await owner();
    await Promise.all(queues.map((queue) => queue.stop(200)));
    expect([had === null, await state(given), await owner()]).toEqual([false, "queued", null]);
  }, 60_000);

  test("a query that runs away is ended by the server, and whoever asked is told", async () => {
    const url = new URL(SERVER ?? "");
    const short = await openDatabase({ kind: "server", url: url.href, queryTimeoutMs: 200 });
    const error: unknown = await sql`select pg_sleep(20)`.execute(short.unguarded).catch((thrown: unknown) => thrown);
    expect(storeRefusal(error)).toEqual({ code: "store.tooLong" });
    expect((await sql<{ n: number }>`select 1 as n`.execute(short.unguarded)).rows).toEqual([{ n: 1 }]);
    await short.close();
  });
});
