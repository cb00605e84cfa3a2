import { randomBytes, randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ANONYMOUS } from "@yanzhen/domain/access";

import { seedDemo } from "../modules/demo/public.ts";
import { createSession, findSession } from "../platform/auth/session-store.ts";
import { BusinessClock } from "../platform/clock.ts";
import { readConfig } from "../platform/config.ts";
import { type RequestContext, scopeOfActor } from "../platform/context.ts";
import { FieldCrypto } from "../platform/crypto/field-crypto.ts";
import type { TestDatabase } from "../platform/db/testing/test-database.ts";
import { DEMO_TENANT, servicesOf } from "../platform/open-instance.ts";
import type { Services } from "../platform/services.ts";
import { createCallerFactory } from "../platform/trpc.ts";
import { rootRouter } from "../root-router.ts";

const createCaller = createCallerFactory(rootRouter);
export type Caller = ReturnType<typeof createCaller>;

/** A running demo district on a test's database: the router as a signed-in account sees it. */
export interface DemoInstance {
  readonly services: Services;
  readonly clock: BusinessClock;
  /** `demo-district`, `demo-street`, …, by session and today's grants, as over HTTP. */
  readonly contextOf: (username: string) => Promise<RequestContext>;
  readonly as: (username: string) => Promise<Caller>;
}

/** Seeds a district of the given size (a tenth has everything in it) into an emptied database; today is 2026-10-31, and nobody is evaluated yet, unless said otherwise. */
export async function demoInstance(database: TestDatabase, options: { readonly size?: number; readonly today?: string; readonly evaluated?: boolean } = {}): Promise<DemoInstance> {
  const clock = new BusinessClock({ demo: true, fixedToday: options.today ?? "2026-10-31" });
  const crypto = new FieldCrypto(randomBytes(32));
  const folder = join(tmpdir(), `yanzhen-test-${randomUUID()}`);
  const config = { ...readConfig({ YANZHEN_DATA: folder }, "/"), anchorFile: join(folder, "anchors.txt") };
  const services = servicesOf({ database, crypto, tenant: null }, config, { id: DEMO_TENANT, demo: true }, clock);
  await seedDemo(services, { size: options.size ?? 0.1, evaluated: options.evaluated ?? false }, () => undefined);
  const contextOf = (username: string): Promise<RequestContext> => signedIn(services, username);
  return { services, clock, contextOf, as: async (username) => createCaller(await contextOf(username)) };
}

async function signedIn(services: Services, username: string): Promise<RequestContext> {
  const { database, tenant, clock } = services;
  const account = await database.unguarded.selectFrom("account").select("id").where("tenant", "=", tenant).where("username", "=", username).executeTakeFirstOrThrow();
  const token = await createSession(database.db, { tenant, id: account.id }, 1, clock.now(), { ip: null, userAgent: "test" });
  const today = clock.businessToday();
  const found = await findSession(database.db, token, clock.now(), today);
  const actor = found?.actor ?? ANONYMOUS;
  const scope = scopeOfActor(actor, tenant, today);
  return { services, actor, scope, requestId: randomUUID(), ip: null, sessionId: found?.sessionId ?? null, userAgent: "test", setSession: () => undefined };
}
