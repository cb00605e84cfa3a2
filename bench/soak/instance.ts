import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../apps/api/src/main.ts", import.meta.url));
const CLI = fileURLToPath(new URL("../../apps/api/src/cli.ts", import.meta.url));

/** One installation under trial: its folder, its port, and the process that serves it, which is killed and started again. */
export class Instance {
  readonly folder: string;
  readonly base: string;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;

  private constructor(folder: string, port: number, databaseUrl: string | null) {
    this.folder = folder;
    this.base = `http://127.0.0.1:${port}`;
    const { DATABASE_URL: _never, ...env } = process.env;
    this.#env = {
      ...env,
      YANZHEN_DATA: folder,
      YANZHEN_ANCHOR_FILE: join(folder, "anchors.txt"),
      PORT: String(port),
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    };
  }

  /** A small demo district in an empty folder. */
  static async seeded(folder: string, databaseUrl: string | null): Promise<Instance> {
    const made = await Instance.over(folder, databaseUrl);
    made.command("seed", "--size", "0.05");
    return made;
  }

  static async over(folder: string, databaseUrl: string | null): Promise<Instance> {
    return new Instance(folder, await freePort(), databaseUrl);
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Starts and waits until it answers; how many milliseconds that took. */
  async start(): Promise<number> {
    const begun = performance.now();
    const child = spawn(process.execPath, [MAIN], { env: this.#env, stdio: ["ignore", "ignore", "inherit"] });
    this.#child = child;
    while (performance.now() - begun < 180_000) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} while it started`);
      const up = await fetch(`${this.base}/health`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (up) return performance.now() - begun;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the server did not answer");
  }

  async end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return null;
    return new Promise((resolve) => {
      child.once("exit", (code) => resolve(code));
      child.kill(signal);
    });
  }

  /** One line of JSON that a command of the command line prints. */
  command(...words: readonly string[]): unknown {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words, "--json"], { env: this.#env, encoding: "utf8" });
    if (status !== 0) throw new Error(`yanzhen ${words.join(" ")} ended with ${status}: ${stderr}`);
    return JSON.parse(stdout) as unknown;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
