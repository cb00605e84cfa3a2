import { type CipherGCM, createCipheriv, createDecipheriv, randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { Transform, type TransformCallback } from "node:stream";

/** Encrypted archives, as docs/backup-format.md describes them: a head, then frames that each prove their place and the last its end. */
const MAGIC = Buffer.from("YANZHEN-SEALED-1", "ascii");
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
export const HEAD_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;
const FRAME_BYTES = 1 << 16;
const LAST_FRAME = 0x8000_0000;
const TAG_BYTES = 16;
/** 128 MB and about half a second for each guess. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 << 20 } as const;
export const SHORTEST_PASSPHRASE = 12;

/** Bytes that do not come from the passphrase's holder, or not all of them, or not in their order. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

interface Derived {
  readonly key: Buffer;
  readonly check: Buffer;
}

function derive(passphrase: string, salt: Buffer): Derived {
  const made = scryptSync(passphrase.normalize("NFKC"), salt, 32 + CHECK_BYTES, SCRYPT);
  return { key: made.subarray(0, 32), check: made.subarray(32) };
}

/** Whether a file is an encrypted archive, and if so what its head says. */
export function sealedHead(file: string): Buffer | null {
  const head = Buffer.alloc(HEAD_BYTES);
  const handle = openSync(file, "r");
  try {
    const read = readSync(handle, head, 0, HEAD_BYTES, 0);
    return read === HEAD_BYTES && head.subarray(0, MAGIC.length).equals(MAGIC) ? head : null;
  } finally {
    closeSync(handle);
  }
}

/** The key of a file; null when the passphrase is another. */
export function keyOf(head: Buffer, passphrase: string): Buffer | null {
  const { key, check } = derive(passphrase, head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES));
  return timingSafeEqual(check, head.subarray(MAGIC.length + SALT_BYTES)) ? key : null;
}

function wordOf(length: number, last: boolean): Buffer {
  const word = Buffer.alloc(4);
  word.writeUInt32BE((length | (last ? LAST_FRAME : 0)) >>> 0);
  return word;
}

function nonceOf(frame: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(frame), 4);
  return nonce;
}

/** Encrypts what passes; the key is the file's own, so that the number of a frame is nonce enough. */
export class Sealing extends Transform {
  readonly #key: Buffer;
  #rest = Buffer.alloc(0);
  #frame = 0;

  constructor(passphrase: string) {
    super();
    const salt = randomBytes(SALT_BYTES);
    const { key, check } = derive(passphrase, salt);
    this.#key = key;
    this.push(Buffer.concat([MAGIC, salt, check]));
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (this.#rest.length > FRAME_BYTES) {
      this.#write(this.#rest.subarray(0, FRAME_BYTES), false);
      this.#rest = this.#rest.subarray(FRAME_BYTES);
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#write(this.#rest, true);
    done();
  }

  #write(plain: Buffer, last: boolean): void {
    const word = wordOf(plain.length, last);
    const cipher: CipherGCM = createCipheriv("aes-256-gcm", this.#key, nonceOf(this.#frame++));
    cipher.setAAD(word);
    this.push(Buffer.concat([word, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  }
}

/** Decrypts what passes, from behind the head. Nothing of a frame is given on before the whole of it is proved. */
export class Unsealing extends Transform {
  readonly #key: Buffer;
  #rest = Buffer.alloc(0);
  #frame = 0;
  #ended = false;

  constructor(key: Buffer) {
    super();
    this.#key = key;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    try {
      while (this.#takeFrame());
      done();
    } catch (error) {
      done(error instanceof SealBroken ? error : new SealBroken("a frame does not fit its seal", { cause: error }));
    }
  }

  override _flush(done: TransformCallback): void {
    done(this.#ended && this.#rest.length === 0 ? null : new SealBroken("the end is missing"));
  }

  #takeFrame(): boolean {
    if (this.#rest.length < 4) return false;
    if (this.#ended) throw new SealBroken("bytes behind the end");
    const word = this.#rest.readUInt32BE(0);
    const length = word & ~LAST_FRAME;
    if (length > FRAME_BYTES) throw new SealBroken("a frame too long");
    const whole = 4 + length + TAG_BYTES;
    if (this.#rest.length < whole) return false;
    const decipher = createDecipheriv("aes-256-gcm", this.#key, nonceOf(this.#frame++), { authTagLength: TAG_BYTES });
    decipher.setAAD(this.#rest.subarray(0, 4));
    decipher.setAuthTag(this.#rest.subarray(4 + length, whole));
    const plain = Buffer.concat([decipher.update(this.#rest.subarray(4, 4 + length)), decipher.final()]);
    this.#ended = (word & LAST_FRAME) !== 0;
    this.#rest = this.#rest.subarray(whole);
    if (plain.length > 0) this.push(plain);
    return true;
  }
}
