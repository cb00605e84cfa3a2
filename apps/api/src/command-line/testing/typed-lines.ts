import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Config, readConfig } from "../../platform/config.ts";
import { FieldCrypto } from "../../platform/crypto/field-crypto.ts";
import type { OpenDatabase } from "../../platform/db/client.ts";
import { servicesOf } from "../../platform/open-instance.ts";
import { readTenant } from "../../platform/queries/instance-facts.ts";
import type { CommandStore } from "../command-line.ts";
import { runLine } from "../run-line.ts";

export interface Typed {
  readonly exit: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

export interface TypedLines {
  readonly folder: string;
  readonly config: Config;
  store(): Promise<CommandStore>;
  /** Runs a line as typed, words apart by spaces, and gives what it printed. */
  type(line: string, password?: string): Promise<Typed>;
  /** The one line of JSON a command prints. */
  json(line: string): Promise<unknown>;
  end(): void;
}

/** A command line over a test's database, as if its folder had been opened for each command. */
export function typedLines(database: OpenDatabase, key = Buffer.alloc(32, 7)): TypedLines {
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-lines-"));
  const config = readConfig({ YANZHEN_DATA: folder, YANZHEN_ANCHOR_FILE: join(folder, "anchors.txt"), YANZHEN_MASTER_KEY: key.toString("hex") }, folder);
  const store = async (): Promise<CommandStore> => {
    const tenant = await readTenant(database.unguarded);
    const opened = { database, crypto: new FieldCrypto(key), tenant };
    return { opened, config, services: tenant === null ? null : servicesOf(opened, config, tenant) };
  };
  const type = async (line: string, password?: string): Promise<Typed> => {
    const out: string[] = [];
    const err: string[] = [];
    const exit = await runLine(line.split(" "), { store, password, cwd: folder, out: (told) => void out.push(told), err: (told) => void err.push(told), ask: null });
    return { exit, out, err };
  };
  const json = async (line: string): Promise<unknown> => {
    const { exit, out, err } = await type(`${line} --json`);
    if (out.length !== 1) throw new Error(`${line} ended with ${exit} and printed ${out.length} lines: ${err.join("\n")}`);
    return JSON.parse(out[0] ?? "") as unknown;
  };
  return { folder, config, store, type, json, end: () => rmSync(folder, { recursive: true, force: true }) };
}
