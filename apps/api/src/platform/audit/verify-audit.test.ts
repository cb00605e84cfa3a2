import { createHash, createHmac, verify } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { type Clock, shanghaiDate } from "../clock.ts";
import { describeEachEngine } from "../db/testing/test-database.ts";
import { uuidv7 } from "../ids.ts";
import { beginAnchors } from "./anchors.ts";
import { DatabaseAudit } from "./audit.ts";
import { canonicalJson } from "./audit-entry.ts";
import { sealKey } from "./seal-key.ts";
import { type AuditFault, verifyAudit } from "./verify-audit.ts";

const MAC_KEY = Buffer.alloc(32, 1);
const SEAL_KEY = sealKey(Buffer.alloc(32, 2));
const clock: Clock = { now: () => new Date().toISOString(), businessToday: () => shanghaiDate(new Date()) };
const ROWS = [3, 1, 4, 5];

describeEachEngine("the audit log", (database) => {
  let folder = "";
  let anchorFile = "";
  let audit: DatabaseAudit;
  beforeEach(async () => {
    await database().reset();
    folder = mkdtempSync(join(tmpdir(), "anchors-"));
    anchorFile = join(folder, "anchors.txt");
    audit = new DatabaseAudit({ db: database().unguarded, tenant: 1, clock, ids: uuidv7, macKey: MAC_KEY, sealKey: SEAL_KEY, anchorFile });
    for (const [seal, rows] of ROWS.entries()) {
      for (let i = 0; i < rows; i++) await write(`command.${seal}.${i}`);
      await audit.seal();
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (command: string): Promise<void> =>
    audit.appendAlone({
      principal: "user",
      accountId: uuidv7.next(),
      sessionId: null,
      ip: "127.0.0.1",
      command,
      entity: "unit",
      entityId: "u",
      result: "ok",
      detail: { b: "芜湖路", a: [1, null, { d: true, c: 2.5 }] },
    });
  const verdict = () => verifyAudit({ db: database().unguarded, macKey: MAC_KEY, sealKey: SEAL_KEY, anchorFile });
  const kinds = async (): Promise<readonly AuditFault["kind"][]> => [...new Set((await verdict()).faults.map((fault) => fault.kind))].toSorted();
  /** As a superuser can, past the triggers. */
  const forge = async (statement: string): Promise<void> => {
    await database()
      .unguarded.transaction()
      .execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx);
        await sql.raw(statement).execute(trx);
      });
  };
  const row = "(select id from audit_log where command = 'command.2.1')";

  test("fits when nobody touched it", async () => {
    expect(await verdict()).toEqual({ rows: 13, seals: 4, pending: 0, faults: [] });
    await write("later");
    expect(await verdict()).toEqual({ rows: 14, seals: 4, pending: 1, faults: [] });
    expect(await audit.seal()).toBe(1);
    expect(await audit.seal()).toBe(0);
    expect(await verdict()).toEqual({ rows: 14, seals: 5, pending: 0, faults: [] });
  });

  test.each(["update audit_log set command = 'x'", "delete from audit_log", "truncate audit_log", "delete from audit_seal", "update audit_leaf set leaf = 'x'"])(
    "refuses %s",
    async (statement) => {
      await expect(sql.raw(statement).execute(database().unguarded)).rejects.toThrow(/append-only/u);
    },
  );

  test.each<[string, string, readonly AuditFault["kind"][]]>([
    ["a changed row", `update audit_log set result = 'refused' where id = ${row}`, ["rowChanged"]],
    ["a changed detail", `update audit_log set detail = jsonb_set(detail, '{b}', '"别处"') where id = ${row}`, ["rowChanged"]],
    ["a row moved to another time", `update audit_log set at = at + interval '1 second' where id = ${row}`, ["rowChanged"]],
    ["a deleted row", `delete from audit_log where id = ${row}`, ["rowDeleted"]],
    ["a deleted row whose leaf is gone too", `with l as (delete from audit_leaf where audit_id = ${row}) delete from audit_log where id = ${row}`, ["sealBroken"]],
    [
      "a forged row with a copied code",
      "insert into audit_log select tenant, gen_random_uuid(), at, principal, account_id, session_id, ip, command, entity, entity_id, result, detail, mac from audit_log limit 1",
      ["rowChanged", "rowForged"],
    ],
    ["rows in another order", "update audit_leaf set idx = 9 - idx where seal = 3", ["sealBroken"]],
    [
      "two rows exchanged",
      `update audit_leaf set audit_id = case audit_id when ${row} then (select id from audit_log where command = 'command.2.2') else ${row} end where audit_id in (${row}, (select id from audit_log where command = 'command.2.2'))`,
      ["rowChanged"],
    ],
    ["a seal moved to another time", "update audit_seal set at = at - interval '1 day' where no = 2", ["sealBroken"]],
    ["a seal of another key", "update audit_seal set sig = (select sig from audit_seal where no = 1) where no = 2", ["signatureWrong"]],
    [
      "a seal cut out of the middle",
      "with r as (delete from audit_log where id in (select audit_id from audit_leaf where seal = 2)), l as (delete from audit_leaf where seal = 2) delete from audit_seal where no = 2",
      ["chainBroken", "tailCut"],
    ],
    [
      "a tail cut off",
      "with r as (delete from audit_log where id in (select audit_id from audit_leaf where seal = 4)), l as (delete from audit_leaf where seal = 4) delete from audit_seal where no = 4",
      ["tailCut"],
    ],
    ["everything gone", "with r as (delete from audit_log), l as (delete from audit_leaf) delete from audit_seal", ["tailCut"]],
  ])("%s is found", async (_what, statement, expected) => {
    await forge(statement);
    expect(await kinds()).toEqual(expected);
  });

  test("names the row and the seal that do not fit", async () => {
    const { id } = await database().unguarded.selectFrom("audit_log").select("id").where("command", "=", "command.2.1").executeTakeFirstOrThrow();
    await forge(`delete from audit_log where id = '${id}'`);
    expect((await verdict()).faults).toEqual([{ kind: "rowDeleted", auditId: id }]);
  });

  test("without an anchor a cut-off tail cannot be seen: that is what anchors are for", async () => {
    await forge(
      "with r as (delete from audit_log where id in (select audit_id from audit_leaf where seal = 4)), l as (delete from audit_leaf where seal = 4) delete from audit_seal where no = 4",
    );
    writeFileSync(anchorFile, readFileSync(anchorFile, "utf8").split("\n").slice(0, 3).join("\n"));
    expect(await kinds()).toEqual([]);
  });

  test("a log under another key is not taken for ours", async () => {
    const other = await verifyAudit({ db: database().unguarded, macKey: Buffer.alloc(32, 9), sealKey: sealKey(Buffer.alloc(32, 9)), anchorFile });
    expect([...new Set(other.faults.map((fault) => fault.kind))].toSorted()).toEqual(["rowChanged", "signatureWrong"]);
  });

  test("an action that is rolled back leaves no row", async () => {
    await expect(
      database()
        .unguarded.transaction()
        .execute(async (trx) => {
          await audit.append(trx, { principal: "user", accountId: null, sessionId: null, ip: null, command: "undone", entity: null, entityId: null, result: "ok", detail: {} });
          throw new Error("no");
        }),
    ).rejects.toThrow("no");
    expect((await verdict()).rows).toBe(13);
  });

  test("docs/audit-format.md is enough to check a seal from scratch", async () => {
    const db = database().unguarded;
    const sha = (...parts: readonly (Buffer | string)[]): Buffer => parts.reduce<ReturnType<typeof createHash>>((hash, part) => hash.update(part), createHash("sha256")).digest();
    const seal = await db.selectFrom("audit_seal").select(["no", "at", "n", "root", "prev", "hash", "sig"]).where("no", "=", 4).executeTakeFirstOrThrow();
    const rows = await db
      .selectFrom("audit_leaf as l")
      .innerJoin("audit_log as r", "r.id", "l.audit_id")
      .select(["r.tenant", "r.id", "r.at", "r.principal", "r.account_id", "r.session_id", "r.ip", "r.command", "r.entity", "r.entity_id", "r.result", "r.detail", "r.mac"])
      .where("l.seal", "=", 4)
      .orderBy("l.idx")
      .execute();
    let level = rows.map(({ mac, ...told }) => {
      const text = canonicalJson({ ...told, at: new Date(told.at).toISOString() });
      expect(createHmac("sha256", MAC_KEY).update(text).digest("hex")).toBe(mac);
      return sha(Buffer.of(0), text, mac);
    });
    while (level.length > 1) {
      level = level.flatMap((left, i) => (i % 2 === 1 ? [] : [level[i + 1] === undefined ? left : sha(Buffer.of(1), left, level[i + 1] as Buffer)]));
    }
    expect(level[0]?.toString("hex")).toBe(seal.root);
    expect(sha(`${seal.no}|${new Date(seal.at).toISOString()}|${seal.n}|${seal.root}|${seal.prev}`).toString("hex")).toBe(seal.hash);
    expect(verify(null, Buffer.from(seal.hash, "hex"), SEAL_KEY.verify, Buffer.from(seal.sig, "base64"))).toBe(true);
    expect(readFileSync(anchorFile, "utf8").trim().split("\n").at(-1)).toBe(`4|${seal.hash}|${new Date(seal.at).toISOString()}`);
  });

  describe("a store begun anew", () => {
    test("keeps the anchors of the one before beside its own", async () => {
      beginAnchors(anchorFile);
      await database().reset();
      await write("first");
      await audit.seal();
      expect(await kinds()).toEqual([]);
      expect(readdirSync(folder)).toHaveLength(2);
      beginAnchors(join(folder, "none.txt"));
      beginAnchors(null);
      expect(readdirSync(folder)).toHaveLength(2);
    });
  });
});

describe("canonical JSON", () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    ["芜\n\u2028", JSON.stringify("芜\n\u2028")],
    [{ "10": 1, "9": 2, ä: 3, Z: 4 }, '{"10":1,"9":2,"Z":4,"ä":3}'],
  ])("%j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});
