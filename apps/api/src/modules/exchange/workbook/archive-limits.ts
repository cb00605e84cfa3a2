import { inflateRawSync } from "node:zlib";

import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const DEFLATED = 8;
const ZIP64 = 0xffffffff;

export interface ArchiveLimits {
  readonly entries: number;
  readonly expandedBytes: number;
  readonly ratio: number;
}

export const workbookLimits: ArchiveLimits = { entries: 2_000, expandedBytes: 100 << 20, ratio: 200 };

interface Entry {
  readonly deflated: boolean;
  readonly packed: number;
  readonly size: number;
  /** Of the local header. */
  readonly at: number;
}

/**
 * Reads a zip's central directory and refuses what would expand beyond the limits without inflating anything, so that an honest bomb costs
 * microseconds. Then each entry is inflated once, no further than the directory says: one that holds more is a lying bomb, and
 * one that declares a document type or an entity is no workbook.
 */
export function checkArchive(bytes: Uint8Array, limits: ArchiveLimits = workbookLimits): Result<void, "file.notWorkbook" | "file.tooLarge"> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return refuse("file.notWorkbook");
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return refuse("file.tooLarge", { limit: limits.entries });
  const tooLarge = refuse("file.tooLarge", { limit: limits.expandedBytes >> 20 });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  let expanded = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL_ENTRY) return refuse("file.notWorkbook");
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (size === ZIP64 || name.split(/[/\\]/u).includes("..")) return refuse("file.notWorkbook");
    expanded += size;
    if (expanded > limits.expandedBytes || (size > 1 << 20 && size > packed * limits.ratio)) return tooLarge;
    entries.push({ deflated: view.getUint16(at + 10, true) === DEFLATED, packed, size, at: view.getUint32(at + 42, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  for (const entry of entries) {
    const content = contentOf(bytes, view, entry);
    if (content === null) return tooLarge;
    if (declares(content)) return refuse("file.notWorkbook");
  }
  return ok(undefined);
}

/** Null where there is more than the directory says. */
function contentOf(bytes: Uint8Array, view: DataView, { deflated, packed, size, at }: Entry): Buffer | null {
  if (at + 30 > view.byteLength) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const found = bytes.subarray(from, from + packed);
  if (!deflated) return packed <= size ? Buffer.from(found.buffer, found.byteOffset, found.length) : null;
  try {
    return inflateRawSync(found, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

const DECLARATIONS = ["<!DOCTYPE", "<!ENTITY"].flatMap((text) => [Buffer.from(text), Buffer.from(text, "utf16le"), Buffer.from(text, "utf16le").swap16()]);

/** No office program writes a document type or an entity; whoever does means another reader than ours. */
const declares = (content: Buffer): boolean => DECLARATIONS.some((text) => content.includes(text));

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_CENTRAL_DIRECTORY) return at;
  }
  return null;
}
