import { existsSync, readFileSync } from "node:fs";

import { SHORTEST_PASSPHRASE } from "../platform/db/backup/sealed-file.ts";
import { RefusedError } from "../platform/refused-error.ts";

/** The passphrase on the first line of a file, never an argument, which other users of the machine could read; null without a file. */
export function passphraseIn(file: string | null): string | null {
  if (file === null) return null;
  if (!existsSync(file)) throw new RefusedError({ code: "archive.missing", facts: { file } });
  const passphrase = readFileSync(file, "utf8").split(/\r?\n/u)[0] ?? "";
  if (passphrase.length < SHORTEST_PASSPHRASE) throw new RefusedError({ code: "archive.passphraseShort", facts: { least: SHORTEST_PASSPHRASE } });
  return passphrase;
}
