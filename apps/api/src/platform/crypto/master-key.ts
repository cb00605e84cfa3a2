import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { fsyncPath } from "../db/embedded/fsync-tree.ts";
import { makeFolder } from "../make-folder.ts";

export class MasterKeyMissing extends Error {
  override readonly name = "MasterKeyMissing";
}

export interface MasterKeySource {
  /** 64 hex digits, from the environment: a last resort, since environments leak. */
  readonly fromEnvironment: string | null;
  readonly file: string;
  /** Only an empty store may make its own key; a key made beside existing data would open nothing. */
  readonly mayCreate: boolean;
}

/** The 32-byte master key. A file is created with mode 0400 on an empty store. */
export function masterKey(source: MasterKeySource): Buffer {
  if (source.fromEnvironment !== null) return parse(source.fromEnvironment, "YANZHEN_MASTER_KEY");
  if (existsSync(source.file)) return parse(readFileSync(source.file, "utf8"), source.file);
  if (!source.mayCreate) throw new MasterKeyMissing(`the store needs its master key; ${source.file} does not exist`);
  const key = randomBytes(32);
  makeFolder(dirname(source.file));
  writeFileSync(source.file, `${key.toString("hex")}\n`, { mode: 0o400, flag: "wx", flush: true });
  chmodSync(source.file, 0o400);
  // A power cut in the next seconds must not leave data whose key never reached the disk.
  fsyncPath(dirname(source.file));
  fsyncPath(dirname(dirname(source.file)));
  return key;
}

function parse(text: string, where: string): Buffer {
  const hex = text.trim();
  if (!/^[0-9a-f]{64}$/iu.test(hex)) throw new MasterKeyMissing(`${where} does not hold a key of 64 hex digits`);
  return Buffer.from(hex, "hex");
}
