import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { ARCHIVE_FORMAT, type ArchiveEnd, type ArchiveManifest } from "./archive-format.ts";
import { HEAD_BYTES, keyOf, SealBroken, sealedHead, Unsealing } from "./sealed-file.ts";

export type ArchiveRefusal = "archive.notOurs" | "archive.damaged" | "archive.newer" | "archive.passphraseMissing" | "archive.passphraseWrong";

export interface ArchiveContent {
  manifest(manifest: ArchiveManifest): Promise<Result<void>>;
  rows(table: string, rows: readonly string[]): Promise<void>;
}

const ROWS_PER_CALL = 1_000;

/**
 * Reads an archive once, from front to back, and checks each table against its hash. Refuses a file that is no archive, one made by
 * a newer program, an encrypted one without its passphrase, and a damaged one, naming the part that is damaged. What `content` did before a refusal is the caller's to roll back.
 */
export async function readArchive(file: string, content: ArchiveContent, passphrase: string | null): Promise<Result<ArchiveManifest>> {
  const head = sealedHead(file);
  if (head !== null && passphrase === null) return refuse("archive.passphraseMissing");
  const key = head === null || passphrase === null ? null : keyOf(head, passphrase);
  if (head !== null && key === null) return refuse("archive.passphraseWrong");
  let manifest: ArchiveManifest | null = null;
  let table: string | null = null;
  let hash = createHash("sha256");
  let count = 0;
  let waiting: string[] = [];
  const seen: Record<string, { rows: number; sha256: string }> = {};
  const flush = async (): Promise<void> => {
    if (table !== null && waiting.length > 0) await content.rows(table, waiting);
    waiting = [];
  };
  const close = async (): Promise<void> => {
    await flush();
    if (table !== null) seen[table] = { rows: count, sha256: hash.digest("hex") };
    hash = createHash("sha256");
    count = 0;
  };
  try {
    for await (const line of linesOf(file, key)) {
      if (manifest === null) {
        const first = parseManifest(line);
        if (!first.ok) return first;
        manifest = first.value;
        const accepted = await content.manifest(manifest);
        if (!accepted.ok) return accepted;
      } else if (line.startsWith('{"table":')) {
        await close();
        table = (JSON.parse(line) as { table: string }).table;
      } else if (line.startsWith('{"end":true')) {
        await close();
        const damaged = firstDifference((JSON.parse(line) as ArchiveEnd).tables, seen);
        return damaged === null ? ok(manifest) : refuse("archive.damaged", { part: damaged });
      } else {
        hash.update(line).update("\n");
        count++;
        waiting.push(line);
        if (waiting.length === ROWS_PER_CALL) await flush();
      }
    }
  } catch (error) {
    if (isArchiveFault(error)) return refuse(manifest === null && head === null ? "archive.notOurs" : "archive.damaged", { part: table ?? "manifest" });
    throw error;
  }
  return manifest === null ? refuse("archive.notOurs") : refuse("archive.damaged", { part: table ?? "manifest" });
}

/** Split at line feeds alone: a row may hold any other character, separators of lines and paragraphs included. */
async function* linesOf(file: string, key: Buffer | null): AsyncGenerator<string> {
  const unpacked = createGunzip();
  // The reader meets the failure as an error of `unpacked`.
  const from = createReadStream(file, { start: key === null ? 0 : HEAD_BYTES });
  const reading = (key === null ? pipeline(from, unpacked) : pipeline(from, new Unsealing(key), unpacked)).catch(() => undefined);
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of unpacked) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  await reading;
  if (rest !== "") yield rest;
}

function parseManifest(line: string): Result<ArchiveManifest, ArchiveRefusal> {
  try {
    const value = JSON.parse(line) as Partial<ArchiveManifest>;
    if (value.product !== "yanzhen" || value.tables === undefined) return refuse("archive.notOurs");
    return value.format === ARCHIVE_FORMAT ? ok(value as ArchiveManifest) : refuse("archive.newer", { format: value.format ?? null });
  } catch {
    return refuse("archive.notOurs");
  }
}

function firstDifference(expected: ArchiveEnd["tables"], seen: ArchiveEnd["tables"]): string | null {
  const names = new Set([...Object.keys(expected), ...Object.keys(seen)]);
  return [...names].find((name) => expected[name]?.sha256 !== seen[name]?.sha256 || expected[name]?.rows !== seen[name]?.rows) ?? null;
}

/** zlib and JSON complain about a damaged file with these; anything else is a fault of ours. */
function isArchiveFault(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof SealBroken) return true;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE";
}
