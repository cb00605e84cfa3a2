import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { API, runningServer } from "./running-server.ts";

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
  const { url, told, env, end } = await runningServer(folder, ["--empty", "--name", name, "--code", code]);
  return {
    url,
    codes: Object.fromEntries([...told.matchAll(/^\s+(\w+)\s+((?:[A-Z2-9]{4}-){3}[A-Z2-9]{4})/gmu)].map(([, account = "", activation = ""]) => [account, activation])),
    yanzhen: async (...words) => {
      const { stdout } = await run(process.execPath, [join(API, "cli.ts"), ...words, "--json"], { env });
      return JSON.parse(stdout) as unknown;
    },
    end: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
