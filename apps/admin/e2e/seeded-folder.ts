import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { runningServer } from "./running-server.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** Names the seeded folder to the workers, which inherit what is set before they start. */
export const SEEDED = "E2E_SEEDED";

/** Builds the console and seeds the demo district once, before any worker: each works on a copy of the folder. */
export default async function seededFolder(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-e2e-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    await promisify(execFile)(join(ROOT, "node_modules/.bin/turbo"), ["run", "build", "--filter=@yanzhen/admin", "--output-logs=errors-only"], {
      cwd: ROOT,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    });
    await (await runningServer(folder)).end();
  } catch (error) {
    remove();
    throw error;
  }
  process.env[SEEDED] = folder;
  return remove;
}
