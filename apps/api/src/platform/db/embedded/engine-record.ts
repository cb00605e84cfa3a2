import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { EngineMajorMismatch } from "./engine-faults.ts";
import { fsyncPath } from "./fsync-tree.ts";

/** PostgreSQL's major version inside the pinned PGlite; the npm number says nothing about the file format. */
export const ENGINE_MAJOR = 18;

const RECORD = "engine.json";
export const DATA_FOLDER = "pgdata";

/**
 * What a folder holds. `fresh`: nothing, or the rest of a first start that never finished (no record was written, so nothing
 * was ever acknowledged), which is removed. Refuses a folder of another PostgreSQL major and leaves it untouched.
 */
export function inspectFolder(folder: string): "fresh" | "existing" {
  const data = join(folder, DATA_FOLDER);
  const record = join(folder, RECORD);
  if (!existsSync(record)) {
    rmSync(data, { recursive: true, force: true });
    return "fresh";
  }
  const found = majorOf(readFileSync(record, "utf8"));
  const inside = existsSync(join(data, "PG_VERSION")) ? Number(readFileSync(join(data, "PG_VERSION"), "utf8").trim()) : found;
  for (const major of [found, inside]) {
    if (major !== ENGINE_MAJOR) throw new EngineMajorMismatch(folder, major, ENGINE_MAJOR);
  }
  return "existing";
}

function majorOf(text: string): number {
  const value: unknown = JSON.parse(text);
  if (typeof value === "object" && value !== null && "postgresMajor" in value && typeof value.postgresMajor === "number") {
    return value.postgresMajor;
  }
  throw new Error(`${RECORD} does not say which PostgreSQL wrote the folder`);
}

export function writeEngineRecord(folder: string): void {
  const path = join(folder, RECORD);
  writeFileSync(`${path}.new`, `${JSON.stringify({ postgresMajor: ENGINE_MAJOR })}\n`);
  fsyncPath(`${path}.new`);
  renameSync(`${path}.new`, path);
  fsyncPath(folder);
}
