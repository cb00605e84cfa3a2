import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

/** PKCS #8 frame of a 32-byte Ed25519 seed (RFC 8410). */
const ED25519_PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

export interface SealKey {
  readonly sign: KeyObject;
  readonly verify: KeyObject;
}

export function sealKey(seed: Buffer): SealKey {
  const sign = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, seed]), format: "der", type: "pkcs8" });
  return { sign, verify: createPublicKey(sign.export({ format: "pem", type: "pkcs8" })) };
}
