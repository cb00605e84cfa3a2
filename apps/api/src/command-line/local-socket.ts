import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

import { FolderInUse } from "../platform/db/embedded/engine-faults.ts";

const request = z.strictObject({ token: z.string(), argv: z.array(z.string().max(4096)).max(64), cwd: z.string().max(4096), password: z.string().optional() });
const answer = z.union([z.strictObject({ out: z.string() }), z.strictObject({ err: z.string() }), z.strictObject({ exit: z.int() })]);

export interface SentLine {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly password?: string;
}

interface Words {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** Most a kernel takes as the path of a socket. */
const LONGEST_PATH = 100;

function socketOf(folder: string): string {
  const beside = join(folder, "cli.sock");
  if (Buffer.byteLength(beside) <= LONGEST_PATH) return beside;
  return join(tmpdir(), `yanzhen-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}.sock`);
}

const tokenOf = (folder: string): string => join(folder, "cli.token");

/**
 * The running server takes lines of the command line from whoever can read its token, that is the same user of the machine. Refuses a
 * folder another server answers for.
 */
export async function serveLines(
  folder: string,
  run: (line: Omit<SentLine, "password"> & { readonly password: string | undefined }, words: Words) => Promise<number>,
): Promise<Server> {
  if (await isServed(folder)) throw new FolderInUse(folder);
  const token = randomBytes(32).toString("hex");
  rmSync(socketOf(folder), { force: true });
  // Removed first: the mode of a file that exists would stay as it was.
  rmSync(tokenOf(folder), { force: true });
  writeFileSync(tokenOf(folder), token, { mode: 0o600, flag: "wx" });
  const server = createServer((socket) => {
    // Whoever asked may go away before the answer is whole, as `| head` does: that ends the line, never the server.
    socket.on("error", () => socket.destroy());
    let taken = false;
    eachLine(socket, (told) => {
      if (taken) return;
      taken = true;
      const say = (message: z.input<typeof answer>): void => void socket.write(`${JSON.stringify(message)}\n`);
      const read = request.safeParse(parsed(told));
      if (!read.success || !sameToken(read.data.token, token)) {
        socket.destroy();
        return;
      }
      const { argv, cwd, password } = read.data;
      run({ argv, cwd, password }, { out: (out) => say({ out }), err: (err) => say({ err }) }).then(
        (exit) => socket.end(`${JSON.stringify({ exit })}\n`),
        (error: unknown) => {
          console.error("command line", error);
          socket.end(`${JSON.stringify({ exit: 1 })}\n`);
        },
      );
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(socketOf(folder), () => {
      chmodSync(socketOf(folder), 0o600);
      resolve(server);
    });
  });
}

/** Takes the socket and its token away again. */
export function endLines(folder: string, server: Server): void {
  server.close();
  rmSync(tokenOf(folder), { force: true });
}

/** Sends a line to the server that has the folder open; null when none answers. */
export function sendLine(folder: string, line: SentLine, { out, err }: Words): Promise<number | null> {
  if (!existsSync(socketOf(folder)) || !existsSync(tokenOf(folder))) return Promise.resolve(null);
  const token = readFileSync(tokenOf(folder), "utf8");
  return new Promise((resolve) => {
    const socket = createConnection(socketOf(folder));
    let exit: number | null = null;
    socket.once("error", () => resolve(null));
    socket.once("connect", () => socket.write(`${JSON.stringify({ token, ...line })}\n`));
    eachLine(socket, (told) => {
      const read = answer.safeParse(parsed(told));
      if (!read.success) return;
      if ("out" in read.data) out(read.data.out);
      else if ("err" in read.data) err(read.data.err);
      else exit = read.data.exit;
    });
    socket.once("close", () => resolve(exit));
  });
}

/** Whether a server answers for the folder. */
export const isServed = (folder: string): Promise<boolean> => answers(socketOf(folder));

/** Whether somebody listens there; a socket left behind by a process that was killed does not. */
function answers(path: string): Promise<boolean> {
  if (!existsSync(path)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket: Socket = createConnection(path);
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** Longest a request may be; an answer is as long as its figures. */
const LONGEST_LINE = 64 << 20;

function eachLine(socket: Socket, take: (line: string) => void): void {
  let rest = "";
  socket.setEncoding("utf8");
  socket.on("data", (part: string) => {
    const lines = (rest + part).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
    if (rest.length > LONGEST_LINE) socket.destroy();
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

function sameToken(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
