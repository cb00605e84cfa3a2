import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

import { RefusedError } from "../refused-error.ts";

const hashArgon2 = promisify(argon2) as (algorithm: "argon2id", parameters: object) => Promise<Buffer>;

/** OWASP's second profile: 19 MiB, two passes. About 28 ms here. */
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 } as const;
/** Two at a time: the pool's threads are shared with files and compression; a longer queue than this is an attack. */
const AT_ONCE = 2;
const QUEUE = 50;

let running = 0;
const waiting: (() => void)[] = [];

async function withTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE) throw new RefusedError({ code: "session.tooMany" });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** `argon2id$<memory>$<passes>$<salt>$<hash>` */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await withTurn(() => hashArgon2("argon2id", { ...COST, message: password.normalize("NFKC"), nonce }));
  return `argon2id$${COST.memory}$${COST.passes}$${nonce.toString("base64url")}$${tag.toString("base64url")}`;
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, salt, hash] = stored.split("$");
  if (hash === undefined || salt === undefined) return false;
  const expected = Buffer.from(hash, "base64url");
  const tag = await withTurn(() =>
    hashArgon2("argon2id", { ...COST, memory: Number(memory), passes: Number(passes), message: password.normalize("NFKC"), nonce: Buffer.from(salt, "base64url") }),
  );
  return tag.length === expected.length && timingSafeEqual(tag, expected);
}

let dummy: Promise<string> | null = null;

/** As long a wait as for a real account, so that the answer does not tell whether the name exists. */
export async function pretendToCheck(password: string): Promise<void> {
  dummy ??= hashPassword(randomBytes(16).toString("hex"));
  await passwordMatches(password, await dummy);
}
