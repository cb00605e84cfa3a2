import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readAnchors } from "../platform/audit/anchors.ts";
import type { ArchiveEnd } from "../platform/db/backup/archive-format.ts";
import { openDatabase, type OpenDatabase } from "../platform/db/client.ts";
import { stateHash } from "../platform/db/state-hash.ts";
import { serverDatabase } from "../platform/db/testing/server-database.ts";
import { embeddedTemplate } from "../platform/db/testing/template.ts";
import { describeEachEngine } from "../platform/db/testing/test-database.ts";
import { printedBy } from "./testing/printed-by.ts";
import { type TypedLines, typedLines } from "./testing/typed-lines.ts";

const SERVER = process.env["TEST_DATABASE_URL"];
const codeOf = (err: readonly string[]): string => (JSON.parse(err[0] ?? "{}") as { code: string }).code;
const hashesIn = (file: string): ArchiveEnd["tables"] => (JSON.parse(gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n").at(-1) ?? "") as ArchiveEnd).tables;

describeEachEngine("backup", (database) => {
  let lines: TypedLines;
  let archive = "";
  let made: unknown;
  beforeAll(async () => {
    await database().unguarded.deleteFrom("tenant").execute();
    lines = typedLines(database());
    archive = join(lines.folder, "district.yz");
    await lines.type("seed --size 0.05");
    // Text that a careless reader of lines would split.
    await database()
      .unguarded.updateTable("unit_name")
      .set({ name: "一号\u2028院\r\n“东”\\区" })
      .where("name", "=", (await aCompound()).name)
      .execute();
    made = await lines.json(`backup ${archive}`);
  }, 120_000);
  afterAll(() => lines.end());

  const aCompound = (): Promise<{ readonly name: string }> =>
    database()
      .unguarded.selectFrom("unit_name as n")
      .innerJoin("unit as u", "u.id", "n.unit_id")
      .select("n.name")
      .where("u.level", "=", "compound")
      .orderBy("n.id")
      .limit(1)
      .executeTakeFirstOrThrow();

  const restoredInto = async (empty: OpenDatabase): Promise<void> => {
    const other = typedLines(empty);
    try {
      const restored = (await other.json(`restore ${archive}`)) as { stateHash: string };
      expect(Object.keys(restored)).toEqual(printedBy("restore"));
      expect(restored.stateHash).toBe(await stateHash(database().unguarded));
      expect(await stateHash(empty.unguarded)).toBe(restored.stateHash);
      // History, versions and known times came along as well: every table but the log, which now says "restore", has the same bytes.
      const again = join(other.folder, "again.yz");
      await other.json(`backup ${again}`);
      const [before, after] = [hashesIn(archive), hashesIn(again)];
      const changed = Object.keys(before).filter((table) => before[table]?.sha256 !== after[table]?.sha256);
      expect(changed.toSorted()).toEqual(["app.audit_leaf", "app.audit_log", "app.audit_seal"]);
      // It runs: somebody signs in, and the log still fits, witnessed by the anchor that came with the archive.
      expect(await other.json("coverage --as demo-street")).toMatchObject({ covered: { denominator: expect.any(Number) as number } });
      expect(readAnchors(other.config.anchorFile).length).toBeGreaterThanOrEqual(2);
      expect(await other.json("audit verify")).toMatchObject({ faults: [] });
      const refused = await other.type(`restore ${archive} --json`);
      expect([refused.exit, codeOf(refused.err)]).toEqual([3, "archive.storeNotEmpty"]);
    } finally {
      other.end();
    }
  };

  const emptyStore = async (): Promise<OpenDatabase> => openDatabase({ kind: "memory", template: await embeddedTemplate() });

  test("restores into an empty embedded store with an equal state", async () => {
    const empty = await emptyStore();
    await restoredInto(empty);
    await empty.close();
  });

  test.skipIf(SERVER === undefined)("restores into an empty server with an equal state", async () => {
    const empty = await serverDatabase(SERVER ?? "");
    await restoredInto(empty);
    await empty.close();
  });

  test("is complete under its name, and nobody else's to read", async () => {
    expect(Object.keys(made as object)).toEqual(printedBy("backup"));
    expect(made).toMatchObject({ file: archive, stateHash: await stateHash(database().unguarded) });
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(existsSync(`${archive}.part`)).toBe(false);
  });

  test("carries no key and no number in clear", () => {
    const text = gunzipSync(readFileSync(archive)).toString("utf8");
    expect(text).not.toContain("07".repeat(32));
    expect(text).not.toMatch(/349999(19|20)\d{9}[\dX]/u);
  });

  test("into a folder that is not there is refused", async () => {
    const { exit, err } = await lines.type("backup no/such/folder/a.yz --json");
    expect([exit, codeOf(err)]).toEqual([3, "archive.notWritten"]);
  });

  describe("is refused", () => {
    let empty: OpenDatabase;
    let other: TypedLines;
    beforeAll(async () => {
      empty = await emptyStore();
      other = typedLines(empty);
    });
    afterAll(async () => {
      other.end();
      await empty.close();
    });

    const unpacked = (): string[] => gunzipSync(readFileSync(archive)).toString("utf8").trimEnd().split("\n");
    const packed = (lineOf: readonly string[]): Buffer => gzipSync(`${lineOf.join("\n")}\n`);
    const within = (table: string): { readonly all: string[]; readonly at: number } => {
      const all = unpacked();
      return { all, at: all.indexOf(JSON.stringify({ table })) + 1 };
    };

    test.each<[string, () => Buffer, string, string]>([
      ["a file that is none of ours", () => Buffer.from("hello"), "archive.notOurs", "manifest"],
      ["an empty file", () => Buffer.alloc(0), "archive.notOurs", ""],
      ["a file cut off", () => readFileSync(archive).subarray(0, Math.floor(statSync(archive).size * 0.6)), "archive.damaged", "app."],
      ["a file whose end is missing", () => packed(unpacked().slice(0, -1)), "archive.damaged", "hist."],
      [
        "a file with one letter changed",
        () => {
          const { all, at } = within("app.person");
          all[at] = (all[at] ?? "").replace(/"name":"./u, '"name":"改');
          return packed(all);
        },
        "archive.damaged",
        "app.person",
      ],
      [
        "a file with one row left out",
        () => {
          const { all, at } = within("app.posting");
          all.splice(at, 1);
          return packed(all);
        },
        "archive.damaged",
        "app.posting",
      ],
      [
        "a file with rows exchanged",
        () => {
          const { all, at } = within("app.audit_log");
          [all[at], all[at + 1]] = [all[at + 1] ?? "", all[at] ?? ""];
          return packed(all);
        },
        "archive.damaged",
        "app.audit_log",
      ],
      [
        "a file with a bit turned",
        () => {
          const bytes = Buffer.from(readFileSync(archive));
          bytes.writeUInt8(bytes.readUInt8(bytes.length - 2_000) ^ 1, bytes.length - 2_000);
          return bytes;
        },
        "archive.damaged",
        "",
      ],
      ["a newer format", () => packed(unpacked().map((row, i) => (i === 0 ? row.replace('"format":1', '"format":2') : row))), "archive.newer", ""],
      ["another schema", () => packed(unpacked().map((row, i) => (i === 0 ? row.replace('"sha256":"', '"sha256":"0') : row))), "archive.otherSchema", ""],
      ["another master key", () => packed(unpacked().map((row, i) => (i === 0 ? row.replace('"keyId":"', '"keyId":"0') : row))), "archive.otherKey", ""],
    ])("%s, and nothing is written", async (_what, bytes, code, part) => {
      writeFileSync(join(other.folder, "bad.yz"), bytes());
      const { exit, out, err } = await other.type("restore bad.yz --json");
      const told = JSON.parse(err[0] ?? "{}") as { code: string; facts?: { part?: string } };
      expect([exit, out, told.code]).toEqual([3, [], code]);
      if (part !== "") expect(told.facts?.part).toContain(part);
      expect(await empty.unguarded.selectFrom("tenant").select("id").execute()).toEqual([]);
      expect(await empty.unguarded.selectFrom("person").select("id").execute()).toEqual([]);
    });

    test("a file that is not there", async () => {
      const { exit, err } = await other.type("restore nothing.yz --json");
      expect([exit, codeOf(err)]).toEqual([3, "archive.missing"]);
    });

    test("a key that is not the archive's", async () => {
      const stranger = typedLines(empty, Buffer.alloc(32, 8));
      copyFileSync(archive, join(stranger.folder, "a.yz"));
      const { exit, err } = await stranger.type("restore a.yz --json");
      expect([exit, codeOf(err)]).toEqual([3, "archive.otherKey"]);
      stranger.end();
    });
  });
});
