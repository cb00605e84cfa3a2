import { beforeAll, beforeEach, expect, test } from "vitest";

import { testDatabase, type TestDatabase } from "../../platform/db/testing/test-database.ts";
import { emptyInstance, type EmptyInstance } from "../../testing/empty-instance.ts";
import { applyRetention } from "./use-cases/apply-retention.ts";

let database: TestDatabase;
let instance: EmptyInstance;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await database.reset();
  instance = await emptyInstance(database);
});

const before = (days: number): string => new Date(new Date(instance.clock.now()).getTime() - days * 86_400_000).toISOString();

async function session(id: string, endedDaysAgo: number): Promise<void> {
  const account = await database.unguarded.selectFrom("account").select("id").executeTakeFirstOrThrow();
  await database.unguarded
    .insertInto("session")
    .values({ id, tenant: 340_199, account_id: account.id, aal: 1, created_at: before(endedDaysAgo + 1), seen_at: before(endedDaysAgo), expires_at: before(endedDaysAgo) })
    .execute();
}

async function job(state: "done" | "queued", finishedDaysAgo: number): Promise<void> {
  const finished = state === "done" ? before(finishedDaysAgo) : null;
  await database.unguarded
    .insertInto("job")
    .values({ tenant: 340_199, id: instance.services.ids.next(), kind: "x", label: "x", input: "{}", state, max_attempts: 1, finished_at: finished })
    .execute();
}

const left = async (table: "session" | "job"): Promise<number> => (await database.unguarded.selectFrom(table).select("tenant").execute()).length;
const traces = () => database.unguarded.selectFrom("audit_log").select("detail").where("command", "=", "retention.apply").execute();

test("ACC-18 what has outlived its months goes, what has not stays, and one audit row says how many", async () => {
  await session("old", 40);
  await session("young", 20);
  await job("done", 200);
  await job("done", 100);
  await job("queued", 0);
  expect(await applyRetention(instance.services)).toEqual({ session: 1, job: 1 });
  expect([await left("session"), await left("job")]).toEqual([1, 2]);
  expect((await traces()).map(({ detail }) => detail)).toEqual([{ session: 1, job: 1 }]);
});

test("ACC-18 the department's months win over the shipped ones", async () => {
  await session("old", 40);
  await database.unguarded.updateTable("retention_rule").set({ keep_months: 3 }).where("subject", "=", "session").execute();
  expect(await applyRetention(instance.services)).toEqual({});
  await database.unguarded.updateTable("retention_rule").set({ keep_months: 1 }).where("subject", "=", "session").execute();
  expect(await applyRetention(instance.services)).toEqual({ session: 1 });
});

test("nothing to delete leaves no audit row", async () => {
  await applyRetention(instance.services);
  expect(await traces()).toEqual([]);
});
