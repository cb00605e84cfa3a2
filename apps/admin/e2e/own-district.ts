import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const API = join(import.meta.dirname, "../../api/src");
const run = promisify(execFile);

export interface OwnDistrict {
  readonly url: string;
  /** The activation codes that the first start printed, by account. */
  readonly codes: Readonly<Record<string, string>>;
  /** A line of `yanzhen`, while the server runs; its one line of JSON. */
  readonly yanzhen: (...words: readonly string[]) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** `start --empty` with a folder and a port of its own: what an office has before its first file. */
export async function ownDistrict(name: string, code: string): Promise<OwnDistrict> {
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-own-"));
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    YANZHEN_DATA: folder,
    YANZHEN_ANCHOR_FILE: join(folder, "anchors.txt"),
    YANZHEN_TODAY: "",
    DATABASE_URL: "",
  };
  const server = spawn(process.execPath, [join(API, "main.ts"), "--empty", "--name", name, "--code", code], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => void server.once("exit", () => resolve()));
  const told = await new Promise<string>((resolve, reject) => {
    let text = "";
    server.stdout.on("data", (bytes: Buffer) => {
      text += bytes.toString("utf8");
      if (text.includes("雁阵 Yanzhen:")) resolve(text);
    });
    server.once("exit", (exit) => reject(new Error(`the server ended with ${String(exit)}:\n${text}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    codes: Object.fromEntries([...told.matchAll(/^\s+(\w+)\s+((?:[A-Z2-9]{4}-){3}[A-Z2-9]{4})/gmu)].map(([, account = "", activation = ""]) => [account, activation])),
    yanzhen: async (...words) => {
      const { stdout } = await run(process.execPath, [join(API, "cli.ts"), ...words, "--json"], { env });
      return JSON.parse(stdout) as unknown;
    },
    end: async () => {
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
