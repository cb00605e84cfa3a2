import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createConnection, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { afterEach, beforeEach, expect, test } from "vitest";

import { FolderInUse } from "../platform/db/embedded/engine-faults.ts";
import { endLines, isServed, sendLine, serveLines } from "./local-socket.ts";

let folder = "";
let server: Server;
const ended: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "yanzhen-socket-"));
  ended.length = 0;
  server = await serve(folder);
});
afterEach(() => {
  endLines(folder, server);
  rmSync(folder, { recursive: true, force: true });
});

const serve = (at: string): Promise<Server> =>
  serveLines(at, async ({ argv, cwd, password }, { out, err }) => {
    if (argv[0] === "long") for (let i = 0; i < 2_000; i++) out(`${i} ${"芜湖路".repeat(100)}`);
    if (argv[0] === "break") throw new Error("broken on purpose");
    out(JSON.stringify({ argv, cwd, password: password ?? null }));
    err("told apart");
    ended.push(argv.join(" "));
    return 5;
  });
const send = async (argv: readonly string[], password?: string, at = folder) => {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await sendLine(
    at,
    { argv, cwd: "/here", ...(password === undefined ? {} : { password }) },
    { out: (line) => void out.push(line), err: (line) => void err.push(line) },
  );
  return { exit, out, err };
};

test("carries the line there, and words and exit code back", async () => {
  expect(await send(["coverage", "--unit", "三里街\n社区"], "秘密")).toEqual({
    exit: 5,
    out: [JSON.stringify({ argv: ["coverage", "--unit", "三里街\n社区"], cwd: "/here", password: "秘密" })],
    err: ["told apart"],
  });
  expect((await send(["long"])).out).toHaveLength(2_001);
});

test("what breaks there is a fault here, and the next line is taken", async () => {
  expect((await send(["break"])).exit).toBe(1);
  expect((await send(["x"])).exit).toBe(5);
});

test("somebody who goes away in the middle ends nothing but their own line", async () => {
  const token = readFileSync(join(folder, "cli.token"), "utf8");
  for (let i = 0; i < 20; i++) {
    const socket = createConnection(join(folder, "cli.sock"));
    socket.on("error", () => undefined);
    await new Promise((done) => socket.once("connect", done));
    socket.write(`${JSON.stringify({ token, argv: ["long"], cwd: "/" })}\n`);
    await new Promise((done) => socket.once("data", done));
    socket.destroy();
  }
  await sleep(50);
  expect((await send(["after"])).exit).toBe(5);
});

test("without the token nothing runs", async () => {
  writeFileSync(join(folder, "cli.token"), "0".repeat(64));
  expect(await send(["coverage"])).toEqual({ exit: null, out: [], err: [] });
  for (const request of ["not json", "{}", '{"token":1}']) {
    const socket = createConnection(join(folder, "cli.sock"));
    const closed = new Promise((done) => socket.once("close", done));
    socket.write(`${request}\n`);
    await closed;
  }
  expect(ended).toEqual([]);
});

test("only this user may use the way, and it is gone afterwards", async () => {
  for (const file of ["cli.sock", "cli.token"]) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  endLines(folder, server);
  await sleep(20);
  expect(existsSync(join(folder, "cli.token"))).toBe(false);
  expect(await isServed(folder)).toBe(false);
  expect((await send(["x"])).exit).toBe(null);
});

test("a second server for the folder is refused; a socket left behind by one that was killed is not in the way", async () => {
  await expect(serve(folder)).rejects.toThrow(FolderInUse);
  expect((await send(["still"])).exit).toBe(5);
  const left = mkdtempSync(join(tmpdir(), "yanzhen-left-"));
  writeFileSync(join(left, "cli.sock"), "");
  writeFileSync(join(left, "cli.token"), "old", { mode: 0o644 });
  const after = await serve(left);
  expect((await send(["x"], undefined, left)).exit).toBe(5);
  expect(statSync(join(left, "cli.token")).mode & 0o777).toBe(0o600);
  endLines(left, after);
  rmSync(left, { recursive: true });
});

test("a folder whose name is longer than a socket's may be", async () => {
  const deep = join(folder, "很深的目录".repeat(8), "x".repeat(60));
  mkdirSync(deep, { recursive: true });
  const there = await serve(deep);
  expect((await send(["x"], undefined, deep)).exit).toBe(5);
  endLines(deep, there);
});
