import { randomBytes, randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ANONYMOUS } from "@yanzhen/domain/access";

import { createInstance } from "../modules/instance/public.ts";
import { findSession } from "../platform/auth/session-store.ts";
import { readConfig } from "../platform/config.ts";
import { type RequestContext, scopeOfActor } from "../platform/context.ts";
import { FieldCrypto } from "../platform/crypto/field-crypto.ts";
import type { TestDatabase } from "../platform/db/testing/test-database.ts";
import { servicesOf } from "../platform/open-instance.ts";
import type { Services } from "../platform/services.ts";
import { createCallerFactory } from "../platform/trpc.ts";
import { rootRouter } from "../root-router.ts";
import { SettableClock } from "./settable-clock.ts";

const createCaller = createCallerFactory(rootRouter);
type Caller = ReturnType<typeof createCaller>;

export const GOOD_PASSWORD = "Nan-shan-2719";

/** Somebody at a browser: the cookie that a sign-in sets is sent with what follows. */
export interface Visitor {
  /** The router as whoever the cookie belongs to at this moment. */
  readonly api: () => Promise<Caller>;
  readonly context: () => Promise<RequestContext>;
  readonly token: () => string | null;
}

export interface EmptyInstance {
  readonly services: Services;
  readonly clock: SettableClock;
  readonly rootId: string;
  /** Activation codes by account: `sysadmin`, `secadmin`, `auditor`, `officer`. */
  readonly codes: Readonly<Record<string, string>>;
  readonly visitor: (from?: { readonly ip?: string; readonly token?: string }) => Visitor;
  /** A visitor whose account has been activated with the good password. */
  readonly activated: (username: string) => Promise<Visitor>;
}

/** A district as `start --empty` leaves it, on a test's database and a clock that the test moves. */
export async function emptyInstance(database: TestDatabase): Promise<EmptyInstance> {
  const clock = new SettableClock();
  const crypto = new FieldCrypto(randomBytes(32));
  const folder = join(tmpdir(), `yanzhen-test-${randomUUID()}`);
  const config = { ...readConfig({ YANZHEN_DATA: folder }, "/"), anchorFile: join(folder, "anchors.txt") };
  const opened = { database, crypto, tenant: null };
  const made = await createInstance(opened, config, { name: "测试区", code: "340199" });
  if (!made.ok) throw new Error(made.refusal.code);
  const services = servicesOf(opened, config, { id: 340_199, demo: false }, clock);
  const codes = Object.fromEntries(made.value.map(({ username, code }) => [username, code]));
  const root = await database.unguarded.selectFrom("unit").select("id").where("tenant", "=", 340_199).executeTakeFirstOrThrow();
  const visitor = (from: { readonly ip?: string; readonly token?: string } = {}): Visitor => visit(services, from.ip ?? "10.0.0.1", from.token ?? null);
  const activated = async (username: string): Promise<Visitor> => {
    const guest = visitor();
    await (await guest.api()).session.activate({ username, code: codes[username] ?? "", password: GOOD_PASSWORD });
    return guest;
  };
  return { services, clock, rootId: root.id, codes, visitor, activated };
}

export function visit(services: Services, ip: string, first: string | null): Visitor {
  let token = first;
  const context = async (): Promise<RequestContext> => {
    const today = services.clock.businessToday();
    const found = token === null ? null : await findSession(services.database.db, token, services.clock.now(), today);
    const actor = found?.actor ?? ANONYMOUS;
    return {
      services,
      actor,
      scope: scopeOfActor(actor, services.tenant, today),
      requestId: randomUUID(),
      ip,
      sessionId: found?.sessionId ?? null,
      userAgent: "test",
      setSession: (next) => {
        token = next;
      },
    };
  };
  return { context, api: async () => createCaller(await context()), token: () => token };
}
