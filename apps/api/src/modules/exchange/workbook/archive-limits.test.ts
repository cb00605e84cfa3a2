import { describe, expect, test } from "vitest";

import { type EntryToZip, makeZip } from "../testing/make-zip.ts";
import { checkArchive } from "./archive-limits.ts";
import { readTables } from "./read-workbook.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const zeros = (length: number, more: Partial<EntryToZip> = {}): EntryToZip => ({ name: SHEET, bytes: Buffer.alloc(length), ...more });
const xml = (text: string, encoding: BufferEncoding = "utf8", stored = false): EntryToZip => ({ name: SHEET, bytes: Buffer.from(text, encoding), stored });
const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${"ha".repeat(50)}"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`;

describe("archives", () => {
  test.each<[string, Uint8Array, string]>([
    ["that tell more than the limit", makeZip([zeros(1_000, { told: 300 << 20 })]), "file.tooLarge"],
    ["that add up to more than the limit", makeZip(Array.from({ length: 30 }, (_, i) => zeros(1_000, { name: `${i}.xml`, told: 4 << 20 }))), "file.tooLarge"],
    ["packed too well", makeZip([zeros(8 << 20)]), "file.tooLarge"],
    ["that hold more than they tell", makeZip([zeros(8 << 20, { told: 1_000 })]), "file.tooLarge"],
    ["with an archive in them that does", makeZip([{ name: "inner.zip", bytes: Buffer.from(makeZip([zeros(64 << 20)])), told: 1_000 }]), "file.tooLarge"],
    ["of a hundred thousand entries", makeZip([zeros(10)], 0xffff), "file.tooLarge"],
    ["of more entries than an office's file has", makeZip(Array.from({ length: 2_001 }, (_, i) => zeros(1, { name: `${i}` }))), "file.tooLarge"],
    ["with a name that leads outside", makeZip([zeros(10, { name: "../../etc/passwd" })]), "file.notWorkbook"],
    ["with a name that leads outside on Windows", makeZip([zeros(10, { name: "xl\\..\\..\\boot.ini" })]), "file.notWorkbook"],
    ["with a document type", makeZip([xml(laughs)]), "file.notWorkbook"],
    ["with a document type, stored", makeZip([xml(laughs, "utf8", true)]), "file.notWorkbook"],
    ["with a document type in UTF-16", makeZip([xml(`\ufeff${laughs}`, "utf16le")]), "file.notWorkbook"],
    ["with an entity from outside", makeZip([xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')]), "file.notWorkbook"],
    ["without a directory", new Uint8Array(Buffer.from("PK\u0003\u0004 and nothing more")), "file.notWorkbook"],
    ["whose directory is cut", makeZip([zeros(10)], 2), "file.notWorkbook"],
  ])("%s are refused, by the reader of files too", async (_what, bytes, code) => {
    const before = process.memoryUsage().rss;
    expect(checkArchive(bytes)).toMatchObject({ ok: false, refusal: { code } });
    expect(process.memoryUsage().rss - before).toBeLessThan(50 << 20);
    expect(await readTables(bytes, "花名册.xlsx")).toMatchObject({ ok: false, refusal: { code } });
  });

  test("as they tell pass", () => {
    expect(checkArchive(makeZip([zeros(1_000), xml("<a/>")]))).toMatchObject({ ok: true });
  });
});
