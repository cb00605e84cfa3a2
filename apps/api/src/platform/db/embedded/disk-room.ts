import { statfsSync } from "node:fs";

import { DatabaseFault } from "../database-fault.ts";

/** PostgreSQL's "disk full", which a server says as well. */
export const DISK_FULL = "53100";
/**
 * Below this no new rows are taken. The write-ahead log grows by files of 16 MB, and an engine that finds no room for one stops dead;
 * so there must be room for two when a statement begins.
 */
const ROOM_BYTES = 40_000_000;

/** What is kept back for the log of refusals and for sign-in, so that a full disk can be looked into. */
const LAST_BYTES = 20_000_000;
const LAST_TAKEN = /^\s*insert into "(?:audit_\w+|session|login_attempt)"/iu;

const WRITES = /^\s*(?:insert|update|merge|copy|with\b[\s\S]*?\b(?:insert|update|merge)\b)/iu;

/** Refuses a statement that adds rows while the disk under the folder is nearly full; reading and deleting go on. */
export function requireRoom(folder: string | null, sql: string): void {
  if (folder === null || !WRITES.test(sql)) return;
  const wanted = LAST_TAKEN.test(sql) ? LAST_BYTES : ROOM_BYTES;
  if (freeBytes(folder) < wanted) throw new DatabaseFault({ code: DISK_FULL, message: `the disk under ${folder} is full` });
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Whether there is room enough to open what lies there and bring its log to an end. */
export const roomToOpen = (folder: string): boolean => freeBytes(folder) >= LAST_BYTES;
