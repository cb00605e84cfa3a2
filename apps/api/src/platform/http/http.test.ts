import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";

import { beforeAll, describe, expect, test } from "vitest";

import { type Browser, browser, ORIGIN, testApp } from "../../testing/browser.ts";
import { type EmptyInstance, emptyInstance, GOOD_PASSWORD } from "../../testing/empty-instance.ts";
import { allProcedures } from "../../testing/procedures.ts";
import { testDatabase } from "../db/testing/test-database.ts";

const mutations = allProcedures().filter(({ type }) => type === "mutation");

const SHELL = "export const shell = 1;";

let district: EmptyInstance;
let officer: Browser;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  district = await emptyInstance(await testDatabase());
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-console-"));
  writeFileSync(join(folder, "index.html"), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/shell-1.js"), SHELL);
  writeFileSync(join(folder, "assets/shell-1.js.br"), brotliCompressSync(SHELL));
  app = testApp(district.services, folder);
  await district.activated("officer");
  officer = browser(app);
  await officer.call("session.signIn", { username: "officer", password: GOOD_PASSWORD });
});

describe("the cookie", () => {
  test("is opaque, closed to scripts and other sites, and the token stands in no body", async () => {
    const guest = browser(app);
    const answer = await guest.call("session.signIn", { username: "officer", password: GOOD_PASSWORD });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^yanzhen-sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.text).not.toContain(guest.cookie()?.split("=")[1]);
    expect((await guest.call("session.signOut")).headers.get("set-cookie")).toBe("yanzhen-sid=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict");
  });

  test("is bound to the host and to TLS where there is TLS", async () => {
    const services = { ...district.services, config: { ...district.services.config, behindTls: true } };
    const guest = browser(testApp(services));
    const answer = await guest.call("session.signIn", { username: "officer", password: GOOD_PASSWORD });
    expect(answer.headers.get("set-cookie")).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  });

  test("a made-up one is nobody's", async () => {
    const answer = await browser(app).send("/trpc/session.me", { headers: { cookie: "yanzhen-sid=AAAA" } });
    expect(JSON.parse(answer.text)).toMatchObject({ result: { data: { account: null } } });
  });
});

test("a session that an administrator ends is dead with the next request, whatever was remembered of it", async () => {
  const system = await district.activated("sysadmin");
  const guest = browser(app);
  await guest.call("session.signIn", { username: "officer", password: GOOD_PASSWORD });
  expect((await guest.call("org.children", {})).status).toBe(200);
  const account = (await (await system.api()).access.accounts()).find(({ username }) => username === "officer");
  await (await system.api()).access.endSessions({ accountId: account?.id ?? "" });
  expect(await guest.call("org.children", {})).toMatchObject({ status: 401, code: "access.signIn" });
  await officer.call("session.signIn", { username: "officer", password: GOOD_PASSWORD });
});

describe("who may write", () => {
  const body = JSON.stringify({});
  const json = { "content-type": "application/json" };

  test("there are mutations to ask", () => {
    expect(mutations.length).toBeGreaterThan(20);
  });

  test.each(mutations.map(({ path }) => path))("%s: only our own page, only JSON", async (path) => {
    const send = async (headers: Readonly<Record<string, string>>, content: string | FormData = body) =>
      (await officer.send(`/trpc/${path}`, { method: "POST", headers, body: content })).status;
    const form = new FormData();
    form.set("input", body);
    expect(await send({ ...json, origin: "https://evil.example" })).toBe(403);
    expect(await send({ ...json, origin: "http://127.0.0.1:7301" })).toBe(403);
    expect(await send({ ...json, origin: "null" })).toBe(403);
    expect(await send({ ...json, origin: "http://rebound.example:7300", host: "rebound.example:7300" })).toBe(403);
    expect(await send({ ...json, "sec-fetch-site": "same-site" })).toBe(403);
    expect(await send({ ...json, "sec-fetch-site": "cross-site", "x-dw": "1" })).toBe(403);
    expect(await send(json)).toBe(403);
    expect(await send({ origin: ORIGIN, "content-type": "text/plain" })).toBe(415);
    expect(await send({ origin: ORIGIN, "content-type": "application/x-www-form-urlencoded" })).toBe(415);
    expect(await send({ origin: ORIGIN }, form)).toBe(415);
    expect((await officer.send(`/trpc/${path}`, { method: "GET" })).status).toBe(405);
  });

  test("old browsers say it with a header, new ones with their own word", async () => {
    const send = (headers: Readonly<Record<string, string>>) => officer.send("/trpc/session.endOwn", { method: "POST", headers: { ...json, ...headers }, body: '{"key":null}' });
    expect((await send({ "x-dw": "1" })).status).toBe(200);
    expect((await send({ "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await send({ origin: ORIGIN })).status).toBe(200);
  });

  test("an upload too", async () => {
    const send = (headers: Readonly<Record<string, string>>) => officer.send("/upload", { method: "POST", headers, body: "x" });
    expect((await send({ origin: "https://evil.example" })).status).toBe(403);
    expect((await send({})).status).toBe(403);
    expect((await browser(app).send("/upload", { method: "POST", headers: { origin: ORIGIN }, body: "x" })).status).toBe(401);
    expect((await send({ origin: ORIGIN, "x-file-name": "%" })).status).toBe(200);
  });
});

describe("limits", () => {
  test("twenty calls in one request, not twenty-one", async () => {
    const many = (count: number) => officer.call(`${Array.from({ length: count }, () => "session.own").join(",")}?batch=1`, {});
    expect((await many(20)).status).toBe(200);
    expect(await many(21)).toMatchObject({ status: 400, code: "input.batchTooLarge" });
  });

  test("a megabyte of body, told or not", async () => {
    const large = JSON.stringify({ text: "x".repeat(1 << 20) });
    expect(await officer.call("people.quickFind", { text: "x".repeat(1 << 20) })).toMatchObject({ status: 413, code: "input.tooLarge" });
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large));
        controller.close();
      },
    });
    const untold = await officer.send("/trpc/people.quickFind", {
      method: "POST",
      headers: { origin: ORIGIN, "content-type": "application/json" },
      body: stream,
      duplex: "half",
    });
    expect(untold.status).toBe(413);
  });
});

describe("headers", () => {
  const policy =
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; .*object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; report-uri \/csp$/;
  const noPage = /^default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'$/;

  test.each([
    ["a page", "/", {}, 200],
    ["a page of the workbench", "/person/1?tab=facts", {}, 200],
    ["a file that is not there", "/assets/x.js", {}, 404],
    ["half an escape", "/%", {}, 404],
    ["a NUL", "/a%00.js", {}, 404],
    ["a way out", "/..%2f..%2fetc/passwd.txt", {}, 404],
    ["health", "/health", {}, 200],
    ["an answer", "/trpc/session.me", {}, 200],
    ["a refusal", "/trpc/org.children?input=%7B%7D", {}, 401],
    ["a procedure that is not there", "/trpc/no.such", {}, 404],
    ["a foreign write", "/trpc/session.signOut", { method: "POST", headers: { origin: "https://evil.example" } }, 403],
    ["a method of old", "/trpc/session.me", { method: "PUT", headers: { origin: ORIGIN, "content-type": "application/json" } }, 405],
  ])("%s carries them all", async (_name, path, init, status) => {
    const answer = await browser(app).send(path, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-security-policy")).toMatch(answer.headers.get("content-type")?.startsWith("text/html") === true ? policy : noPage);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(answer.headers.get("permissions-policy")).toContain("camera=()");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("the page has a fresh style nonce each time, and no other", async () => {
    const nonces = await Promise.all([1, 2].map(async () => /nonce="([^"]+)"/.exec((await browser(app).send("/", {})).text)?.[1]));
    expect(new Set(nonces).size).toBe(2);
    const page = await browser(app).send("/", {});
    expect(page.headers.get("content-security-policy")).toContain(`'nonce-${/nonce="([^"]+)"/.exec(page.text)?.[1] ?? ""}'`);
    expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
  });
});

describe("packing", () => {
  const bytesOf = async (path: string, accepted: string) => {
    const answer = await app.request(path, { headers: { "accept-encoding": accepted, cookie: officer.cookie() ?? "", "sec-fetch-site": "same-origin" } });
    return { encoding: answer.headers.get("content-encoding"), vary: answer.headers.get("vary"), bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  test.each(["br", "gzip, deflate, br, zstd", "gzip;q=0.5, br;q=1.0"])("a file of the build goes out as it was packed to whoever takes it: %s", async (accepted) => {
    const { encoding, vary, bytes } = await bytesOf("/assets/shell-1.js", accepted);
    expect(encoding).toBe("br");
    expect(vary).toContain("accept-encoding");
    expect(brotliDecompressSync(bytes).toString()).toBe(SHELL);
  });

  test.each(["identity", "", "br;q=0", "sombra"])("and plain to whoever does not: %j", async (accepted) => {
    const { encoding, vary, bytes } = await bytesOf("/assets/shell-1.js", accepted);
    expect(encoding).toBeNull();
    expect(vary).toContain("accept-encoding");
    expect(bytes.toString()).toBe(SHELL);
  });

  test("an answer of JSON is packed when that saves something, and says the same", async () => {
    const long = `/trpc/session.me,session.me,session.me?batch=1`;
    const plain = await bytesOf(long, "identity");
    const packed = await bytesOf(long, "gzip, br");
    expect(plain.bytes.length).toBeGreaterThan(1024);
    expect(packed.encoding).toBe("br");
    expect(JSON.parse(brotliDecompressSync(packed.bytes).toString())).toEqual(JSON.parse(plain.bytes.toString()));
    expect((await bytesOf("/health", "br")).encoding).toBeNull();
    expect((await bytesOf(long, "gzip")).encoding).toBe("gzip");
  });
});

describe("errors", () => {
  test("a fault says nothing but its number", async () => {
    const broken = { ...district.services, database: { ...district.services.database, db: null } } as never;
    const answer = await browser(testApp(broken)).call("session.signIn", { username: "officer", password: "x" });
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { message: "internal", data: { refusal: null } } });
    expect(answer.text).not.toMatch(/\.ts|getExecutor|stack|TypeError/u);
  });

  test("JSON that is none, too deep or dangerous", async () => {
    for (const body of ["{", '{"a":', "[".repeat(5_000), '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}']) {
      const answer = await officer.send("/trpc/people.quickFind", { method: "POST", headers: { origin: ORIGIN, "content-type": "application/json" }, body });
      expect(answer.status).toBe(400);
      expect(answer.text).not.toMatch(/\bat \S+:\d+/u);
    }
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });

  test.each(["a\u0000b", "\ud800", "x\udfff"])("text that cannot be stored is refused as such: %j", async (text) => {
    expect(await officer.call("people.quickFind", { text })).toMatchObject({ status: 400, code: "input.unstorable" });
    expect(await officer.call("session.signIn", { username: text, password: "x" })).toMatchObject({ status: 400, code: "input.unstorable" });
  });
});

test("behind a proxy the address is the one the proxy saw; without one, nobody's word", async () => {
  const address = async (tls: boolean, forwarded: string) => {
    const services = { ...district.services, config: { ...district.services.config, behindTls: tls } };
    await browser(testApp(services)).call("session.signIn", { username: "nobody", password: "x" }, { "x-forwarded-for": forwarded });
    const row = await services.database.unguarded.selectFrom("audit_log").select("ip").orderBy("id", "desc").limit(1).executeTakeFirstOrThrow();
    return row.ip;
  };
  expect(await address(true, "6.6.6.6, 10.2.3.4")).toBe("10.2.3.4");
  expect(await address(false, "6.6.6.6, 10.2.3.4")).toBeNull();
});
