import { createHmac, verify } from "node:crypto";

import type { Kysely } from "kysely";

import type { Database } from "../db/tables/database.ts";
import { readAnchors } from "./anchors.ts";
import { canonicalRow } from "./audit-entry.ts";
import { GENESIS } from "./audit.ts";
import { leafHash, merkleRoot, sealHash } from "./merkle.ts";
import { type LoggedRow, rowsOutside, sealsInOrder, waitingEntries } from "./queries/log-pages.ts";
import type { SealKey } from "./seal-key.ts";

export type AuditFault =
  | { readonly kind: "rowChanged" | "rowDeleted" | "rowForged"; readonly auditId: string }
  | { readonly kind: "sealBroken" | "chainBroken" | "signatureWrong" | "clockSetBack"; readonly seal: number }
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

/** What a time service corrects; more than this was somebody. */
const CLOCK_STEP_MS = 60_000;

/**
 * Reads the whole log, seal by seal, and says what does not fit: changed, deleted, forged or reordered rows, a broken chain, a cut-off
 * tail. Rows and seals are never changed, so writing and sealing may go on meanwhile; what is sealed while it reads is read as well.
 */
export async function verifyAudit({ db, macKey, sealKey, anchorFile }: VerifyParts): Promise<AuditVerdict> {
  const anchors = readAnchors(anchorFile);
  const faults: AuditFault[] = [];
  const hashes = new Map<number, string>();
  let rows = 0;
  let prev = { no: 0, hash: GENESIS, at: new Date(0).toISOString() };
  for await (const { seal, entries } of sealsInOrder(db)) {
    hashes.set(seal.no, seal.hash);
    if (seal.no !== prev.no + 1 || seal.prev !== prev.hash) faults.push({ kind: "chainBroken", seal: seal.no });
    if (new Date(seal.at).getTime() < new Date(prev.at).getTime() - CLOCK_STEP_MS) faults.push({ kind: "clockSetBack", seal: seal.no });
    if (!verify(null, Buffer.from(seal.hash, "hex"), sealKey.verify, Buffer.from(seal.sig, "base64"))) faults.push({ kind: "signatureWrong", seal: seal.no });
    for (const { auditId, leaf, row } of entries) {
      if (row === null) faults.push({ kind: "rowDeleted", auditId });
      else if (!fits(macKey, row, leaf)) faults.push({ kind: "rowChanged", auditId });
      rows += row === null ? 0 : 1;
    }
    const root = merkleRoot(entries.map(({ leaf }) => Buffer.from(leaf, "hex"))).toString("hex");
    if (sealHash(seal) !== seal.hash || entries.length !== seal.n || root !== seal.root) faults.push({ kind: "sealBroken", seal: seal.no });
    prev = seal;
  }
  let pending = 0;
  for await (const { auditId, row } of waitingEntries(db)) {
    pending += 1;
    if (row === null) faults.push({ kind: "rowDeleted", auditId });
    else if (!fits(macKey, row, null)) faults.push({ kind: "rowChanged", auditId });
    rows += row === null ? 0 : 1;
  }
  for (const row of await rowsOutside(db)) {
    rows += 1;
    faults.push({ kind: "rowForged", auditId: row.id });
    if (!fits(macKey, row, null)) faults.push({ kind: "rowChanged", auditId: row.id });
  }
  for (const anchor of anchors) {
    const hash = hashes.get(anchor.no);
    if (hash === undefined) faults.push({ kind: "tailCut", seal: anchor.no });
    else if (hash !== anchor.hash) faults.push({ kind: "chainBroken", seal: anchor.no });
  }
  return { rows, seals: hashes.size, pending, faults };
}

/** Whether the row is the one its code was made for, and, when it is sealed, the one its leaf was made of. */
function fits(macKey: Buffer, row: LoggedRow, leaf: string | null): boolean {
  const text = canonicalRow(row);
  return createHmac("sha256", macKey).update(text).digest("hex") === row.mac && (leaf === null || leafHash(text, row.mac).toString("hex") === leaf);
}
