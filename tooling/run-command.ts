import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));

export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Shown while it runs; otherwise kept for whoever asks. */
  readonly show?: boolean;
  readonly folder?: string;
}

/** Runs a tool of this repository, found in node_modules/.bin whatever shell called. */
export function runCommand(command: string, args: readonly string[], { env = {}, show = false, folder = ROOT }: RunOptions = {}): Promise<Ended> {
  const bin = join(ROOT, "node_modules", ".bin");
  const path = [bin, process.env["PATH"] ?? ""].join(delimiter);
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", ...env, PATH: path },
      stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    const parts: Buffer[] = [];
    child.stdout?.on("data", (part: Buffer) => parts.push(part));
    child.stderr?.on("data", (part: Buffer) => parts.push(part));
    const end = (code: number, last = ""): void => resolve({ code, output: Buffer.concat(parts).toString("utf8") + last, milliseconds: performance.now() - started });
    child.on("error", (error) => end(127, String(error)));
    child.on("close", (code, signal) => end(code ?? 1, signal === null ? "" : `ended by ${signal}`));
  });
}
