import { randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

const request = z.strictObject({ token: z.string(), argv: z.array(z.string().max(4096)).max(64), password: z.string().optional() });
const answer = z.union([z.strictObject({ out: z.string() }), z.strictObject({ exit: z.int() })]);

const socketOf = (folder: string): string => join(folder, "cli.sock");
const tokenOf = (folder: string): string => join(folder, "cli.token");

/** The running server takes lines of the command line from whoever can read its token, that is the same user of the machine. */
export function serveLines(folder: string, run: (argv: readonly string[], password: string | undefined, out: (line: string) => void) => Promise<number>): Promise<Server> {
  const token = randomBytes(32).toString("hex");
  rmSync(socketOf(folder), { force: true });
  writeFileSync(tokenOf(folder), token, { mode: 0o600 });
  const server = createServer((socket) => {
    const lines = createInterface({ input: socket });
    socket.on("error", () => socket.destroy());
    lines.once("line", (line) => {
      const say = (message: z.input<typeof answer>): void => void socket.write(`${JSON.stringify(message)}\n`);
      const read = request.safeParse(parsed(line));
      if (!read.success || !sameToken(read.data.token, token)) {
        socket.destroy();
        return;
      }
      run(read.data.argv, read.data.password, (out) => say({ out })).then(
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

/** Sends a line to the server that has the folder open; null when none answers. */
export function sendLine(folder: string, argv: readonly string[], password: string | undefined, out: (line: string) => void): Promise<number | null> {
  if (!existsSync(socketOf(folder)) || !existsSync(tokenOf(folder))) return Promise.resolve(null);
  const token = readFileSync(tokenOf(folder), "utf8");
  return new Promise((resolve) => {
    const socket = createConnection(socketOf(folder));
    let exit: number | null = null;
    socket.once("error", () => resolve(null));
    socket.once("connect", () => socket.write(`${JSON.stringify({ token, argv, ...(password === undefined ? {} : { password }) })}\n`));
    createInterface({ input: socket })
      .on("line", (line) => {
        const read = answer.safeParse(parsed(line));
        if (!read.success) return;
        if ("out" in read.data) out(read.data.out);
        else exit = read.data.exit;
      })
      .once("close", () => resolve(exit));
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
