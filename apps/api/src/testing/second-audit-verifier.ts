import { createHash, createHmac, hkdfSync, verify } from "node:crypto";

/** The tables and the anchor file as somebody would take them away. */
export interface TakenLog {
  readonly audit_log: readonly Record<string, unknown>[];
  readonly audit_pending: readonly { readonly audit_id: string }[];
  readonly audit_seal: readonly {
    readonly no: number;
    readonly at: string;
    readonly n: number;
    readonly root: string;
    readonly prev: string;
    readonly hash: string;
    readonly sig: string;
  }[];
  readonly audit_leaf: readonly { readonly seal: number; readonly idx: number; readonly audit_id: string; readonly leaf: string }[];
  readonly anchors: string;
}

const FIELDS = "account_id at command detail entity entity_id id ip principal result session_id tenant".split(" ");
const sha = (...parts: readonly (string | Buffer)[]): Buffer =>
  createHash("sha256")
    .update(Buffer.concat(parts.map((part) => Buffer.from(part as string))))
    .digest();

/**
 * A second verifier, written from docs/audit-format.md alone: it imports nothing of the product, so that a mistake in one is not in the
 * other. The master key as the key file holds it; the public key as PEM. Returns the kinds of fault found, in order of the alphabet.
 */
export function faultsFound(log: TakenLog, masterHex: string, publicKey: string): readonly string[] {
  const found = new Set<string>();
  const macKey = Buffer.from(hkdfSync("sha256", Buffer.from(masterHex, "hex"), "", "yanzhen/audit", 32));
  const rows = new Map(log.audit_log.map((row) => [String(row["id"]), row]));
  const fits = (row: Record<string, unknown>): boolean => createHmac("sha256", macKey).update(canonical(row)).digest("hex") === row["mac"];
  for (const row of rows.values()) if (!fits(row)) found.add("rowChanged");

  const seals = log.audit_seal.toSorted((a, b) => a.no - b.no);
  const bySeal = new Map<number, { idx: number; audit_id: string; leaf: string }[]>();
  for (const leaf of log.audit_leaf) bySeal.set(leaf.seal, [...(bySeal.get(leaf.seal) ?? []), leaf]);
  const held = new Set<string>();
  let before = { no: 0, hash: "0".repeat(64), at: 0 };
  for (const seal of seals) {
    const leaves = (bySeal.get(seal.no) ?? []).toSorted((a, b) => a.idx - b.idx);
    for (const { audit_id, leaf } of leaves) {
      held.add(audit_id);
      const row = rows.get(audit_id);
      if (row === undefined) found.add("rowDeleted");
      else if (sha(Buffer.of(0), canonical(row), String(row["mac"])).toString("hex") !== leaf) found.add("rowChanged");
    }
    const at = new Date(seal.at);
    const hash = sha([seal.no, at.toISOString(), seal.n, seal.root, seal.prev].join("|")).toString("hex");
    if (hash !== seal.hash || leaves.length !== seal.n || rootOf(leaves.map(({ leaf }) => Buffer.from(leaf, "hex"))) !== seal.root) found.add("sealBroken");
    if (seal.no !== before.no + 1 || seal.prev !== before.hash) found.add("chainBroken");
    if (at.getTime() < before.at - 60_000) found.add("clockSetBack");
    if (!verify(null, Buffer.from(seal.hash, "hex"), publicKey, Buffer.from(seal.sig, "base64"))) found.add("signatureWrong");
    before = { no: seal.no, hash: seal.hash, at: at.getTime() };
  }
  const waiting = new Set(log.audit_pending.map((entry) => entry.audit_id));
  for (const id of rows.keys()) if (!held.has(id) && !waiting.has(id)) found.add("rowForged");
  for (const id of waiting) if (!rows.has(id)) found.add("rowDeleted");
  for (const line of log.anchors.split("\n").filter((text) => text !== "")) {
    const [no, hash] = line.split("|");
    const seal = seals.find((one) => one.no === Number(no));
    if (seal === undefined) found.add("tailCut");
    else if (seal.hash !== hash) found.add("chainBroken");
  }
  return [...found].toSorted();
}

function canonical(row: Record<string, unknown>): string {
  return sorted(Object.fromEntries(FIELDS.map((field) => [field, field === "at" ? new Date(row["at"] as string).toISOString() : (row[field] ?? null)])));
}

function sorted(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sorted((value as Record<string, unknown>)[key])}`).join()}}`;
}

function rootOf(level: readonly Buffer[]): string {
  if (level.length === 1) return (level[0] as Buffer).toString("hex");
  const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) => level.slice(2 * i, 2 * i + 2));
  return level.length === 0 ? "" : rootOf(pairs.map((pair) => (pair.length === 1 ? (pair[0] as Buffer) : sha(Buffer.of(1), ...pair))));
}
