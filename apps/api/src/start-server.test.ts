import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { serverDatabase } from "./platform/db/testing/server-database.ts";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const SERVER = process.env["TEST_DATABASE_URL"];
const DISTRICT = ["--empty", "--name", "试验区", "--code", "349998"];

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with what was printed once it holds `words`; rejects when the process ends before. */
  said(words: string): Promise<string>;
}

const alive = new Set<ChildProcess>();

function run(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Started {
  const { DATABASE_URL: _never, INIT_CWD: _ours, ...clean } = process.env;
  const child = spawn(process.execPath, [here(file), ...args], { env: { ...clean, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  alive.add(child);
  let out = "";
  let err = "";
  const waiting = new Set<() => void>();
  child.stdout.on("data", (told: Buffer) => {
    out += told.toString();
    for (const look of waiting) look();
  });
  child.stderr.on("data", (told: Buffer) => (err += told.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code) => {
      alive.delete(child);
      resolve({ code, out, err });
    }),
  );
  const said = (words: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!out.includes(words)) return;
        waiting.delete(look);
        resolve(out);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`ended before saying ${words}: ${out}${err}`)));
    });
  return { process: child, ended, said };
}

describe("start", () => {
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-start-"));
  const settings = (name: string, more: Readonly<Record<string, string>> = {}) => ({
    YANZHEN_DATA: join(folder, name),
    YANZHEN_ANCHOR_FILE: join(folder, `${name}.anchors`),
    PORT: "0",
    ...more,
  });
  const urlIn = (told: string): string => /http:\/\/[^\s]+/u.exec(told)?.[0] ?? "";
  const call = async (url: string, procedure: string, input?: unknown): Promise<{ readonly status: number; readonly body: string }> => {
    const answer = await fetch(
      `${url}/trpc/${procedure}`,
      input === undefined ? {} : { method: "POST", headers: { "content-type": "application/json", origin: url }, body: JSON.stringify(input) },
    );
    return { status: answer.status, body: await answer.text() };
  };

  afterEach(() => alive.forEach((child) => child.kill("SIGKILL")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("an empty district: told its name, it says the activation codes once, and one of them opens an account", async () => {
    const first = run("main.ts", DISTRICT, settings("own"));
    const told = await first.said("http://");
    const url = urlIn(told);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const code = /officer\s+(\S+)/u.exec(told)?.[1] ?? "";
    const activated = await call(url, "session.activate", { username: "officer", code, password: "Kx7-lantern-Quarry" });
    expect([activated.status, activated.body]).toEqual([200, expect.stringContaining('"activated":true')]);
    expect((await call(url, "session.activate", { username: "officer", code, password: "Kx7-lantern-Quarry2" })).status).toBe(400);
    expect(JSON.parse((await call(url, "session.me")).body)).toMatchObject({ result: { data: { demo: false, account: null } } });

    // While it runs, the command line goes through it, and only this user may use the way.
    for (const file of ["cli.sock", "cli.token"]) expect(statSync(join(folder, "own", file)).mode & 0o777).toBe(0o600);
    const verified = await run("cli.ts", ["audit", "verify", "--json"], settings("own")).ended;
    expect([verified.code, verified.err, JSON.parse(verified.out)]).toEqual([0, "", expect.objectContaining({ faults: [] })]);
    const nobody = await run("cli.ts", ["overview", "--json"], settings("own")).ended;
    expect([nobody.code, nobody.out, JSON.parse(nobody.err)]).toEqual([3, "", expect.objectContaining({ code: "cli.accountMissing" })]);
    const officer = await run("cli.ts", ["coverage", "--as", "officer", "--json"], settings("own", { YANZHEN_PASSWORD: "Kx7-lantern-Quarry" })).ended;
    expect([officer.code, JSON.parse(officer.out)]).toEqual([0, expect.objectContaining({ covered: { numerator: 0, denominator: 0 } })]);

    // The folder is taken, by whichever way somebody comes.
    const second = await run("main.ts", [], settings("own")).ended;
    expect([second.code, second.err]).toEqual([4, expect.stringMatching(/另一个进程使用：[^\n]*own[\s\S]*open in another process/u)]);

    first.process.kill("SIGTERM");
    expect((await first.ended).code).toBe(0);
    const again = run("main.ts", [], settings("own"));
    const begun = performance.now();
    await again.said("http://");
    expect(performance.now() - begun).toBeLessThan(30_000);
    again.process.kill("SIGINT");
    expect((await again.ended).code).toBe(0);
    const closed = await run("cli.ts", ["audit", "verify", "--json"], settings("own")).ended;
    expect([closed.code, JSON.parse(closed.out)]).toEqual([0, expect.objectContaining({ faults: [], pending: 0 })]);
  }, 120_000);

  test("told to end in the middle of writing, it finishes what was begun, seals it and is gone within ten seconds", async () => {
    const first = run("main.ts", DISTRICT, settings("busy"));
    const told = await first.said("http://");
    const url = urlIn(told);
    const post = async (procedure: string, input: unknown, cookie = ""): Promise<Response> =>
      fetch(`${url}/trpc/${procedure}`, { method: "POST", headers: { "content-type": "application/json", origin: url, cookie }, body: JSON.stringify(input) });
    const activated = await post("session.activate", { username: "sysadmin", code: /sysadmin\s+(\S+)/u.exec(told)?.[1] ?? "", password: "Kx7-lantern-Quarry" });
    const cookie = activated.headers.get("set-cookie")?.split(";")[0] ?? "";
    let acknowledged = 0;
    const writers = Array.from({ length: 8 }, async (_, w) => {
      for (let i = 0; ; i += 1) {
        const answer = await post("access.createAccount", { username: `busy-${w}-${i}`, name: "试用" }, cookie).catch(() => null);
        if (answer === null) return;
        const body = await answer.text().catch(() => "");
        if (answer.status === 200 && body.includes('"code"')) acknowledged += 1;
        else if (answer.status >= 400) throw new Error(`${answer.status} ${body}`);
      }
    });
    await expect.poll(() => acknowledged, { timeout: 30_000, interval: 10 }).toBeGreaterThan(20);
    const asked = performance.now();
    first.process.kill("SIGTERM");
    const { code } = await first.ended;
    expect(code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    await Promise.all(writers);
    const log = JSON.parse((await run("cli.ts", ["audit", "verify", "--json"], settings("busy")).ended).out) as { rows: number };
    expect(log).toMatchObject({ faults: [], pending: 0 });
    // Each account made is a row, and the start and the activation are a few more.
    expect(log.rows).toBeGreaterThan(acknowledged);
    const accounts = await run("cli.ts", ["user", "list", "--json"], settings("busy")).ended;
    expect(accounts.out.split("busy-").length - 1).toBeGreaterThanOrEqual(acknowledged);
  }, 120_000);

  test("an empty district without a name, where nobody can be asked, is refused and leaves nothing", async () => {
    const refused = await run("main.ts", ["--empty"], settings("nameless")).ended;
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("--code 340111")]);
    const wrong = await run("main.ts", ["--empty", "--name", "试验区", "--code", "34"], settings("nameless")).ended;
    expect(wrong.code).toBe(3);
    const made = await run("cli.ts", ["init", "--json"], settings("nameless", { YANZHEN_DISTRICT: "试验区 349998" })).ended;
    expect([made.code, JSON.parse(made.out)]).toEqual([
      0,
      {
        district: { name: "试验区", code: "349998" },
        accounts: ["sysadmin", "secadmin", "auditor", "officer"].map((username) => expect.objectContaining({ username }) as unknown),
      },
    ]);
    expect(Object.keys(JSON.parse(made.out) as object)).toEqual(["district", "accounts"]);
  }, 120_000);

  test.each([
    [["--emtpy"], {}, 2, "--empty"],
    [[], { PORT: "seven" }, 3, "PORT: 应为 0 至 65535 的整数 / is a whole number"],
    [[], { HOST: "0.0.0.0" }, 3, "TLS"],
    [[], { YANZHEN_TODAY: "2025-02-30" }, 3, "YANZHEN_TODAY: 应为日期"],
    [[], { YANZHEN_TODAY: "garbage" }, 3, "is a date"],
    [[], { PUBLIC_URL: "javascript:alert(1)" }, 3, "PUBLIC_URL: 应为网址"],
    [[], { YANZHEN_DATA: "/dev/null/data" }, 4, "不能使用数据目录"],
    [[], { YANZHEN_DATA: "/proc/none" }, 4, "不能使用数据目录"],
    [[], { YANZHEN_DATA: "/proc/none/deeper" }, 4, "The data folder cannot be used"],
  ])(
    "%j with %j ends with %s and names the reason",
    async (args, env, code, reason) => {
      const ended = await run("main.ts", args, settings("settings", env)).ended;
      expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(reason)]);
    },
    15_000,
  );

  describe("on a folder with the demo", () => {
    beforeAll(async () => {
      await run("cli.ts", ["seed", "--size", "0.05", "--json"], settings("demo")).ended;
    }, 120_000);

    test("--empty is refused and says so", async () => {
      const refused = await run("main.ts", DISTRICT, settings("demo")).ended;
      expect([refused.code, refused.err]).toEqual([3, expect.stringMatching(/演示数据[\s\S]*demo district/u)]);
    });

    test("the business date is the one given, and a port in use is refused", async () => {
      const first = run("main.ts", [], settings("demo", { YANZHEN_TODAY: "2025-03-21" }));
      const told = await first.said("demo-auditor");
      const url = urlIn(told);
      expect(JSON.parse((await call(url, "session.me")).body)).toMatchObject({ result: { data: { demo: true, businessToday: "2025-03-21" } } });
      const { port } = new URL(url);
      const second = await run("main.ts", DISTRICT, settings("other", { PORT: port })).ended;
      expect([second.code, second.err]).toEqual([4, expect.stringContaining(port)]);
      expect(existsSync(join(folder, "other"))).toBe(false);
      first.process.kill("SIGTERM");
      expect((await first.ended).code).toBe(0);
    }, 60_000);

    test("demo mode stays on this machine", async () => {
      const refused = await run("main.ts", [], settings("demo", { HOST: "0.0.0.0", YANZHEN_BEHIND_TLS: "1" })).ended;
      expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("loopback")]);
    });
  });

  test("behind TLS the address people type must be told, since only its pages may write", async () => {
    const refused = await run("main.ts", DISTRICT, settings("tls", { YANZHEN_BEHIND_TLS: "1" })).ended;
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("PUBLIC_URL")]);
    const running = run("main.ts", DISTRICT, settings("tls", { YANZHEN_BEHIND_TLS: "1", PUBLIC_URL: "https://yanzhen.example/" }));
    const url = urlIn(await running.said("雁阵 Yanzhen: http"));
    const write = async (origin: string) =>
      (await fetch(`${url}/trpc/session.signIn`, { method: "POST", headers: { origin, "content-type": "application/json" }, body: '{"username":"nobody","password":"x"}' })).status;
    expect([await write("https://yanzhen.example"), await write("https://other.example")]).toEqual([400, 403]);
    running.process.kill("SIGTERM");
    await running.ended;
  }, 60_000);

  test("a signal while it still starts ends it, and the folder is free again", async () => {
    const starting = run("main.ts", [], settings("early"));
    await starting.said("[ 1/");
    starting.process.kill("SIGINT");
    expect((await starting.ended).code).toBe(130);
    const made = await run("cli.ts", ["init", "--name", "试验区", "--code", "349998"], settings("early")).ended;
    expect(made.code).toBe(0);
  }, 60_000);

  test.skipIf(SERVER === undefined)(
    "DATABASE_URL: the same command on a PostgreSQL server",
    async () => {
      const database = await serverDatabase(SERVER ?? "");
      const { rows } = await (await import("kysely")).sql<{ name: string }>`select current_database() as name`.execute(database.unguarded);
      const url = new URL(SERVER ?? "");
      url.pathname = `/${rows[0]?.name ?? ""}`;
      try {
        const first = run("main.ts", DISTRICT, settings("server", { DATABASE_URL: url.href }));
        await first.said("http://");
        const second = await run("main.ts", [], settings("server", { DATABASE_URL: url.href })).ended;
        expect([second.code, second.err]).toEqual([4, expect.stringContaining("另一个进程")]);
        expect(JSON.parse((await run("cli.ts", ["audit", "verify", "--json"], settings("server", { DATABASE_URL: url.href })).ended).out)).toMatchObject({ faults: [] });
        first.process.kill("SIGTERM");
        expect((await first.ended).code).toBe(0);
        // Another folder has another master key, which opens none of the cipher texts.
        const stranger = await run("main.ts", [], settings("stranger", { DATABASE_URL: url.href })).ended;
        expect([stranger.code, stranger.err]).toEqual([4, expect.stringContaining("master")]);
      } finally {
        await database.close();
      }
    },
    120_000,
  );
});

test("a server away is code 4, not a stack", async () => {
  const taken = await new Promise<Server>((resolve) => {
    const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1", () => resolve(server));
  });
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await new Promise((done) => taken.close(done));
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-away-"));
  const ended = await run("cli.ts", ["overview", "--json"], { YANZHEN_DATA: folder, DATABASE_URL: `postgresql://nobody@127.0.0.1:${port}/none` }).ended;
  rmSync(folder, { recursive: true, force: true });
  expect([ended.code, ended.out, JSON.parse(ended.err)]).toEqual([4, "", expect.objectContaining({ code: "cli.unreachable" })]);
}, 60_000);
