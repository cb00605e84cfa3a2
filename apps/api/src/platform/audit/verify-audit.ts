import { verify } from "node:crypto";

import type { Kysely } from "kysely";

import type { Database } from "../db/tables/database.ts";
import { readAnchors } from "./anchors.ts";
import { type AuditRow, canonicalRow, macOf } from "./audit-entry.ts";
import { GENESIS } from "./audit.ts";
import { leafHash, merkleRoot, sealHash } from "./merkle.ts";
import type { SealKey } from "./seal-key.ts";

export type AuditFault =
  | { readonly kind: "rowChanged" | "rowDeleted" | "rowForged"; readonly auditId: string }
  | { readonly kind: "sealBroken" | "chainBroken" | "signatureWrong"; readonly seal: number }
  | { readonly kind: "tailCut"; readonly seal: number };

export interface AuditVerdict {
  readonly rows: number;
  readonly seals: number;
  readonly pending: number;
  readonly faults: readonly AuditFault[];
}

export interface VerifyParts {
  readonly db: Kysely<Database>;
  readonly macKey: Buffer;
  readonly sealKey: SealKey;
  readonly anchorFile: string | null;
}

/** Reads the whole log and says what does not fit: changed, deleted, forged or reordered rows, a broken chain, a cut-off tail. */
export async function verifyAudit({ db, macKey, sealKey, anchorFile }: VerifyParts): Promise<AuditVerdict> {
  const faults: AuditFault[] = [];
  const rows = new Map<string, AuditRow & { readonly mac: string }>();
  for (const row of await db
    .selectFrom("audit_log")
    .select(["tenant", "id", "at", "principal", "account_id", "session_id", "ip", "command", "entity", "entity_id", "result", "detail", "mac"])
    .execute()) {
    rows.set(row.id, row);
    if (macOf(macKey, row) !== row.mac) faults.push({ kind: "rowChanged", auditId: row.id });
  }
  const pending = new Set((await db.selectFrom("audit_pending").select("audit_id").execute()).map((row) => row.audit_id));
  const seals = await db.selectFrom("audit_seal").select(["no", "at", "n", "root", "prev", "hash", "sig"]).orderBy("no").execute();
  const leaves = await db.selectFrom("audit_leaf").select(["seal", "idx", "audit_id", "leaf"]).orderBy("seal").orderBy("idx").execute();
  const bySeal = Map.groupBy(leaves, (leaf) => leaf.seal);
  const sealed = new Set<string>();
  let prev = GENESIS;
  let expected = 1;
  for (const seal of seals) {
    if (seal.no !== expected || seal.prev !== prev) faults.push({ kind: "chainBroken", seal: seal.no });
    if (sealHash(seal) !== seal.hash) faults.push({ kind: "sealBroken", seal: seal.no });
    if (!verify(null, Buffer.from(seal.hash, "hex"), sealKey.verify, Buffer.from(seal.sig, "base64"))) faults.push({ kind: "signatureWrong", seal: seal.no });
    const own = bySeal.get(seal.no) ?? [];
    const root = merkleRoot(own.map((leaf) => Buffer.from(leaf.leaf, "hex"))).toString("hex");
    if (own.length !== seal.n || root !== seal.root) faults.push({ kind: "sealBroken", seal: seal.no });
    for (const leaf of own) {
      sealed.add(leaf.audit_id);
      const row = rows.get(leaf.audit_id);
      if (row === undefined) faults.push({ kind: "rowDeleted", auditId: leaf.audit_id });
      else if (leafHash(canonicalRow(row), row.mac).toString("hex") !== leaf.leaf) faults.push({ kind: "rowChanged", auditId: leaf.audit_id });
    }
    prev = seal.hash;
    expected = seal.no + 1;
  }
  for (const id of rows.keys()) if (!sealed.has(id) && !pending.has(id)) faults.push({ kind: "rowForged", auditId: id });
  for (const id of pending) if (!rows.has(id)) faults.push({ kind: "rowDeleted", auditId: id });
  for (const anchor of readAnchors(anchorFile)) {
    const seal = seals.find((known) => known.no === anchor.no);
    if (seal === undefined) faults.push({ kind: "tailCut", seal: anchor.no });
    else if (seal.hash !== anchor.hash) faults.push({ kind: "chainBroken", seal: anchor.no });
  }
  return { rows: rows.size, seals: seals.length, pending: pending.size, faults };
}
