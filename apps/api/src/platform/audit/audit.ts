import { sign } from "node:crypto";

import type { Kysely, Transaction } from "kysely";

import type { Clock } from "../clock.ts";
import type { Database } from "../db/tables/database.ts";
import type { IdSource } from "../ids.ts";
import { appendAnchor } from "./anchors.ts";
import { type AuditEntry, type AuditRow, canonicalRow, macOf } from "./audit-entry.ts";
import { leafHash, merkleRoot, sealHash } from "./merkle.ts";
import { noteRow } from "./request-trail.ts";
import { takePending } from "./queries/take-pending.ts";
import type { SealKey } from "./seal-key.ts";

export interface Audit {
  /** In the business transaction: the row and the change live or die together. */
  append(trx: Transaction<Database>, entry: AuditEntry): Promise<void>;
  /** For what has no transaction of its own: refusals, failures, sensitive reads. */
  appendAlone(entry: AuditEntry): Promise<void>;
  /** Seals what waits; the number of rows sealed. */
  seal(): Promise<number>;
  /** Whether everything up to the moment is sealed, sealing first; false for a moment still to come. */
  sealUpTo(moment: string): Promise<boolean>;
}

export interface AuditParts {
  readonly db: Kysely<Database>;
  readonly tenant: number;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly macKey: Buffer;
  readonly sealKey: SealKey;
  /** Outside the database: the only thing that shows a cut-off tail. */
  readonly anchorFile: string | null;
}

export const GENESIS = "0".repeat(64);
const ROWS_PER_SEAL = 10_000;

export class DatabaseAudit implements Audit {
  readonly #parts: AuditParts;

  constructor(parts: AuditParts) {
    this.#parts = parts;
  }

  async append(trx: Transaction<Database>, entry: AuditEntry): Promise<void> {
    const { tenant, ids, clock, macKey } = this.#parts;
    const row: AuditRow = {
      tenant,
      id: ids.next(),
      at: clock.now(),
      principal: entry.principal,
      account_id: entry.accountId,
      session_id: entry.sessionId,
      ip: entry.ip,
      command: entry.command,
      entity: entry.entity,
      entity_id: entry.entityId,
      result: entry.result,
      detail: entry.detail,
    };
    await trx
      .insertInto("audit_log")
      .values({ ...row, result: entry.result, detail: JSON.stringify(entry.detail), mac: macOf(macKey, row) })
      .execute();
    await trx.insertInto("audit_pending").values({ audit_id: row.id }).execute();
    noteRow();
  }

  async appendAlone(entry: AuditEntry): Promise<void> {
    await this.#parts.db.transaction().execute((trx) => this.append(trx, entry));
  }

  async seal(): Promise<number> {
    const sealed = await this.#parts.db.transaction().execute((trx) => this.#sealBatch(trx));
    if (sealed === null) return 0;
    if (this.#parts.anchorFile !== null) appendAnchor(this.#parts.anchorFile, sealed);
    return sealed.n === ROWS_PER_SEAL ? sealed.n + (await this.seal()) : sealed.n;
  }

  async sealUpTo(moment: string): Promise<boolean> {
    if (new Date(moment).getTime() > new Date(this.#parts.clock.now()).getTime()) return false;
    await this.seal();
    return true;
  }

  async #sealBatch(trx: Transaction<Database>): Promise<{ no: number; at: string; n: number; hash: string } | null> {
    const taken = await takePending(trx, ROWS_PER_SEAL);
    if (taken === null || taken.length === 0) return null;
    const rows = await trx
      .selectFrom("audit_log")
      .select(["tenant", "id", "at", "principal", "account_id", "session_id", "ip", "command", "entity", "entity_id", "result", "detail", "mac"])
      .where("id", "in", taken)
      .orderBy("id")
      .execute();
    const leaves = rows.map((row) => leafHash(canonicalRow(row), row.mac));
    const last = await trx.selectFrom("audit_seal").select(["no", "hash"]).orderBy("no", "desc").limit(1).executeTakeFirst();
    const seal = { no: (last?.no ?? 0) + 1, at: this.#parts.clock.now(), n: rows.length, root: merkleRoot(leaves).toString("hex"), prev: last?.hash ?? GENESIS };
    const hash = sealHash(seal);
    await trx
      .insertInto("audit_seal")
      .values({ ...seal, hash, sig: sign(null, Buffer.from(hash, "hex"), this.#parts.sealKey.sign).toString("base64") })
      .execute();
    for (let at = 0; at < rows.length; at += 1_000) {
      const part = rows.slice(at, at + 1_000).map((row, i) => ({ seal: seal.no, idx: at + i, audit_id: row.id, leaf: (leaves[at + i] as Buffer).toString("hex") }));
      await trx.insertInto("audit_leaf").values(part).execute();
    }
    return { no: seal.no, at: seal.at, n: seal.n, hash };
  }
}
