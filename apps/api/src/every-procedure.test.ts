import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, test } from "vitest";

import { createSession } from "./platform/auth/session-store.ts";
import { testDatabase } from "./platform/db/testing/test-database.ts";
import { actingAccount } from "./testing/acting-account.ts";
import { type Answer, type Browser, browser, testApp } from "./testing/browser.ts";
import { bareSchema, datedSchema, takesDate } from "./testing/dated-schema.ts";
import { type DemoInstance, demoInstance } from "./testing/demo-instance.ts";
import { type HeldIds, heldIds, kindOfId } from "./testing/held-ids.ts";
import { allProcedures, type Procedure } from "./testing/procedures.ts";
import { idFields, sampleInput } from "./testing/sample-input.ts";

/** Open to whoever asks: what the sign-in page needs. */
const OPEN = new Set(["session.me", "session.demoAccounts", "session.signIn", "session.activate"]);
/** Open before the password is changed: nothing but one's own sign-in, and whether something changed. */
const BEFORE_CHANGE = new Set([...OPEN, "session.signOut", "session.changePassword", "live.changes"]);

const procedures = allProcedures().filter(({ type }) => type !== "subscription");
const mutations = procedures.filter(({ type }) => type === "mutation");

let demo: DemoInstance;
let app: ReturnType<typeof testApp>;
let ids: Promise<HeldIds> | null = null;
const held = (): Promise<HeldIds> => (ids ??= heldIds(demo));

beforeAll(async () => {
  demo = await demoInstance(await testDatabase(), { size: 0.05 });
  app = testApp(demo.services);
}, 120_000);

const sample = ({ input }: Procedure, idFor: (field: string) => string = () => randomUUID()): unknown => (input === null ? undefined : sampleInput(input, idFor));

/** A browser signed in as a demo account, by a session of its own. */
async function as(username: string, aal: 0 | 1 = 1): Promise<Browser> {
  const { database, tenant, clock } = demo.services;
  const account = await database.unguarded.selectFrom("account").select("id").where("username", "=", username).executeTakeFirstOrThrow();
  const token = await createSession(database.db, { tenant, id: account.id }, aal, clock.now(), { ip: null, userAgent: null });
  const guest = browser(app);
  return { ...guest, call: (path, input, headers) => guest.call(path, input, { cookie: `yanzhen-sid=${token}`, ...headers }) };
}

describe("without a session", () => {
  test.each(procedures.filter(({ path }) => !OPEN.has(path)))("$path answers 401, whatever is asked", async (procedure) => {
    expect(await browser(app).call(procedure.path, sample(procedure))).toMatchObject({ status: 401, code: "access.signIn" });
    expect(await browser(app).call(procedure.path, { nonsense: true })).toMatchObject({ status: 401 });
  });

  test("the open ones are these and no others", () => {
    expect(procedures.filter(({ path }) => OPEN.has(path)).map(({ path }) => path)).toEqual([...OPEN].toSorted());
  });
});

describe("before the first password is changed", () => {
  test.each(procedures.filter(({ path }) => !BEFORE_CHANGE.has(path)))("$path waits", async (procedure) => {
    expect(await (await as("demo-district", 0)).call(procedure.path, sample(procedure))).toMatchObject({ code: "session.passwordChangeNeeded" });
  });
});

describe("no administrator does business, and nobody else administers", () => {
  test.each(["demo-sysadmin", "demo-secadmin", "demo-auditor"])("%s writes nothing of the district", async (username) => {
    const admin = await as(username);
    for (const procedure of mutations) {
      if (/^(access|audit|session|job|calendar)\./.test(procedure.path)) continue;
      const answer = await admin.call(procedure.path, sample(procedure));
      expect(answer.status, `${procedure.path} ${answer.text}`).not.toBe(200);
    }
  });

  test.each(["demo-district", "demo-street", "demo-community", "demo-member"])("%s administers nothing", async (username) => {
    const officer = await as(username);
    for (const procedure of procedures.filter(({ path }) => /^(access|audit|calendar)\./.test(path))) {
      expect(await officer.call(procedure.path, sample(procedure)), procedure.path).toMatchObject({ status: 403, code: "access.roleMissing" });
    }
  });
});

describe("every write leaves exactly one row in the log", () => {
  const rows = async () => demo.services.database.unguarded.selectFrom("audit_log").select(["id", "command", "result"]).orderBy("id").execute();
  /** Sent away before any command began. */
  const before = (answer: Answer): boolean => answer.status === 400 && (answer.code === "input.invalid" || answer.code === "input.unstorable");

  test.each(mutations.filter(({ path }) => path !== "session.signOut"))("$path", async (procedure) => {
    const who = await as(actingAccount(procedure.path));
    const earlier = new Set((await rows()).map((row) => row.id));
    const answer = await who.call(procedure.path, sample(procedure));
    const added = (await rows()).filter((row) => !earlier.has(row.id));
    expect(answer.status, answer.text).toBeLessThan(500);
    if (before(answer)) expect(added).toEqual([]);
    else
      expect(
        added.map((row) => row.result),
        `${answer.text} ${JSON.stringify(added)}`,
      ).toEqual([answer.status === 200 ? "ok" : "refused"]);
  });

  test("every sample reaches its command", async () => {
    const reached: string[] = [];
    for (const procedure of mutations) {
      const answer = await (await as(actingAccount(procedure.path))).call(procedure.path, sample(procedure));
      if (!before(answer)) reached.push(procedure.path);
    }
    expect(mutations.map(({ path }) => path).filter((path) => !reached.includes(path))).toEqual([]);
  });
});

describe("known time", () => {
  const datedReads = procedures.filter(({ type, input }) => type === "query" && input?.properties?.["at"] !== undefined);

  test("nearly every read of the district takes it", () => {
    expect(datedReads.length).toBeGreaterThan(30);
  });

  test.each(datedReads)("$path finds with the knowledge of a moment ago what it finds now", async (procedure) => {
    const officer = await as("demo-district");
    const { own } = await held();
    const knownAt = new Date().toISOString();
    const ask = (at: object) => officer.call(procedure.path, { ...(sample(procedure, (field) => own[kindOfId(procedure.path, field)] ?? randomUUID()) as object), at });
    const [now, known] = [await ask({}), await ask({ knownAt })];
    expect({ status: known.status, code: known.code }, known.text).toEqual({ status: now.status, code: now.code });
  });
});

describe("the ends of time", () => {
  const dates = ["0000-00-00", "0001-01-01", "1899-12-31", "1900-01-01", "2199-12-31", "9999-12-31", "99999-01-01"];

  test.each(procedures.filter(({ input }) => takesDate(input)))("$path answers or refuses, and never breaks", async (procedure) => {
    const officer = await as("demo-district");
    const { own } = await held();
    const idFor = (field: string): string => (/^(access|audit|session)\./.test(procedure.path) ? randomUUID() : (own[kindOfId(procedure.path, field)] ?? randomUUID()));
    const broken: string[] = [];
    for (const date of dates) {
      for (const at of [{ date }, { moment: `${date}T00:00:00Z` }]) {
        const schema = datedSchema(procedure.input ?? {}, at);
        for (const asked of [schema, bareSchema(schema)]) {
          const answer = await officer.call(procedure.path, sampleInput(asked, idFor));
          if (answer.status >= 500) broken.push(`${JSON.stringify(at)} ${answer.text}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });
});

describe("a foreign id answers like an absent one", () => {
  const taking = procedures.filter(({ path, input }) => !/^(access|audit|session)\./.test(path) && idFields(input).length > 0);

  test("procedures that take one are found, and each kind of id has a foreign row", async () => {
    expect(taking.length).toBeGreaterThan(25);
    const kinds = new Set(taking.flatMap(({ path, input }) => idFields(input).map((field) => kindOfId(path, field))));
    const { foreign } = await held();
    expect([...kinds].filter((kind) => foreign[kind] === undefined)).toEqual([]);
  });

  test.each(taking.flatMap((procedure) => idFields(procedure.input).map((field) => [procedure.path, field, procedure] as const)))("%s, %s", async (path, field, procedure) => {
    const street = await as("demo-street");
    const kind = kindOfId(path, field);
    const { own: mine, foreign: theirs } = await held();
    const foreign = theirs[kind] ?? "";
    const absent = randomUUID();
    const ask = async (id: string) => {
      const answer = await street.call(
        path,
        sample(procedure, (other) => (other === field ? id : (mine[kindOfId(path, other)] ?? randomUUID()))),
      );
      // A file carries the id of its export in it; what one of a foreign id holds is asked in its own test.
      const own = /"(?:requestId|changeSetId|exportId|base64)":"[^"]+"/gu;
      return { status: answer.status, text: answer.text.replaceAll(id, "ID").replaceAll(own, "") };
    };
    const told = await ask(foreign);
    expect(told.text).not.toContain("input.invalid");
    expect(told).toEqual(await ask(absent));
  });
});
