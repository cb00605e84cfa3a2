import { createHash } from "node:crypto";

const hash = (prefix: number, ...parts: readonly (Buffer | string)[]): Buffer => {
  const digest = createHash("sha256").update(Buffer.of(prefix));
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/** Leaves and inner nodes have different prefixes, so that no inner node can pass for a row. */
export const leafHash = (canonicalRowText: string, mac: string): Buffer => hash(0, canonicalRowText, mac);

/** The root over leaves in order; an odd last node goes up unchanged. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return hash(0, "");
  let level = [...leaves];
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i] as Buffer, level[i + 1]];
      next.push(right === undefined ? left : hash(1, left, right));
    }
    level = next;
  }
  return level[0] as Buffer;
}

/** Binds a seal to the one before it, to its number, its time and the number of its rows. */
export function sealHash(seal: { readonly no: number; readonly at: string; readonly n: number; readonly root: string; readonly prev: string }): string {
  return createHash("sha256")
    .update(`${seal.no}|${new Date(seal.at).toISOString()}|${seal.n}|${seal.root}|${seal.prev}`)
    .digest("hex");
}
