import { createDecipheriv, scryptSync } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readAnchors } from "../platform/audit/anchors.ts";
import type { ArchiveEnd } from "../platform/db/backup/archive-format.ts";
import { openDatabase, type OpenDatabase } from "../platform/db/client.ts";
import { stateHash } from "../platform/db/state-hash.ts";
import { emptyTables } from "../platform/db/testing/empty-tables.ts";
import { serverDatabase } from "../platform/db/testing/server-database.ts";
import { embeddedTemplate } from "../platform/db/testing/template.ts";
import { describeEachEngine } from "../platform/db/testing/test-database.ts";
import { printedBy } from "./testing/printed-by.ts";
import { type TypedLines, typedLines } from "./testing/typed-lines.ts";

const SERVER = process.env["TEST_DATABASE_URL"];
const codeOf = (err: readonly string[]): string => (JSON.parse(err[0] ?? "{}") as { code: string }).code;
const hashesIn = (file: string): ArchiveEnd["tables"] => (JSON.parse(gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n").at(-1) ?? "") as ArchiveEnd).tables;

/** Written from docs/backup-format.md, sharing no code with the program. */
function openedByTheDocument(file: Buffer, passphrase: string): Buffer {
  const key = scryptSync(passphrase.normalize("NFKC"), file.subarray(16, 32), 48, { N: 131_072, r: 8, p: 1, maxmem: 1 << 28 }).subarray(0, 32);
  const parts: Buffer[] = [];
  for (let at = 48, frame = 0; at < file.length; frame++) {
    const length = file.readUInt32BE(at) % 2 ** 31;
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(frame, 8);
    const opening = createDecipheriv("aes-256-gcm", key, nonce);
    opening.setAAD(file.subarray(at, at + 4));
    opening.setAuthTag(file.subarray(at + 4 + length, at + 20 + length));
    parts.push(opening.update(file.subarray(at + 4, at + 4 + length)), opening.final());
    at += 20 + length;
  }
  return Buffer.concat(parts);
}

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

    describe("an encrypted one", () => {
      let sealed: Buffer;
      beforeAll(async () => {
        writeFileSync(join(lines.folder, "pass"), "正确的口令，十二个字以上\n");
        await lines.json("backup sealed.yz --passphrase-file pass");
        sealed = readFileSync(join(lines.folder, "sealed.yz"));
        writeFileSync(join(other.folder, "pass"), "正确的口令，十二个字以上");
        writeFileSync(join(other.folder, "wrong"), "另一个口令，也有十二个字");
      });

      const restoring = async (bytes: Buffer, option = " --passphrase-file pass"): Promise<readonly unknown[]> => {
        writeFileSync(join(other.folder, "sealed.yz"), bytes);
        const { exit, err } = await other.type(`restore sealed.yz${option} --json`);
        return [exit, codeOf(err), await empty.unguarded.selectFrom("tenant").select("id").execute()];
      };
      const changed = (at: number): Buffer => {
        const bytes = Buffer.from(sealed);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
        return bytes;
      };
      const frame = 4 + 65_536 + 16;

      test.each<[string, () => Buffer, string | undefined, string]>([
        ["without a passphrase", () => sealed, "", "archive.passphraseMissing"],
        ["with another passphrase", () => sealed, " --passphrase-file wrong", "archive.passphraseWrong"],
        ["with a passphrase file that is not there", () => sealed, " --passphrase-file none", "archive.missing"],
        ["with a bit turned in its first frame", () => changed(60), undefined, "archive.damaged"],
        ["with a bit turned at its end", () => changed(sealed.length - 1), undefined, "archive.damaged"],
        ["cut off", () => sealed.subarray(0, sealed.length - 100), undefined, "archive.damaged"],
        ["cut off between two frames", () => sealed.subarray(0, 48 + frame), undefined, "archive.damaged"],
        ["with a frame left out", () => Buffer.concat([sealed.subarray(0, 48), sealed.subarray(48 + frame)]), undefined, "archive.damaged"],
        ["with bytes behind its end", () => Buffer.concat([sealed, Buffer.from("more bytes")]), undefined, "archive.damaged"],
      ])("%s, and nothing is written", async (_what, bytes, option, code) => {
        expect(await restoring(bytes(), option)).toEqual([3, code, []]);
      });

      test("shows nothing of what it holds, and opens by the documented format alone", () => {
        expect(sealed.includes("person")).toBe(false);
        expect(gunzipSync(openedByTheDocument(sealed, "正确的口令，十二个字以上")).toString("utf8")).toContain('{"table":"app.person"}');
      });

      test("and after all that the good one is taken", async () => {
        writeFileSync(join(other.folder, "sealed.yz"), sealed);
        expect(await other.json("restore sealed.yz --passphrase-file pass")).toMatchObject({ stateHash: await stateHash(database().unguarded) });
        await emptyTables(empty.unguarded);
      });
    });

    test("a passphrase that is too short", async () => {
      writeFileSync(join(lines.folder, "short"), "secret");
      const { exit, err } = await lines.type("backup short.yz --passphrase-file short --json");
      expect([exit, codeOf(err)]).toEqual([3, "archive.passphraseShort"]);
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
