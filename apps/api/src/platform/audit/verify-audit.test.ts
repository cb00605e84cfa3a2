import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { type Clock, shanghaiDate } from "../clock.ts";
import { type TakenLog, faultsFound } from "../../testing/second-audit-verifier.ts";
import { FieldCrypto } from "../crypto/field-crypto.ts";
import { describeEachEngine } from "../db/testing/test-database.ts";
import { uuidv7 } from "../ids.ts";
import { beginAnchors } from "./anchors.ts";
import { DatabaseAudit } from "./audit.ts";
import { canonicalJson } from "./audit-entry.ts";
import { sealKey } from "./seal-key.ts";
import { type AuditFault, verifyAudit } from "./verify-audit.ts";

const MASTER = Buffer.alloc(32, 7);
const crypto = new FieldCrypto(MASTER);
const MAC_KEY = crypto.derive("audit");
const SEAL_KEY = sealKey(crypto.derive("seal"));
const PUBLIC_KEY = SEAL_KEY.verify.export({ format: "pem", type: "spki" });
let minutesBack = 0;
const clock: Clock = { now: () => new Date(Date.now() - minutesBack * 60_000).toISOString(), businessToday: () => shanghaiDate(new Date()) };
const ROWS = [3, 1, 4, 5];

describeEachEngine("the audit log", (database) => {
  let folder = "";
  let anchorFile = "";
  let audit: DatabaseAudit;
  beforeEach(async () => {
    await database().reset();
    minutesBack = 0;
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
  /** What our verifier finds, once the second one, which knows docs/audit-format.md only, has found the same. */
  const kinds = async (): Promise<readonly AuditFault["kind"][]> => {
    const ours = [...new Set((await verdict()).faults.map((fault) => fault.kind))].toSorted();
    expect(faultsFound(await takenLog(), MASTER.toString("hex"), PUBLIC_KEY)).toEqual(ours);
    return ours;
  };
  const takenLog = async (): Promise<TakenLog> => {
    const all = async (table: string) =>
      (await sql<{ row: never }>`select to_jsonb(t) as row from ${sql.table(table)} as t`.execute(database().unguarded)).rows.map(({ row }) => row);
    return {
      audit_log: await all("audit_log"),
      audit_pending: await all("audit_pending"),
      audit_seal: await all("audit_seal"),
      audit_leaf: await all("audit_leaf"),
      anchors: existsSync(anchorFile) ? readFileSync(anchorFile, "utf8") : "",
    };
  };
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
    expect(await kinds()).toEqual([]);
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
    ["a seal moved to another time", "update audit_seal set at = at - interval '1 day' where no = 2", ["clockSetBack", "sealBroken"]],
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

  test("a clock set back is found, and breaks neither order nor chain", async () => {
    minutesBack = 1_440;
    await write("yesterday");
    await audit.seal();
    expect((await verdict()).faults).toEqual([{ kind: "clockSetBack", seal: 5 }]);
    expect(await kinds()).toEqual(["clockSetBack"]);
    minutesBack = 0;
    await write("today again");
    await audit.seal();
    expect((await verdict()).faults).toEqual([{ kind: "clockSetBack", seal: 5 }]);
  });

  test("a row that waits for its seal is changed, or removed", async () => {
    await write("waiting");
    await forge("update audit_log set result = 'failed' where command = 'waiting'");
    expect(await kinds()).toEqual(["rowChanged"]);
    await forge("delete from audit_log where command = 'waiting'");
    expect(await kinds()).toEqual(["rowDeleted"]);
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
