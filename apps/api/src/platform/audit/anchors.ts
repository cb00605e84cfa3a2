import { appendFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { dirname } from "node:path";

import { makeFolder } from "../make-folder.ts";

/** What one seal leaves outside the database: the only thing that shows a cut-off tail. */
export interface Anchor {
  readonly no: number;
  readonly hash: string;
  readonly at: string;
}

export function appendAnchor(file: string, { no, hash, at }: Anchor): void {
  makeFolder(dirname(file));
  appendFileSync(file, `${no}|${hash}|${new Date(at).toISOString()}\n`, { mode: 0o600 });
}

export function readAnchors(file: string | null): readonly Anchor[] {
  if (file === null || !existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [no, hash, at] = line.split("|");
      return { no: Number(no), hash: hash ?? "", at: at ?? "" };
    });
}

/**
 * A store that begins anew in the same folder begins its anchors anew; those of the store before it are kept beside them. Called on
 * an empty store only: the log of a filled one would lose its witness.
 */
export function beginAnchors(file: string | null): void {
  const before = readAnchors(file);
  if (file === null || before.length === 0) return;
  const last = before.at(-1);
  renameSync(file, `${file}.until-${(last?.at ?? "").replaceAll(/[^\dTZ]/gu, "")}-${last?.no ?? 0}`);
}
