import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

export type BlindIndexKind = "idNo" | "phone";

/** A person's own data key: deleting its wrapped form makes every version of their cipher texts unreadable. */
export interface PersonKey {
  readonly key: Buffer;
  readonly wrapped: string;
}

/**
 * Encryption of sensitive fields, AES-256-GCM. The additional data names table, column and row, so that a cipher text moved to
 * another row does not open. `v1.<key id>.a.<iv>.<tag>.<cipher text>`, each part base64url.
 */
export class FieldCrypto {
  /** First characters of a hash of the master key: which key a store and an archive need. */
  readonly keyId: string;
  readonly #wrapKey: Buffer;
  readonly #indexKeys: Readonly<Record<BlindIndexKind, Buffer>>;
  readonly #master: Buffer;

  constructor(master: Buffer) {
    if (master.length !== 32) throw new Error("the master key has 32 bytes");
    this.#master = master;
    this.keyId = this.derive("key-id").toString("hex").slice(0, 12);
    this.#wrapKey = this.derive("wrap");
    this.#indexKeys = { idNo: this.derive("index-id-no"), phone: this.derive("index-phone") };
  }

  /** A key for another use (audit, seals, check value), so that no two uses share one. */
  derive(use: string): Buffer {
    return Buffer.from(hkdfSync("sha256", this.#master, Buffer.alloc(0), `yanzhen/${use}`, 32));
  }

  newPersonKey(personId: string): PersonKey {
    const key = randomBytes(32);
    return { key, wrapped: this.#seal(this.#wrapKey, `person_key|${personId}`, key) };
  }

  unwrap(personId: string, wrapped: string): Buffer {
    return this.#open(this.#wrapKey, `person_key|${personId}`, wrapped);
  }

  encrypt(key: Buffer, place: FieldPlace, clear: string): string {
    return this.#seal(key, placeText(place), Buffer.from(clear, "utf8"));
  }

  /** Throws when the text was changed, moved to another row, or belongs to another key. */
  decrypt(key: Buffer, place: FieldPlace, sealed: string): string {
    return this.#open(key, placeText(place), sealed).toString("utf8");
  }

  /** A keyed hash for exact search and uniqueness; without the key, a list of all 18-digit numbers would reveal it in a minute. */
  blindIndex(kind: BlindIndexKind, clear: string): string {
    const plain = clear
      .normalize("NFKC")
      .replaceAll(/[\s-]/gu, "")
      .replace(/^\+?86(?=1\d{10}$)/u, "")
      .toUpperCase();
    return createHmac("sha256", this.#indexKeys[kind]).update(plain).digest("base64url");
  }

  #seal(key: Buffer, aad: string, clear: Buffer): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(aad));
    const text = Buffer.concat([cipher.update(clear), cipher.final()]);
    return ["v1", this.keyId, "a", iv.toString("base64url"), cipher.getAuthTag().toString("base64url"), text.toString("base64url")].join(".");
  }

  #open(key: Buffer, aad: string, sealed: string): Buffer {
    const [version, , algorithm, iv, tag, text] = sealed.split(".");
    if (version !== "v1" || algorithm !== "a" || iv === undefined || tag === undefined || text === undefined) throw new Error("not a cipher text");
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url")).setAAD(Buffer.from(aad)).setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]);
  }
}

export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

const placeText = ({ table, column, rowId }: FieldPlace): string => `${table}|${column}|${rowId}`;
