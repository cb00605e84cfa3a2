import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

export const API = join(import.meta.dirname, "../../api/src");

export interface RunningServer {
  readonly url: string;
  /** What it printed until it listened. */
  readonly told: string;
  /** For a command line that speaks to it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly end: () => Promise<void>;
}

/** `start` on a data folder, at a free port, with nothing of a machine's own settings, which may lead to an office's database. */
export async function runningServer(folder: string, options: readonly string[] = []): Promise<RunningServer> {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    YANZHEN_DATA: folder,
    YANZHEN_ANCHOR_FILE: join(folder, "anchors.txt"),
    YANZHEN_TODAY: "",
    DATABASE_URL: "",
  };
  const server = spawn(process.execPath, [join(API, "main.ts"), ...options], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => void server.once("exit", () => resolve()));
  const told = await new Promise<string>((resolve, reject) => {
    let text = "";
    server.stdout.on("data", (bytes: Buffer) => {
      text += bytes.toString("utf8");
      if (text.includes("雁阵 Yanzhen:")) resolve(text);
    });
    server.once("exit", (exit) => reject(new Error(`the server ended with ${String(exit)}:\n${text}`)));
  });
  const end = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, told, env, end };
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
